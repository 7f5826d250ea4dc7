// The article's text as the page's own program holds it: `<script type="application/json">` (__NEXT_DATA__
// and the like), where a body is a list of typed blocks.
//
// Of all lists in such scripts, the one whose members called paragraph or heading hold most text is the body.
// It is evidence, not truth: page.cc uses it when it goes on where the page's own text breaks off; so scripts
// that are shorter than that, or do not hold the words it begins with, are not even parsed. Walked with a
// stack and limits. Pure; linear in the scripts.
//
//     std::string text = extract_page_state(tree, {});   // paragraphs separated by line feeds; may be empty
#pragma once

#include <string>
#include <string_view>

#include "html/tree.h"

namespace logline::page {

struct WantedState {
  std::size_t least = 0;         // bytes that a script must have
  std::string_view beginning{};  // words of the text; what holds a text has its words of plain letters
};

std::string extract_page_state(const html::Tree& tree, const WantedState& wanted);

}  // namespace logline::page
