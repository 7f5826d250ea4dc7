// Reading every page of a database file to see whether it is whole, and the one that its schema calls for.
//
//     std::vector<std::string> found = find_damage_in(path, "views");      // empty: all is well
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace logline::store {

// One line in words per thing found, at most 20; a file that is missing or cannot be opened is one.
std::vector<std::string> find_damage_in(const std::string& path, std::string_view schema);

}  // namespace logline::store
