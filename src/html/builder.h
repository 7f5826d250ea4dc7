// UTF-8 markup to a tree, as the HTML standard builds it: the one call behind parse.h. The work is done by
// Construction (construction.h). Pure; safe from any thread; linear in the text.
//
//     Tree tree = build_tree("<p>A");        // html(head body(p('A')))
#pragma once

#include <string>
#include <string_view>

#include "html/draft.h"
#include "html/tree.h"

namespace logline::html {

inline constexpr std::size_t kMostNodes = 2'000'000;  // the rest of the page is left out

struct BuildOptions {
  // Of a fragment: the element it stands in, lower case; empty for a whole page. The tree then holds the
  // fragment's nodes below the document.
  std::string_view context{};
  Space context_space = Space::html;
  bool runs_scripts = false;  // then the content of noscript is text
};

// `utf8` must be valid UTF-8.
Tree build_tree(std::string utf8, const BuildOptions& options = {});

}  // namespace logline::html
