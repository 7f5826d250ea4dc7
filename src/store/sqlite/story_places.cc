#include "store/sqlite/story_places.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <set>
#include <string>

namespace logline::store {

std::int64_t bounded(std::size_t number) {
  return static_cast<std::int64_t>(std::min<std::size_t>(number, std::numeric_limits<std::int64_t>::max()));
}

Result<std::vector<Cursor>> read_places(Rows rows) {
  std::vector<Cursor> places;
  while (rows.next()) places.push_back({.at = rows.integer(0), .id = std::string(rows.text(1))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return places;
}

// Of each list no more is read than may still be among the newest of all.
Result<std::vector<Cursor>> places_of(Connection& connection, const std::vector<StoryListKey>& lists,
                                      const Cursor& before, std::size_t most) {
  if (lists.empty()) return read_places(connection.rows("log", {before.at, before.id, bounded(most)}));
  std::set<Cursor, std::greater<>> newest;
  for (const StoryListKey& one : lists) {
    const std::int64_t oldest = newest.size() < most ? kUndated : newest.rbegin()->at;
    auto some = read_places(connection.rows(
        "log_of_list", {before.at, before.id, bounded(most), static_cast<int>(one.list), one.key, oldest}));
    if (!some) return some;
    newest.insert(some->begin(), some->end());
    while (newest.size() > most) newest.erase(std::prev(newest.end()));
  }
  return std::vector<Cursor>(newest.begin(), newest.end());
}

}  // namespace logline::store
