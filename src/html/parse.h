// The front door of html/: bytes of a page, or a fragment of markup from a feed, to a Tree.
//
// Never fails on bad markup; an Error means that the bytes are not text at all. Pure; safe from any thread;
// the Tree owns everything it needs. Time is linear in the bytes, at any nesting.
//
//     Result<Tree> page = parse_html(document.bytes, {.content_type = document.content_type, .is_decoded =
//     document.is_decoded});
#pragma once

#include <string_view>

#include "base/result.h"
#include "html/tree.h"

namespace logline::html {

inline constexpr std::size_t kLargestPage = 16 << 20;  // bytes; what follows is left out

struct HtmlSource {
  std::string_view content_type{};
  bool is_decoded = false;  // the bytes are UTF-8 whatever they declare
};

// Errors: empty input, and binary files (images, archives, PDF).
Result<Tree> parse_html(std::string_view bytes, const HtmlSource& source);

// `utf8` must be valid UTF-8, as feeds hand it over.
Tree parse_fragment(std::string_view utf8);

}  // namespace logline::html
