// Where stories stand in the log and on its lists (store/views.h, StoryList), without the stories. One thread
// at a time, that of the connection.
//
//     auto places = places_of(connection, {{.key = "severance"}}, Cursor{}, 50);
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/cursor.h"
#include "store/sqlite/connection.h"
#include "store/views.h"

namespace logline::store {

// As a value of SQL.
std::int64_t bounded(std::size_t number);

// Of rows of time and id.
Result<std::vector<Cursor>> read_places(Rows rows);

// Of stories on any of the lists, of the whole log without a list: the newest before `before`, each once.
Result<std::vector<Cursor>> places_of(Connection& connection, const std::vector<StoryListKey>& lists,
                                      const Cursor& before, std::size_t most);

}  // namespace logline::store
