// What a person probably meant by a word that is not one of ours. Pure.
//
//     nearest("imprt", {"import", "export"})      // "import"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace logline::app {

// By what other programs call it, else by the fewest letters wrong; empty when nothing is near.
std::string nearest(std::string_view typed, const std::vector<std::string>& ours);

}  // namespace logline::app
