#include "page/published.h"

#include "page/dates.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kLongestDateLine = 160;  // bytes
constexpr std::size_t kLongestDate = 512;      // bytes of an element that is a date
constexpr int kMostTexts = 1200;               // pieces of text that are searched

bool is_month_first(std::string_view language) {
  return language == "en-US" || language == "en" || language.empty();
}

// Time elements: one marked as the date of publication, else the first behind the headline, else the first.
std::optional<Timestamp> from_time_elements(const html::Tree& tree, NodeIndex headline, const Months& months,
                                            bool month_first) {
  std::optional<Timestamp> behind;
  std::optional<Timestamp> first;
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    const bool is_time = tree.tag(node) == Tag::time;
    const std::string_view role = tree.attribute(node, "itemprop");
    const bool is_published =
        role == "datePublished" || role == "dateCreated" || (is_time && tree.has_attribute(node, "pubdate"));
    if (!is_time && !is_published) continue;
    std::string_view value = tree.attribute(node, "datetime");
    if (value.empty()) value = tree.attribute(node, "content");
    auto date = parse_page_date(value, months, month_first);
    if (!date) date = parse_page_date(tree.text_content(node, kLongestDate), months, month_first);
    if (!date) continue;
    if (is_published) return date;
    if (role == "dateModified") continue;
    if (!behind && headline != html::kNoNode && node > headline) behind = date;
    if (!first) first = date;
  }
  return behind ? behind : first;
}

// Short texts near the headline: up to a screenful before and after it.
std::optional<Timestamp> from_lines(const html::Tree& tree, const DateSources& sources, const Months& months,
                                    bool month_first) {
  for (std::string_view line : sources.lines) {
    if (auto date = parse_page_date(line, months, month_first)) return date;
  }
  const NodeIndex from = sources.headline == html::kNoNode ? 0 : sources.headline;
  int seen = 0;
  for (NodeIndex node = from; node < tree.size() && seen < kMostTexts; ++node) {
    const Tag tag = tree.tag(node);
    if (tag == Tag::script || tag == Tag::style) {
      node = tree.end(node) - 1;
      continue;
    }
    if (tree.kind(node) != html::NodeKind::text) continue;
    ++seen;
    const std::string_view text = tree.text(node);
    if (text.size() < 6 || text.size() > kLongestDateLine) continue;
    if (auto date = parse_page_date(text, months, month_first)) return date;
  }
  return std::nullopt;
}

std::optional<Timestamp> from_meta(const PageMeta& meta, const std::vector<std::string>& names,
                                   const Months& months, bool month_first) {
  for (const std::string& name : names) {
    const auto* values = meta.all(name);
    if (values == nullptr) continue;
    for (const std::string& value : *values) {
      if (auto date = parse_page_date(value, months, month_first)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace

PageDates extract_dates(const html::Tree& tree, const PageMeta& meta, const StatedArticle& stated,
                        const DateSources& sources, const PageRules& rules) {
  const bool month_first = is_month_first(sources.language);
  const auto names = [&](const char* field) {
    const auto found = rules.meta.find(field);
    return found == rules.meta.end() ? std::vector<std::string>{} : found->second;
  };
  PageDates out;
  out.published = parse_page_date(stated.published, rules.months, month_first);
  if (!out.published) out.published = from_meta(meta, names("published"), rules.months, month_first);
  if (!out.published) out.published = date_of_address(sources.address);
  if (!out.published) out.published = from_time_elements(tree, sources.headline, rules.months, month_first);
  if (!out.published) out.published = from_lines(tree, sources, rules.months, month_first);
  out.modified = parse_page_date(stated.modified, rules.months, month_first);
  if (!out.modified) out.modified = from_meta(meta, names("modified"), rules.months, month_first);
  return out;
}

}  // namespace logline::page
