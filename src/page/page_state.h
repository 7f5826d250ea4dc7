// The article's text as the page's own program holds it: `<script type="application/json">` (__NEXT_DATA__
// and the like), JSON that a script puts into a variable (data/page/state_names.tsv), and bodies that wait in
// `<script type="text/template">`.
//
// Of all lists of typed blocks in such JSON, and all strings under a key that names a body, the longest text
// is the body; one in an object whose headline is the page's goes before all others, one whose headline is
// another is none. It is evidence, not truth: page.cc uses it when it goes on where the page's own text
// breaks off; so scripts that are shorter than that, or do not hold the words it begins with, are not even
// parsed. Walked with a stack and limits. Pure; linear in the scripts.
//
//     std::string text = extract_page_state(tree, {}, rules.state_names);
//     // paragraphs separated by line feeds; may be empty
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"

namespace logline::page {

struct WantedState {
  std::size_t least = 0;         // bytes that a script must have
  std::string_view beginning{};  // words of the text; what holds a text has its words of plain letters
  std::string_view headline{};   // of the page; may be empty
  std::size_t shortest = 1000;   // bytes of a body
};

std::string extract_page_state(const html::Tree& tree, const WantedState& wanted,
                               const std::vector<std::string>& state_names);

}  // namespace logline::page
