// links: page
// Any bytes as a page, printed as HTML and Markdown: what comes out as HTML holds only elements and
// attributes of the allow list, and only addresses of the web.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "html/parse.h"
#include "page/article_html.h"
#include "page/article_markdown.h"
#include "page/page.h"
#include "wrap/charset.h"

namespace {

using namespace logline;

bool is_clean(const html::Tree& tree, html::NodeIndex node) {
  const std::string_view name = tree.name(node);
  if (std::ranges::find(kAllowedElements, name) == kAllowedElements.end())
    return name == "html" || name == "head" || name == "body";
  for (std::uint32_t i = 0; i < tree.attribute_count(node); ++i) {
    const html::AttributeView at = tree.attribute_at(node, i);
    if (std::ranges::find(kAllowedAttributes, at.name) == kAllowedAttributes.end()) return false;
    if ((at.name == "href" || at.name == "src") && !is_safe_address(at.value)) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PageRules kRules = load_page_rules().value();
  Document document;
  document.source = "fuzz";
  document.name = "fuzz";
  document.address = "https://outlet.example/tv/a";
  document.content_type = "text/html";
  document.bytes.assign(reinterpret_cast<const char*>(data), size);
  const auto article = article_from_page(document, kRules);
  if (!article) return 0;
  const std::string printed = render_html(*article);
  if (!wrap::is_valid_utf8(printed) || !wrap::is_valid_utf8(render_markdown(*article))) std::abort();
  const html::Tree tree = html::parse_fragment(printed);
  for (html::NodeIndex node = 1; node < tree.size(); ++node)
    if (tree.kind(node) == html::NodeKind::element && !is_clean(tree, node)) std::abort();
  return 0;
}
