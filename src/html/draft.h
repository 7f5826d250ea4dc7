// A tree under construction. Tree construction moves nodes about (foster parenting, the adoption agency), so
// the draft is a linked tree; `finish` walks it once and lays it out flat, in document order (tree.h).
//
// Nodes are named by the order in which they were made and are never freed: one that is taken out simply is
// not reached by the walk. A text gathers pieces and is put together at the end, so that text which grows in
// many small steps costs no more than its length. What the draft nests deeper than kDeepest, the tree has as
// children of the node there. Owns the text buffer. Not safe to share between threads.
//
//     Draft draft(std::move(page));
//     NodeIndex p = draft.make_element(Tag::p, Space::html, name, {});
//     draft.append(Draft::kRoot, p);
//     Tree tree = draft.finish(Draft::kRoot);
#pragma once

#include <span>
#include <vector>

#include "html/text_buffer.h"
#include "html/token.h"
#include "html/tree.h"

namespace logline::html {

inline constexpr std::size_t kDeepest = 512;  // of elements, as in browsers

class Draft {
 public:
  static constexpr NodeIndex kRoot = 0;

  // Where a node goes: the last of `parent`, or before one of its children.
  struct Place {
    NodeIndex parent = kNoNode;
    NodeIndex before = kNoNode;
  };

  explicit Draft(std::string page);

  [[nodiscard]] TextBuffer& buffer() { return buffer_; }
  [[nodiscard]] const TextBuffer& buffer() const { return buffer_; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  NodeIndex make_element(Tag tag, Space space, Span name, std::span<const TokenAttribute> attributes);
  NodeIndex make_copy(NodeIndex element);  // without its children
  NodeIndex make_text(NodeKind kind, Span text);
  NodeIndex make_doctype(Span name, std::span<const TokenAttribute> ids);

  void insert(Place place, NodeIndex node);
  void append(NodeIndex parent, NodeIndex node) { insert({parent, kNoNode}, node); }
  void append_text(Place place, Span text);  // to the text before the place, else as a new node
  void take_out(NodeIndex node);
  void move_children(NodeIndex from, NodeIndex to);
  // Those of names that the element has not, while it has fewer than kMostAttributes.
  void add_missing(NodeIndex element, std::span<const TokenAttribute> attributes);

  [[nodiscard]] NodeIndex parent(NodeIndex node) const { return nodes_[node].parent; }
  [[nodiscard]] NodeIndex first_child(NodeIndex node) const { return nodes_[node].first_child; }
  [[nodiscard]] std::string_view attribute(NodeIndex element, std::string_view name) const;
  [[nodiscard]] std::span<const TokenAttribute> attributes(NodeIndex element) const;

  // The descendants of `root` as a document. The draft is empty afterwards.
  Tree finish(NodeIndex root);

 private:
  struct Linked {
    NodeIndex parent = kNoNode, first_child = kNoNode, last_child = kNoNode;
    NodeIndex next = kNoNode, previous = kNoNode;
    Span text{};  // as Node's
    // Of an element, the first of its attributes; of a text, the last of the pieces that follow `text`, which
    // form a ring.
    std::uint32_t more = 0;
    std::uint16_t attribute_count = 0;
    NodeKind kind = NodeKind::element;
    Tag tag = Tag::none;
    Space space = Space::html;
  };
  struct Piece {
    Span text{};
    std::uint32_t next = 0;
  };
  NodeIndex add(const Linked& node);
  void extend_text(Linked& node, Span more);
  void join_pieces(Linked& node);

  TextBuffer buffer_;
  std::vector<Linked> nodes_;
  std::vector<TokenAttribute> attributes_;
  std::vector<Piece> pieces_{1};  // [0] is none
};

}  // namespace logline::html
