#include "html/tree.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "html/spaces.h"

namespace logline::html {
namespace {

constexpr std::size_t kLookedPerByte = 4;  // by a bounded text_content

}  // namespace

Tree::Tree() { nodes_.push_back(Node{.end = 1, .kind = NodeKind::document}); }

NodeIndex Tree::first_child(NodeIndex index) const {
  return index + 1 < nodes_[index].end ? index + 1 : kNoNode;
}

NodeIndex Tree::next_sibling(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (node.parent == kNoNode || node.end >= nodes_[node.parent].end) return kNoNode;
  return node.end;
}

std::string_view Tree::name(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (node.kind != NodeKind::element) return {};
  if (node.tag != Tag::other) return name_of(node.tag);
  return std::string_view(buffer_).substr(node.text_begin, node.text_end - node.text_begin);
}

std::string_view Tree::text(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (node.kind != NodeKind::text && node.kind != NodeKind::comment) return {};
  return std::string_view(buffer_).substr(node.text_begin, node.text_end - node.text_begin);
}

AttributeView Tree::attribute_at(NodeIndex index, std::uint32_t which) const {
  const Attribute& at = attributes_[nodes_[index].attributes + which];
  const std::string_view all = buffer_;
  return {all.substr(at.name, at.value - at.name), all.substr(at.value, at.end - at.value)};
}

std::string_view Tree::attribute(NodeIndex index, std::string_view name) const {
  for (std::uint32_t i = 0; i < nodes_[index].attribute_count; ++i) {
    const AttributeView at = attribute_at(index, i);
    if (at.name == name) return at.value;
  }
  return {};
}

bool Tree::has_attribute(NodeIndex index, std::string_view name) const {
  for (std::uint32_t i = 0; i < nodes_[index].attribute_count; ++i) {
    if (attribute_at(index, i).name == name) return true;
  }
  return false;
}

std::string Tree::text_content(NodeIndex index) const {
  return text_content(index, std::numeric_limits<std::size_t>::max() / kLookedPerByte);
}

std::string Tree::text_content(NodeIndex index, std::size_t most) const {
  std::string out;
  const NodeIndex end = nodes_[index].kind == NodeKind::text ? index + 1 : nodes_[index].end;
  std::size_t left = most * kLookedPerByte;  // nodes and bytes that may still be looked at
  for (NodeIndex i = index; i < end && left > 0 && out.size() <= most; ++i, --left) {
    const Node& node = nodes_[i];
    if (node.kind == NodeKind::element && (node.tag == Tag::script || node.tag == Tag::style)) {
      i = node.end - 1;
    } else if (node.kind == NodeKind::element && (node.tag == Tag::br || is_block(node.tag))) {
      append_collapsed(out, " ");
    } else if (node.kind == NodeKind::text) {
      const std::string_view some = cut_at_character(text(i), left);
      append_collapsed(out, some);
      left -= std::min(left - 1, some.size());
    }
  }
  out.resize(cut_at_character(out, most).size());
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

NodeIndex Tree::add_node(NodeIndex parent, NodeKind kind, Tag tag) {
  assert(parent < nodes_.size());
  const NodeIndex index = size();
  nodes_.push_back(Node{.parent = parent, .end = index + 1, .kind = kind, .tag = tag});
  nodes_.back().text_begin = nodes_.back().text_end = static_cast<std::uint32_t>(buffer_.size());
  nodes_.back().attributes = static_cast<std::uint32_t>(attributes_.size());
  return index;
}

NodeIndex Tree::add_element(NodeIndex parent, Tag tag, std::string_view name) {
  const NodeIndex index = add_node(parent, NodeKind::element, tag);
  if (tag == Tag::other) {
    buffer_.append(name);
    nodes_[index].text_end = static_cast<std::uint32_t>(buffer_.size());
  }
  return index;
}

void Tree::add_attribute(NodeIndex element, std::string_view name, std::string_view value) {
  assert(element + 1 == size());
  const auto begin = static_cast<std::uint32_t>(buffer_.size());
  buffer_.append(name);
  const auto middle = static_cast<std::uint32_t>(buffer_.size());
  buffer_.append(value);
  attributes_.push_back({begin, middle, static_cast<std::uint32_t>(buffer_.size())});
  ++nodes_[element].attribute_count;
}

void Tree::add_text(NodeIndex parent, std::string_view text, NodeKind kind) {
  if (text.empty()) return;
  Node& last = nodes_.back();
  const bool continues = kind == NodeKind::text && last.kind == NodeKind::text && last.parent == parent &&
                         last.text_end == buffer_.size();
  buffer_.append(text);
  if (!continues) {
    const NodeIndex index = add_node(parent, kind, Tag::none);
    nodes_[index].text_begin = static_cast<std::uint32_t>(buffer_.size() - text.size());
  }
  nodes_.back().text_end = static_cast<std::uint32_t>(buffer_.size());
}

}  // namespace logline::html
