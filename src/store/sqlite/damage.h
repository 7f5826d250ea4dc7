// Reading every page of a database file to see whether it is whole.
//
//     std::vector<std::string> found = find_damage_in(path);      // empty: all is well
#pragma once

#include <string>
#include <vector>

namespace logline::store {

// One line in words per thing found, at most 20; a file that cannot be opened is one.
std::vector<std::string> find_damage_in(const std::string& path);

}  // namespace logline::store
