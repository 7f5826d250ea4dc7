// The article's text as the page's own program holds it: `<script type="application/json">` (__NEXT_DATA__
// and the like), where a body is a list of typed blocks.
//
// Of all lists in such scripts, the one whose members called paragraph or heading hold most text is the body.
// It is evidence, not truth: page.cc uses it when it goes on where the page's own text breaks off. Walked
// with a stack and limits. Pure; linear in the scripts.
//
//     std::string text = extract_page_state(tree);   // paragraphs separated by line feeds; may be empty
#pragma once

#include <string>

#include "html/tree.h"

namespace logline::page {

std::string extract_page_state(const html::Tree& tree);

}  // namespace logline::page
