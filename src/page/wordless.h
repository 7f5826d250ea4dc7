// Text without words, a run of signs a megabyte long: not an article, however a file says that it is.
//
// Pure; safe from any thread.
//
//     check_words("<<<<<<<<", 1)      // error: "no article: 8 bytes with hardly a letter or figure in them"
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace logline::page {

inline constexpr std::size_t kLongestSigns = 1000;  // bytes; a shorter text of signs may stand on a page

// An error when `text` is UTF-8 of `least` bytes or more, white space apart, and less than one in fifty of
// them belong to letters or figures.
Result<void> check_words(std::string_view text, std::size_t least);

}  // namespace logline::page
