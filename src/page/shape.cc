#include "page/shape.h"

#include <algorithm>

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr int kMostAround = 48;  // elements that are looked at
constexpr int kDeepestList = 6;

void set_once(NodeIndex& place, NodeIndex node) {
  if (place == html::kNoNode) place = node;
}

}  // namespace

void Shapes::add(NodeIndex node, Around& around) const {
  const Tag tag = tree_.tag(node);
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

void Shapes::look_from(NodeIndex node) {
  parent_ = node;
  around_parent_ = {};
  for (int steps = 1; node != html::kNoNode && steps < kMostAround; ++steps, node = tree_.parent(node))
    add(node, around_parent_);
}

Shape Shapes::of(const Block& block) {
  const NodeIndex parent = tree_.parent(block.node);
  if (parent != parent_ || parent == html::kNoNode) look_from(parent);
  Around around;
  add(block.node, around);
  const auto take = [&](NodeIndex Around::*place) { set_once(around.*place, around_parent_.*place); };
  for (const auto place :
       {&Around::heading, &Around::item, &Around::list, &Around::row, &Around::table, &Around::quote})
    take(place);
  around.is_cell |= around_parent_.is_cell;
  around.lists += around_parent_.lists;
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
