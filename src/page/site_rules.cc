#include "page/site_rules.h"

#include <algorithm>

#include "base/ascii.h"
#include "fmt/format.h"
#include "html/spaces.h"
#include "page/rules.h"

namespace logline::page {
namespace {

using html::NodeIndex;

constexpr std::array<std::string_view, kRuledParts> kParts = {"main",   "drop", "headline",
                                                              "author", "date", "standfirst"};
constexpr std::size_t kMostRulesOfHost = 200;
constexpr std::size_t kLongestRuled = 2000;  // bytes of what an element says

bool is_host(std::string_view host) {
  return !host.empty() && std::ranges::all_of(host, [](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0;
  });
}

}  // namespace

Result<SiteRules> parse_site_rules(std::string_view name, std::string_view bytes) {
  if (bytes.size() > kLargestSiteRules)
    return fail(fmt::format("larger than {} bytes", kLargestSiteRules), std::string(name),
                "keep fewer rules");
  SiteRules out;
  const auto take = [&](const std::vector<std::string_view>& row) -> std::string {
    std::string host = to_lower(html::trim_spaces(row[0]));
    if (host.starts_with("www.")) host.erase(0, 4);
    if (!is_host(host)) return fmt::format("'{}' is not a host such as outlet.example", row[0]);
    const auto part = std::ranges::find(kParts, html::trim_spaces(row[1]));
    if (part == kParts.end())
      return fmt::format("'{}' is not one of main, drop, headline, author, date, standfirst", row[1]);
    auto selector = parse_selector(row[2]);
    if (!selector) return selector.error().what;
    std::vector<SiteRules::Rule>& rules = out.rules_[host];
    if (rules.size() >= kMostRulesOfHost || out.size_ >= kMostSiteRules) return "too many rules";
    rules.push_back({static_cast<RuledPart>(part - kParts.begin()), std::move(*selector)});
    ++out.size_;
    return {};
  };
  if (const auto read = read_table(name, bytes, 3, take); !read) return tl::unexpected(read.error());
  return out;
}

PageRuling SiteRules::look(const html::Tree& tree, std::string_view host) const {
  PageRuling out;
  std::vector<const Rule*> rules;
  for (std::string_view rest = host; !rest.empty() && !rules_.empty();) {
    if (const auto found = rules_.find(std::string(rest)); found != rules_.end())
      for (const Rule& rule : found->second) rules.push_back(&rule);
    const std::size_t dot = rest.find('.');
    rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 1);
  }
  if (rules.empty()) return out;
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.kind(node) != html::NodeKind::element) continue;
    for (const Rule* rule : rules) {
      auto& elements = out.elements[static_cast<std::size_t>(rule->part)];
      const bool is_known = !elements.empty() && elements.back() == node;
      if (!is_known && elements.size() < kMostRuled && rule->selector.matches(tree, node))
        elements.push_back(node);
    }
  }
  return out;
}

std::string ruled_text(const html::Tree& tree, NodeIndex node) {
  for (const std::string_view name : {"datetime", "content"})
    if (const auto value = tree.attribute(node, name); !value.empty())
      return html::collapse_spaces(html::cut_at_character(value, kLongestRuled));
  return tree.text_content(node, kLongestRuled);
}

}  // namespace logline::page
