#include "page/stated_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "html/parse.h"
#include "page/blocks.h"

namespace logline::page {
namespace {

constexpr std::array<std::string_view, 5> kSignsOfHtml = {"</", "<p>", "<br", "<p ", "<div"};

}  // namespace

std::string lines_of_stated(std::string text) {
  const bool is_html = std::ranges::any_of(
      kSignsOfHtml, [&](std::string_view sign) { return text.find(sign) != std::string::npos; });
  if (!is_html) return text;
  Blocks blocks = extract_blocks(html::parse_fragment(text), 0);
  while (blocks.text.ends_with('\n')) blocks.text.pop_back();
  return std::move(blocks.text);
}

}  // namespace logline::page
