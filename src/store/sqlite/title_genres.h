// Which titles have which genre, and the lists on which the stories about them stand. The caller holds the
// transaction when it writes. One thread.
//
//     set_genres(connection, "salt", {"crime", "drama"});      // its stories stand on both lists from now on
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

// What the title, by its folded name, had before and has no more is forgotten.
Result<void> set_genres(Connection& connection, const std::string& title,
                        const std::vector<std::string>& genres);
// Puts a story on the lists of the genres that its titles have now. Those of before are forgotten already.
Result<void> list_by_genre(Connection& connection, const StoryRow& row, const std::string& id);

Result<std::vector<std::string>> genres_behind(Connection& connection, std::string_view after,
                                               std::size_t limit);
Result<std::vector<RecordName>> titles_of_genre(Connection& connection, std::string_view genre,
                                                std::string_view after, std::size_t limit);

}  // namespace logline::store
