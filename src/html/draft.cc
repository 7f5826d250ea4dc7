#include "html/draft.h"

#include <algorithm>
#include <array>
#include <utility>

namespace logline::html {

Draft::Draft(std::string page) : buffer_(std::move(page)) {
  constexpr std::size_t kBytesPerNode = 32, kBytesPerAttribute = 64;  // of common pages, to reserve for
  nodes_.reserve(buffer_.page().size() / kBytesPerNode + 16);
  attributes_.reserve(buffer_.page().size() / kBytesPerAttribute + 16);
  nodes_.push_back({.kind = NodeKind::document});
}

NodeIndex Draft::add(const Linked& node) {
  nodes_.push_back(node);
  return static_cast<NodeIndex>(nodes_.size() - 1);
}

NodeIndex Draft::make_element(Tag tag, Space space, Span name, std::span<const TokenAttribute> attributes) {
  Linked node{.more = static_cast<std::uint32_t>(attributes_.size()),
              .attribute_count = static_cast<std::uint16_t>(attributes.size()),
              .tag = tag,
              .space = space};
  if (tag == Tag::other || space != Space::html) node.text = name;
  attributes_.insert(attributes_.end(), attributes.begin(), attributes.end());
  return add(node);
}

NodeIndex Draft::make_copy(NodeIndex element) {
  const Linked& of = nodes_[element];
  return add({.text = of.text,
              .more = of.more,
              .attribute_count = of.attribute_count,
              .tag = of.tag,
              .space = of.space});
}

NodeIndex Draft::make_text(NodeKind kind, Span text) { return add({.text = text, .kind = kind}); }

NodeIndex Draft::make_doctype(Span name, std::span<const TokenAttribute> ids) {
  const NodeIndex node = make_element(Tag::other, Space::html, name, ids);
  nodes_[node].kind = NodeKind::doctype;
  nodes_[node].tag = Tag::none;
  return node;
}

void Draft::insert(Place place, NodeIndex node) {
  Linked& parent = nodes_[place.parent];
  const NodeIndex previous = place.before == kNoNode ? parent.last_child : nodes_[place.before].previous;
  nodes_[node].parent = place.parent;
  nodes_[node].previous = previous;
  nodes_[node].next = place.before;
  (previous == kNoNode ? parent.first_child : nodes_[previous].next) = node;
  (place.before == kNoNode ? parent.last_child : nodes_[place.before].previous) = node;
}

void Draft::take_out(NodeIndex index) {
  Linked& node = nodes_[index];
  if (node.parent == kNoNode) return;
  (node.previous == kNoNode ? nodes_[node.parent].first_child : nodes_[node.previous].next) = node.next;
  (node.next == kNoNode ? nodes_[node.parent].last_child : nodes_[node.next].previous) = node.previous;
  node.parent = node.previous = node.next = kNoNode;
}

void Draft::append_text(Place place, Span text) {
  if (text.empty()) return;
  const NodeIndex before =
      place.before == kNoNode ? nodes_[place.parent].last_child : nodes_[place.before].previous;
  if (before != kNoNode && nodes_[before].kind == NodeKind::text) return extend_text(nodes_[before], text);
  insert(place, make_text(NodeKind::text, text));
}

void Draft::extend_text(Linked& node, Span more) {
  Span& last = node.more == 0 ? node.text : pieces_[node.more].text;
  if (last.end == more.begin) {
    last.end = more.end;
    return;
  }
  const auto piece = static_cast<std::uint32_t>(pieces_.size());
  const std::uint32_t first = node.more == 0 ? piece : std::exchange(pieces_[node.more].next, piece);
  pieces_.push_back({.text = more, .next = first});
  node.more = piece;
}

void Draft::move_children(NodeIndex from, NodeIndex to) {
  for (NodeIndex child = nodes_[from].first_child; child != kNoNode;) {
    const NodeIndex next = nodes_[child].next;
    append(to, child);
    child = next;
  }
  nodes_[from].first_child = nodes_[from].last_child = kNoNode;
}

std::span<const TokenAttribute> Draft::attributes(NodeIndex element) const {
  return std::span(attributes_).subspan(nodes_[element].more, nodes_[element].attribute_count);
}

std::string_view Draft::attribute(NodeIndex element, std::string_view name) const {
  for (const TokenAttribute& at : attributes(element))
    if (buffer_.view(at.name) == name) return buffer_.view(at.value);
  return {};
}

void Draft::add_missing(NodeIndex element, std::span<const TokenAttribute> more) {
  const auto has = [&](Span name) {
    return std::ranges::any_of(attributes(element), [&](const TokenAttribute& at) {
      return buffer_.view(at.name) == buffer_.view(name);
    });
  };
  for (const TokenAttribute& attribute : more) {
    Linked& node = nodes_[element];
    if (node.attribute_count >= kMostAttributes || has(attribute.name)) continue;
    const std::size_t begin = node.more;
    if (begin + node.attribute_count < attributes_.size()) {  // others' follow: move to the end
      node.more = static_cast<std::uint32_t>(attributes_.size());
      for (std::size_t i = 0; i < node.attribute_count; ++i) {
        const TokenAttribute moved = attributes_[begin + i];
        attributes_.push_back(moved);
      }
    }
    attributes_.push_back(attribute);
    ++node.attribute_count;
  }
}

void Draft::join_pieces(Linked& node) {
  if (node.kind != NodeKind::text || node.more == 0) return;
  std::string all(buffer_.view(node.text));
  std::uint32_t piece = node.more;
  do {
    piece = pieces_[piece].next;
    all.append(buffer_.view(pieces_[piece].text));
  } while (piece != node.more);
  node.text = buffer_.add(all);
}

Tree Draft::finish(NodeIndex root) {
  std::vector<Node> flat;
  flat.reserve(nodes_.size());
  flat.push_back({.end = 1, .kind = NodeKind::document});
  std::array<NodeIndex, kDeepest + 1> path{};  // what the walk stands in, as it stands in the tree
  std::size_t depth = 1;
  for (NodeIndex at = nodes_[root].first_child; at != kNoNode;) {
    Linked& node = nodes_[at];
    join_pieces(node);
    const auto index = static_cast<NodeIndex>(flat.size());
    flat.push_back({.parent = path[std::min(depth, path.size()) - 1],
                    .end = index + 1,
                    .text_begin = node.text.begin,
                    .text_end = node.text.end,
                    .attributes = node.kind == NodeKind::text ? 0 : node.more,
                    .attribute_count = node.attribute_count,
                    .kind = node.kind,
                    .tag = node.tag,
                    .space = node.space});
    if (node.first_child != kNoNode) {
      if (depth < path.size()) path[depth] = index;
      ++depth;
      at = node.first_child;
      continue;
    }
    while (at != root && nodes_[at].next == kNoNode) {
      at = nodes_[at].parent;
      if (--depth < path.size()) flat[path[depth]].end = static_cast<NodeIndex>(flat.size());
    }
    if (at == root) break;
    at = nodes_[at].next;
  }
  return Tree(buffer_.take(), std::move(flat), std::move(attributes_));
}

}  // namespace logline::html
