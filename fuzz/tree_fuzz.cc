// links: html
// Any bytes as a page, and as a fragment in an element that the first byte chooses: the tree is in document
// order and of bounded depth, its text is valid, it has no more nodes than its bytes pay for, and building it
// again gives the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "html/builder.h"
#include "html/parse.h"
#include "wrap/charset.h"

namespace {

using namespace logline::html;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Tree& tree, std::size_t bytes) {
  require(tree.size() <= 2 * bytes + 2000);
  require(tree.end(0) == tree.size());
  std::vector<std::size_t> depth(tree.size(), 0);
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    const NodeIndex parent = tree.parent(i);
    require(parent < i && tree.end(i) > i && tree.end(i) <= tree.end(parent));
    require(tree.kind(parent) == NodeKind::document || tree.kind(parent) == NodeKind::element);
    require(tree.kind(i) == NodeKind::element || tree.end(i) == i + 1);
    depth[i] = depth[parent] + 1;
    require(depth[i] <= kDeepest + 1);
    require(logline::wrap::is_valid_utf8(tree.text(i)));
    for (std::uint32_t k = 0; k < tree.attribute_count(i); ++k)
      require(logline::wrap::is_valid_utf8(tree.attribute_at(i, k).value));
  }
}

bool is_same(const Tree& a, const Tree& b) {
  if (a.size() != b.size()) return false;
  for (NodeIndex i = 0; i < a.size(); ++i)
    if (a.parent(i) != b.parent(i) || a.text(i) != b.text(i) || a.tag(i) != b.tag(i)) return false;
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view kContexts[] = {"body",     "table",    "tr",       "select", "template",
                                            "textarea", "colgroup", "frameset", "svg"};
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  if (const auto page = parse_html(bytes, {})) check(*page, 4 * bytes.size());
  const std::string text = logline::wrap::repair_utf8(bytes);
  const std::string_view context = kContexts[*data % std::size(kContexts)];
  const BuildOptions options{.context = context,
                             .context_space = context == "svg" ? Space::svg : Space::html,
                             .runs_scripts = (*data & 0x80) != 0};
  const Tree tree = build_tree(text, options);
  check(tree, text.size());
  require(is_same(tree, build_tree(text, options)));
  return 0;
}
