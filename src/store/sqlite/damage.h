// Reading every page of a database file to see whether it is whole, and the one that its schema calls for.
//
//     const Checked checked = find_damage_in(path, "views");      // nothing in it: all is well
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace logline::store {

struct Checked {
  std::vector<std::string> damage{};  // a line in words per thing found, at most 20; a missing file is one
  std::optional<Error> obstacle{};    // why it could not be looked at: no room, no right, somebody writes
};

Checked find_damage_in(const std::string& path, std::string_view schema);

}  // namespace logline::store
