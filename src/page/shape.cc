#include "page/shape.h"

#include <algorithm>

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr int kMostAround = 48;  // elements that are looked at
constexpr int kDeepestList = 6;

// The elements around a block that shape it; kNoNode where there is none.
struct Around {
  NodeIndex heading = html::kNoNode, item = html::kNoNode, list = html::kNoNode, row = html::kNoNode,
            table = html::kNoNode, quote = html::kNoNode;
  bool is_cell = false;
  int lists = 0;
};

void set_once(NodeIndex& place, NodeIndex node) {
  if (place == html::kNoNode) place = node;
}

Around look_around(const html::Tree& tree, NodeIndex node) {
  Around around;
  for (int steps = 0; node != html::kNoNode && steps < kMostAround; ++steps, node = tree.parent(node)) {
    const Tag tag = tree.tag(node);
    if (html::is_heading(tag)) set_once(around.heading, node);
    if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) set_once(around.item, node);
    if (tag == Tag::ul || tag == Tag::ol || tag == Tag::dl) {
      set_once(around.list, node);
      ++around.lists;
    }
    if (tag == Tag::td || tag == Tag::th) around.is_cell = true;
    if (tag == Tag::tr) set_once(around.row, node);
    if (tag == Tag::table) set_once(around.table, node);
    if (tag == Tag::blockquote) set_once(around.quote, node);
  }
  return around;
}

}  // namespace

Shape shape_of(const html::Tree& tree, const Block& block) {
  const Around around = look_around(tree, block.node);
  Shape shape;
  shape.is_quoted = block.is_quoted;
  if (around.heading != html::kNoNode) {
    shape.kind = ShapeKind::heading;
    shape.level =
        static_cast<std::uint8_t>(static_cast<int>(tree.tag(around.heading)) - static_cast<int>(Tag::h1) + 1);
  } else if (around.item != html::kNoNode && around.list != html::kNoNode) {
    shape.kind = ShapeKind::list_item;
    shape.level = static_cast<std::uint8_t>(std::min(around.lists, kDeepestList));
    shape.is_ordered = tree.tag(around.list) == Tag::ol;
    shape.outer = around.list;
    shape.inner = around.item;
  } else if (around.is_cell && around.row != html::kNoNode && around.table != html::kNoNode) {
    shape.kind = ShapeKind::cell;
    shape.outer = around.table;
    shape.inner = around.row;
  } else if (around.quote != html::kNoNode) {
    shape.outer = around.quote;
  }
  return shape;
}

}  // namespace logline::page
