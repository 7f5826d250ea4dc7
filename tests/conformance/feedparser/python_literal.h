// A Python string literal to UTF-8. Pure.
//
//     std::string_view rest = "u'caf\\xe9' == …";
//     take_string(rest)      // "café"; rest is " == …"
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// `rest` starts at the quotation mark, single or threefold.
std::string take_string(std::string_view& rest);

}  // namespace logline::feed
