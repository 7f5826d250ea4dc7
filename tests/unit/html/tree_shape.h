// A tree as one line, for tests: "p(b('one') 'two')". Attributes and white space between blocks are left out.
#pragma once

#include <string>

#include "html/spaces.h"
#include "html/tree.h"

namespace logline::html {

inline std::string shape_of(const Tree& tree, NodeIndex from = 0) {
  std::string out;
  for (NodeIndex child = tree.first_child(from); child != kNoNode; child = tree.next_sibling(child)) {
    const bool is_text = tree.kind(child) == NodeKind::text;
    if (is_text && trim_spaces(tree.text(child)).empty()) continue;
    if (!out.empty()) out += ' ';
    if (is_text) {
      out += "'" + std::string(tree.text(child)) + "'";
      continue;
    }
    out += tree.name(child);
    const std::string inner = shape_of(tree, child);
    if (!inner.empty()) out += "(" + inner + ")";
  }
  return out;
}

}  // namespace logline::html
