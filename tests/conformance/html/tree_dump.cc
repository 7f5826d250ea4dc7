#include "tests/conformance/html/tree_dump.h"

#include <array>
#include <map>

namespace logline::html {
namespace {

// Attributes of foreign elements that are in a namespace are written with a space.
std::string attribute_name(std::string_view name, Space space) {
  static constexpr std::array<std::string_view, 11> kInNamespaces = {
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role",  "xlink:show", "xlink:title",
      "xlink:type",    "xml:lang",      "xml:space",  "xmlns:xlink", "xmlns"};
  std::string out(name);
  if (space == Space::html) return out;
  for (const std::string_view one : kInNamespaces)
    if (one == name && name != "xmlns") out[name.find(':')] = ' ';
  return out;
}

std::string doctype(const Tree& tree, NodeIndex node) {
  std::string out = "<!DOCTYPE " + std::string(tree.text(node));
  const std::string_view public_id = tree.attribute(node, "public"),
                         system_id = tree.attribute(node, "system");
  if (!public_id.empty() || !system_id.empty())
    out += " \"" + std::string(public_id) + "\" \"" + std::string(system_id) + "\"";
  return out + ">";
}

std::string element(const Tree& tree, NodeIndex node, const std::string& indent) {
  static constexpr std::array<std::string_view, 3> kSpaces = {"", "svg ", "math "};
  const Space space = tree.space(node);
  std::string out =
      "<" + std::string(kSpaces[static_cast<std::size_t>(space)]) + std::string(tree.name(node)) + ">";
  std::map<std::string, std::string> sorted;
  for (std::uint32_t i = 0; i < tree.attribute_count(node); ++i) {
    const AttributeView at = tree.attribute_at(node, i);
    sorted.emplace(attribute_name(at.name, space), at.value);
  }
  for (const auto& [name, value] : sorted) out += "\n" + indent + "  " + name + "=\"" + value + "\"";
  return out;
}

bool has_content_line(const Tree& tree, NodeIndex node) {
  return tree.tag(node) == Tag::template_ && tree.space(node) == Space::html;
}

}  // namespace

std::string dump_of(const Tree& tree) {
  std::string out;
  std::vector<std::size_t> depth(tree.size(), 0);
  for (NodeIndex node = 1; node < tree.size(); ++node) {
    const NodeIndex parent = tree.parent(node);
    depth[node] = parent == 0 ? 0 : depth[parent] + (has_content_line(tree, parent) ? 2 : 1);
    const std::string indent = "| " + std::string(2 * depth[node], ' ');
    out += indent;
    switch (tree.kind(node)) {
      case NodeKind::text: out += "\"" + std::string(tree.text(node)) + "\""; break;
      case NodeKind::comment: out += "<!-- " + std::string(tree.text(node)) + " -->"; break;
      case NodeKind::doctype: out += doctype(tree, node); break;
      default: out += element(tree, node, indent);
    }
    if (tree.kind(node) == NodeKind::element && has_content_line(tree, node))
      out += "\n" + indent + "  content";
    out += "\n";
  }
  return out;
}

}  // namespace logline::html
