// A parsed page: nodes in one vector, in document order, over one buffer of decoded text.
//
// Node 0 is the document. A node's descendants are the nodes from its own index + 1 up to its `end`
// (exclusive), so walking a subtree is a loop and nothing recurses. Text is UTF-8 with character references
// decoded; names are lower case, but for those of SVG and MathML that the standard writes otherwise
// ("foreignObject", "viewBox"). The content of a template is its children; a doctype is a node whose text is
// its name and whose attributes are "public" and "system". The tree owns its buffer; views into it live as
// long as the tree. Never changes; reading from several threads is safe.
//
//     for (NodeIndex i = 0; i < tree.size(); ++i)
//       if (tree.tag(i) == Tag::a) links.push_back(tree.attribute(i, "href"));
//
// Whoever builds a tree (draft.h today, another parser later) hands over its buffer, nodes and attributes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/tag.h"
#include "html/token.h"

namespace logline::html {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = 0xFFFFFFFF;

enum class NodeKind : std::uint8_t { document, element, text, comment, doctype };
enum class Space : std::uint8_t { html, svg, math };  // the namespace of an element

struct Node {
  NodeIndex parent = kNoNode;
  NodeIndex end = 0;  // one past the last descendant
  // Bytes of the buffer: the text; of an element its name, when its tag or space does not tell it.
  std::uint32_t text_begin = 0, text_end = 0;
  std::uint32_t attributes = 0;  // first of attribute_count
  std::uint16_t attribute_count = 0;
  NodeKind kind = NodeKind::element;
  Tag tag = Tag::none;  // by name, in any space
  Space space = Space::html;
};

struct AttributeView {
  std::string_view name, value;
};

class Tree {
 public:
  Tree();  // an empty document
  // `nodes` in document order, the document first; spans are of `buffer`.
  Tree(std::string buffer, std::vector<Node> nodes, std::vector<TokenAttribute> attributes);

  [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  [[nodiscard]] const Node& node(NodeIndex index) const { return nodes_[index]; }
  [[nodiscard]] NodeKind kind(NodeIndex index) const { return nodes_[index].kind; }
  [[nodiscard]] Tag tag(NodeIndex index) const { return nodes_[index].tag; }
  [[nodiscard]] Space space(NodeIndex index) const { return nodes_[index].space; }
  [[nodiscard]] NodeIndex parent(NodeIndex index) const { return nodes_[index].parent; }
  [[nodiscard]] NodeIndex end(NodeIndex index) const { return nodes_[index].end; }
  [[nodiscard]] NodeIndex first_child(NodeIndex index) const;   // kNoNode when none
  [[nodiscard]] NodeIndex next_sibling(NodeIndex index) const;  // kNoNode when none
  [[nodiscard]] std::string_view name(NodeIndex index) const;   // of an element
  [[nodiscard]] std::string_view text(NodeIndex index) const;   // of a text, comment, doctype; else empty
  // The first attribute of that name; empty when there is none (has_attribute tells).
  [[nodiscard]] std::string_view attribute(NodeIndex index, std::string_view name) const;
  [[nodiscard]] bool has_attribute(NodeIndex index, std::string_view name) const;
  [[nodiscard]] std::uint32_t attribute_count(NodeIndex index) const { return nodes_[index].attribute_count; }
  [[nodiscard]] AttributeView attribute_at(NodeIndex index, std::uint32_t which) const {
    const TokenAttribute& at = attributes_[nodes_[index].attributes + which];
    return {view(at.name), view(at.value)};
  }
  // All text below a node, white space collapsed to single spaces and trimmed; scripts, styles and comments
  // left out.
  [[nodiscard]] std::string text_content(NodeIndex index) const;
  // No more than the first `most` bytes of it. Looks at no more than a multiple of `most` nodes and bytes, so
  // that asking every element of a deep nest stays cheap.
  [[nodiscard]] std::string text_content(NodeIndex index, std::size_t most) const;

 private:
  [[nodiscard]] std::string_view view(Span span) const { return {buffer_.data() + span.begin, span.size()}; }
  [[nodiscard]] const TokenAttribute* find(NodeIndex index, std::string_view name) const;

  std::string buffer_;
  std::vector<Node> nodes_;
  std::vector<TokenAttribute> attributes_;
};

}  // namespace logline::html
