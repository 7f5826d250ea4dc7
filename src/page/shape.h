// The shape of a block: heading, item of a list, cell of a table, paragraph, by the elements around it. Looks
// at a limited number of them, and once only for blocks that follow each other inside one element.
//
// Borrows the tree. Not safe to share between threads.
//
//     Shapes shapes(tree);
//     Shape shape = shapes.of(block);      // begin and end are left to the caller
#pragma once

#include "html/tree.h"
#include "model/article.h"
#include "page/blocks.h"

namespace logline::page {

class Shapes {
 public:
  explicit Shapes(const html::Tree& tree) : tree_(tree) {}
  Shape of(const Block& block);

 private:
  // The nearest elements that shape what is inside them; kNoNode where there is none.
  struct Around {
    html::NodeIndex heading = html::kNoNode, item = html::kNoNode, list = html::kNoNode, row = html::kNoNode,
                    table = html::kNoNode, quote = html::kNoNode;
    bool is_cell = false;
    int lists = 0;
  };
  void put(html::NodeIndex node, Around& around) const;  // the next further in
  void look_from(html::NodeIndex node);

  const html::Tree& tree_;
  html::NodeIndex parent_ = html::kNoNode;
  Around around_parent_;  // what is around its children
};

}  // namespace logline::page
