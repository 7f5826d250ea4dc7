// Tokens to a tree: which elements are open, and which tag closes which.
//
// A simplification of the HTML standard's tree construction (section 13.2.6) that keeps what matters for
// reading: implied ends of p, li, dt, dd, option, rows and cells; end tags that reach only as far as they
// may; misnested formatting that ends where its surroundings end; void elements; head and body without their
// tags. Not done: moving stray content out of tables, reopening formatting elements. Elements nested deeper
// than kDeepest become children of the deepest one, so that a hostile page costs nothing. Linear in the text.
//
//     Tree tree = build_tree(utf8_text);
#pragma once

#include <string_view>

#include "html/tree.h"

namespace logline::html {

inline constexpr std::size_t kDeepest = 256;                // open elements
inline constexpr std::size_t kLongestAttribute = 64 << 10;  // bytes; what follows is cut
inline constexpr std::size_t kMostNodes = 2'000'000;        // the rest of the page is left out

Tree build_tree(std::string_view utf8);

}  // namespace logline::html
