// Language tags as pages and feeds write them, made BCP 47. Pure.
//
//     language_tag("en_us")      // "en-US"
#pragma once

#include <string>
#include <string_view>

namespace logline::page {

std::string language_tag(std::string_view stated);  // empty when it is none

}  // namespace logline::page
