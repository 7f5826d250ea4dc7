#include "page/page_meta.h"

#include "base/ascii.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostOfAName = 64;     // of one name
constexpr std::size_t kLongestValue = 4096;  // bytes

void read_meta(const html::Tree& tree, html::NodeIndex node, PageMeta& out) {
  const std::string_view content = tree.attribute(node, "content");
  if (content.empty() || content.size() > kLongestValue) return;
  for (std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string name = to_lower(html::trim_spaces(tree.attribute(node, key)));
    if (name.empty()) continue;
    std::vector<std::string>& values = out.values[name];
    if (values.size() < kMostOfAName) values.push_back(html::collapse_spaces(content));
  }
}

void read_link(const html::Tree& tree, html::NodeIndex node, PageMeta& out) {
  const std::string rel = to_lower(html::trim_spaces(tree.attribute(node, "rel")));
  const std::string_view href = tree.attribute(node, "href");
  if (rel == "canonical" && out.canonical.empty()) out.canonical = std::string(href);
  const bool is_of_rights = rel == "license" || rel == "tdm-policy" || rel == "tdm-reservation";
  if (is_of_rights && out.links.size() < kMostOfAName && href.size() <= kLongestValue)
    out.links.emplace_back(rel, html::collapse_spaces(href));
}

}  // namespace

std::string_view PageMeta::first(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    const auto* found = all(name);
    if (found == nullptr) continue;
    for (const std::string& value : *found) {
      if (!value.empty()) return value;
    }
  }
  return {};
}

const std::vector<std::string>* PageMeta::all(std::string_view name) const {
  const auto found = values.find(name);
  return found == values.end() ? nullptr : &found->second;
}

PageMeta extract_meta(const html::Tree& tree) {
  PageMeta out;
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    switch (tree.tag(node)) {
      case html::Tag::meta: read_meta(tree, node, out); break;
      case html::Tag::html: out.language = std::string(tree.attribute(node, "lang")); break;
      case html::Tag::base:
        if (out.base.empty()) out.base = std::string(tree.attribute(node, "href"));
        break;
      case html::Tag::link: read_link(tree, node, out); break;
      case html::Tag::title:
        // Pictures drawn in SVG have titles too.
        if (out.title.empty() && tree.tag(tree.parent(node)) != html::Tag::svg)
          out.title = tree.text_content(node);
        break;
      default: break;
    }
  }
  return out;
}

}  // namespace logline::page
