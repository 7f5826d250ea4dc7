#include "store/sqlite/damage.h"

#include "wrap/sqlite.h"

namespace logline::store {

std::vector<std::string> find_damage_in(const std::string& path) {
  auto database = wrap::SqliteDatabase::open(path, {.access = wrap::SqliteAccess::read});
  if (!database) return {database.error().to_string()};
  auto check = database->prepare("PRAGMA integrity_check(20)");
  if (!check) return {check.error().to_string()};
  std::vector<std::string> found;
  for (;;) {
    const Result<bool> row = check->step();
    if (!row) {
      found.push_back(row.error().to_string());
      return found;
    }
    if (!*row) return found;
    if (check->text(0) != "ok") found.push_back(path + ": " + std::string(check->text(0)));
  }
}

}  // namespace logline::store
