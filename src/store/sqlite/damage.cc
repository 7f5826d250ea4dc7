#include "store/sqlite/damage.h"

#include "store/sqlite/connection.h"

namespace logline::store {
namespace {

std::string in_words(Error error) {
  error.remedy.clear();  // said once, by whoever asks
  return error.to_string();
}

}  // namespace

std::vector<std::string> find_damage_in(const std::string& path, std::string_view schema) {
  auto connection = Connection::open(path, schema, {.access = wrap::SqliteAccess::read});
  if (!connection) return {in_words(connection.error())};
  auto check = connection->database().prepare("PRAGMA integrity_check(20)");
  if (!check) return {in_words(check.error())};
  std::vector<std::string> found;
  for (;;) {
    const Result<bool> row = check->step();
    if (!row) {
      found.push_back(in_words(row.error()));
      return found;
    }
    if (!*row) return found;
    if (check->text(0) != "ok") found.push_back(path + ": " + std::string(check->text(0)));
  }
}

}  // namespace logline::store
