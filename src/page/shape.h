// The shape of a block: heading, item of a list, cell of a table, paragraph, by the elements around it. Looks
// at a limited number of them, and once only for blocks that follow each other inside one element.
//
// Borrows the tree. Not safe to share between threads.
//
//     Shapes shapes(tree);
//     Shape shape = shapes.of(block);      // begin and end are left to the caller
#pragma once

#include <cstdint>
#include <unordered_map>

#include "html/tree.h"
#include "model/article.h"
#include "page/blocks.h"
#include "page/table_layout.h"

namespace logline::page {

class Shapes {
 public:
  explicit Shapes(const html::Tree& tree) : tree_(tree), tables_(tree) {}
  Shape of(const Block& block);

 private:
  // The nearest elements that shape what is inside them; kNoNode where there is none.
  struct Around {
    html::NodeIndex heading = html::kNoNode, item = html::kNoNode, list = html::kNoNode, row = html::kNoNode,
                    table = html::kNoNode, cell = html::kNoNode, caption = html::kNoNode,
                    quote = html::kNoNode;
    int lists = 0;
  };
  // The item of a list that was numbered last.
  struct Numbered {
    html::NodeIndex item = html::kNoNode;
    std::int32_t number = 0;
    bool is_reversed = false;
  };
  void put(html::NodeIndex node, Around& around) const;  // the next further in
  void look_from(html::NodeIndex node);
  bool shape_cell(const Around& around, Shape& shape);
  std::int32_t number_of(html::NodeIndex item, html::NodeIndex list);

  const html::Tree& tree_;
  TableLayouts tables_;
  std::unordered_map<html::NodeIndex, Numbered> numbered_;  // by list
  html::NodeIndex parent_ = html::kNoNode;
  Around around_parent_;  // what is around its children
};

}  // namespace logline::page
