// Rules that a person wrote for a site whose pages are not read as they should be (docs/FORMATS.md, "Rules
// for a site"). Never needed; where none matches, or what a rule names is not on the page, the page is read
// as without.
//
// A file has a rule a line, three columns between tabs: host, what (main, drop, headline, author, date,
// standfirst), selector (selector.h). '#' begins a comment. A rule for a host counts for what ends in it too.
// A plain value; const after parsing; safe to read from several threads.
//
//     Result<SiteRules> rules = parse_site_rules("page-rules.tsv", bytes);     // error: "page-rules.tsv:3"
//     PageRuling ruling = rules->look(tree, "www.gull.example");
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "html/tree.h"
#include "page/selector.h"

namespace logline::page {

inline constexpr std::size_t kMostSiteRules = 10000, kLargestSiteRules = 1 << 20;  // bytes

enum class RuledPart : std::uint8_t { main, drop, headline, author, date, standfirst };
inline constexpr std::size_t kRuledParts = 6;

// The elements of one page that rules name, in the order of the page; at most kMostRuled of each part.
struct PageRuling {
  std::array<std::vector<html::NodeIndex>, kRuledParts> elements{};

  [[nodiscard]] const std::vector<html::NodeIndex>& of(RuledPart part) const {
    return elements[static_cast<std::size_t>(part)];
  }
};
inline constexpr std::size_t kMostRuled = 1000;

class SiteRules {
 public:
  [[nodiscard]] bool empty() const { return rules_.empty(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  // `host`: of the page's address, without "www.".
  [[nodiscard]] PageRuling look(const html::Tree& tree, std::string_view host) const;

 private:
  friend Result<SiteRules> parse_site_rules(std::string_view name, std::string_view bytes);
  struct Rule {
    RuledPart part;
    Selector selector;
  };
  std::unordered_map<std::string, std::vector<Rule>> rules_;  // by host
  std::size_t size_ = 0;
};

// `name`: of the file, for errors, which name its line too.
Result<SiteRules> parse_site_rules(std::string_view name, std::string_view bytes);

// What an element that a rule names says: its datetime or content attribute, else its text.
std::string ruled_text(const html::Tree& tree, html::NodeIndex node);

}  // namespace logline::page
