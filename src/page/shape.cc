#include "page/shape.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kMostAround = 48;  // elements that are looked at
constexpr int kDeepestList = 6;
constexpr std::int32_t kHighestNumber = 1000000;  // of an item

std::int32_t number_or(std::string_view value, std::int32_t otherwise) {
  std::int32_t number = otherwise;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error != std::errc() || number < -kHighestNumber || number > kHighestNumber ? otherwise : number;
}

}  // namespace

void Shapes::put(NodeIndex node, Around& around) const {
  const Tag tag = tree_.tag(node);
  if (html::is_heading(tag)) around.heading = node;
  if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) around.item = node;
  if (tag == Tag::ul || tag == Tag::ol || tag == Tag::dl) {
    around.list = node;
    ++around.lists;
  }
  if (tag == Tag::td || tag == Tag::th) around.cell = node;
  if (tag == Tag::tr) around.row = node;
  if (tag == Tag::caption) around.caption = node;
  if (tag == Tag::table) {
    around.table = node;
    around.row = around.cell = around.caption = html::kNoNode;
  }
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

// What stands before an item: as the list counts, from its start, down when it is reversed, or anew where an
// item has a value of its own. Goes on from the item that was asked for last, so a list is walked once.
std::int32_t Shapes::number_of(NodeIndex item, NodeIndex list) {
  const auto [at, is_new] = numbered_.try_emplace(list);
  Numbered& last = at->second;
  if (is_new) {
    last.is_reversed = tree_.has_attribute(list, "reversed");
    std::int32_t items = 0;
    if (last.is_reversed) {
      for (NodeIndex child = tree_.first_child(list); child != html::kNoNode;
           child = tree_.next_sibling(child))
        items += tree_.tag(child) == Tag::li;
    }
    const std::int32_t start = number_or(tree_.attribute(list, "start"), last.is_reversed ? items : 1);
    last.number = last.is_reversed ? start + 1 : start - 1;
  }
  if (tree_.parent(item) != list) {  // inside of something else: those that are asked for are counted
    if (std::exchange(last.item, item) != item) last.number += last.is_reversed ? -1 : 1;
    return last.number;
  }
  const bool is_begun = last.item != html::kNoNode && tree_.parent(last.item) == list;
  for (NodeIndex next = is_begun ? tree_.next_sibling(last.item) : tree_.first_child(list);
       next != html::kNoNode && next <= item; next = tree_.next_sibling(next)) {
    if (tree_.tag(next) != Tag::li) continue;
    last.number = number_or(tree_.attribute(next, "value"), last.number + (last.is_reversed ? -1 : 1));
    last.item = next;
  }
  return last.number;
}

// Of a table of data, whatever else is inside its cell.
bool Shapes::shape_cell(const Around& around, Shape& shape) {
  if (around.table == html::kNoNode) return false;
  if (around.caption != html::kNoNode && tables_.is_data(around.table)) {
    shape.kind = ShapeKind::caption;
    shape.outer = around.table;
    return true;
  }
  if (around.cell == html::kNoNode || around.row == html::kNoNode) return false;
  const CellPlace* place = tables_.place_of(around.cell, around.table);
  if (place == nullptr) return false;
  shape.kind = ShapeKind::cell;
  shape.outer = around.table;
  shape.inner = around.row;
  shape.is_header = place->is_header;
  shape.column = place->column;
  shape.columns = place->columns;
  shape.rows = place->rows;
  return true;
}

Shape Shapes::of(const Block& block) {
  const NodeIndex parent = tree_.parent(block.node);
  if (parent != parent_ || parent == html::kNoNode) look_from(parent);
  Around around = around_parent_;
  put(block.node, around);
  Shape shape;
  shape.is_quoted = block.is_quoted;
  if (shape_cell(around, shape)) return shape;
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
    if (shape.is_ordered) shape.number = number_of(around.item, around.list);
  } else if (around.quote != html::kNoNode) {
    shape.outer = around.quote;
  }
  return shape;
}

}  // namespace logline::page
