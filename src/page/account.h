// Whose post an embed is, by its address: "@gull" of https://x.com/gull/status/1. Pure.
//
//     account_of("x", "https://x.com/gull/status/1")      // "@gull"
#pragma once

#include <string>
#include <string_view>

namespace logline::page {

// Empty when the address does not say (Instagram's posts, players).
std::string account_of(std::string_view kind, std::string_view address);

}  // namespace logline::page
