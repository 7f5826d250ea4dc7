#include "page/shape.h"

#include <algorithm>
#include <array>

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kMostAround = 48;  // elements that are looked at
constexpr int kDeepestList = 6;

}  // namespace

void Shapes::put(NodeIndex node, Around& around) const {
  const Tag tag = tree_.tag(node);
  if (html::is_heading(tag)) around.heading = node;
  if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) around.item = node;
  if (tag == Tag::ul || tag == Tag::ol || tag == Tag::dl) {
    around.list = node;
    ++around.lists;
  }
  if (tag == Tag::td || tag == Tag::th) around.is_cell = true;
  if (tag == Tag::tr) around.row = node;
  if (tag == Tag::table) around.table = node;
  if (tag == Tag::blockquote) around.quote = node;
}

void Shapes::look_from(NodeIndex node) {
  parent_ = node;
  around_parent_ = {};
  std::array<NodeIndex, kMostAround> path{};  // outward
  std::size_t length = 0;
  for (; node != html::kNoNode && length + 1 < path.size(); node = tree_.parent(node)) path[length++] = node;
  while (length > 0) put(path[--length], around_parent_);
}

Shape Shapes::of(const Block& block) {
  const NodeIndex parent = tree_.parent(block.node);
  if (parent != parent_ || parent == html::kNoNode) look_from(parent);
  Around around = around_parent_;
  put(block.node, around);
  Shape shape;
  shape.is_quoted = block.is_quoted;
  if (around.heading != html::kNoNode) {
    shape.kind = ShapeKind::heading;
    shape.level = static_cast<std::uint8_t>(static_cast<int>(tree_.tag(around.heading)) -
                                            static_cast<int>(Tag::h1) + 1);
  } else if (around.item != html::kNoNode && around.list != html::kNoNode) {
    shape.kind = ShapeKind::list_item;
    shape.level = static_cast<std::uint8_t>(std::min(around.lists, kDeepestList));
    shape.is_ordered = tree_.tag(around.list) == Tag::ol;
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
