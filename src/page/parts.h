// What the page's own names say about each element: body, never article, comment, caption, byline … inherited
// by what is inside.
//
// One pass over the tree. A plain value, indexed by node.
//
//     PartMap parts = mark_parts(tree, rules.hints);
//     parts.inherited[block.node].has(Hint::drop)
#pragma once

#include <vector>

#include "html/tree.h"
#include "page/class_hints.h"

namespace logline::page {

struct PartMap {
  std::vector<HintMask> own;  // by node that may hold text: what its tag, class, id, role and itemprop say
  std::vector<HintMask>
      inherited;  // by node: its own and all its ancestors' (drop and comment as settled by `settle_drops`)
};

PartMap mark_parts(const html::Tree& tree, const ClassHints& hints);

// Takes drop and comment hints back from elements that hold most of the page's worth, then fills `inherited`.
// `worth`: by node, the sum over its descendants.
void settle_drops(const html::Tree& tree, const std::vector<double>& worth, PartMap& parts);

}  // namespace logline::page
