#include "html/tree.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "html/spaces.h"

namespace logline::html {
namespace {

constexpr std::size_t kLookedPerByte = 4;  // by a bounded text_content

}  // namespace

Tree::Tree() { nodes_.push_back(Node{.end = 1, .kind = NodeKind::document}); }

Tree::Tree(std::string buffer, std::vector<Node> nodes, std::vector<TokenAttribute> attributes)
    : buffer_(std::move(buffer)), nodes_(std::move(nodes)), attributes_(std::move(attributes)) {
  assert(!nodes_.empty() && nodes_[0].kind == NodeKind::document);
}

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
  if (node.tag != Tag::other && node.space == Space::html) return name_of(node.tag);
  return view({node.text_begin, node.text_end});
}

std::string_view Tree::text(NodeIndex index) const {
  const Node& node = nodes_[index];
  if (node.kind == NodeKind::element || node.kind == NodeKind::document) return {};
  return view({node.text_begin, node.text_end});
}

// Nearly all names that are not the wanted one differ in length or in the first letter.
const TokenAttribute* Tree::find(NodeIndex index, std::string_view name) const {
  const Node& node = nodes_[index];
  const TokenAttribute* const first = attributes_.data() + node.attributes;
  for (const TokenAttribute* at = first; at != first + node.attribute_count; ++at) {
    if (at->name.size() != name.size() || buffer_[at->name.begin] != name.front()) continue;
    if (view(at->name) == name) return at;
  }
  return nullptr;
}

std::string_view Tree::attribute(NodeIndex index, std::string_view name) const {
  const TokenAttribute* found = find(index, name);
  return found == nullptr ? std::string_view() : view(found->value);
}

bool Tree::has_attribute(NodeIndex index, std::string_view name) const {
  return find(index, name) != nullptr;
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

}  // namespace logline::html
