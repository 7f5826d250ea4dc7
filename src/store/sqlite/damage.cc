#include "store/sqlite/damage.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/connection.h"

namespace logline::store {
namespace {

// An error that says what else to do than about damage is none.
void take(Error error, std::string_view schema, Checked& checked) {
  if (!error.remedy.empty() && error.remedy != remedy_for_damage(schema)) {
    checked.obstacle = std::move(error);
    return;
  }
  error.remedy.clear();  // said once, by whoever asks
  checked.damage.push_back(error.to_string());
}

// SQLite puts several findings into one answer.
void take_lines(const std::string& path, std::string_view words, Checked& checked) {
  while (!words.empty()) {
    const std::string_view line = words.substr(0, words.find('\n'));
    words.remove_prefix(std::min(line.size() + 1, words.size()));
    if (!line.empty()) checked.damage.push_back(path + ": " + std::string(line));
  }
}

}  // namespace

Checked find_damage_in(const std::string& path, std::string_view schema) {
  Checked checked;
  auto connection = Connection::open(path, schema, {.access = wrap::SqliteAccess::read});
  if (!connection) {
    take(connection.error(), schema, checked);
    return checked;
  }
  auto check = connection->database().prepare("PRAGMA integrity_check(20)");
  if (!check) take(check.error(), schema, checked);
  while (check) {
    const Result<bool> row = check->step();
    if (!row) take(row.error(), schema, checked);
    if (!row || !*row) break;
    if (check->text(0) != "ok") take_lines(path, check->text(0), checked);
  }
  return checked;
}

}  // namespace logline::store
