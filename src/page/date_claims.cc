#include "page/date_claims.h"

#include <algorithm>
#include <optional>

#include "page/date_line.h"
#include "page/dates.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kLongestDateLine = 160;  // bytes
constexpr std::size_t kLongestDate = 512;      // bytes of an element that is a date
constexpr int kMostTexts = 1200;               // pieces of text that are searched
constexpr std::uint32_t kLinesBefore = 6;      // the headline, that are beside it
constexpr std::uint32_t kLinesAfter = 16;
constexpr NodeIndex kNodesAfter = 150;

bool is_month_first(std::string_view language) {
  return language == "en-US" || language == "en" || language.empty();
}

class Collector {
 public:
  Collector(const html::Tree& tree, const DateSources& sources, const PageRules& rules)
      : tree_(tree), sources_(sources), rules_(rules), month_first_(is_month_first(sources.language)) {}

  void from_head(const PageMeta& meta, const StatedArticle& stated);
  void from_elements();
  void from_lines();
  std::vector<FoundDate> take() {
    std::ranges::stable_sort(found_, {}, &FoundDate::place);
    if (found_.size() > kMostDates) found_.resize(kMostDates);
    return std::move(found_);
  }

 private:
  std::optional<Timestamp> parse(std::string_view text) const {
    return parse_page_date(text, rules_.months, month_first_);
  }
  void add(DatePlace place, bool is_modified, std::string_view text) {
    if (const auto at = parse(text)) found_.push_back({place, is_modified, *at});
  }
  void from_meta(const PageMeta& meta, std::string_view field, DatePlace place, bool is_modified = false);
  void from_element(NodeIndex node);
  void from_texts();
  void from_line(std::uint32_t index);

  const html::Tree& tree_;
  const DateSources& sources_;
  const PageRules& rules_;
  bool month_first_;
  std::vector<FoundDate> found_;
};

void Collector::from_meta(const PageMeta& meta, std::string_view field, DatePlace place, bool is_modified) {
  const auto names = rules_.meta.find(field);
  if (names == rules_.meta.end()) return;
  for (const std::string& name : names->second) {
    const auto* values = meta.all(name);
    if (values == nullptr) continue;
    for (const std::string& value : *values) {
      const auto at = parse(value);
      if (!at) continue;
      found_.push_back({place, is_modified, *at, name});
      break;
    }
  }
}

void Collector::from_head(const PageMeta& meta, const StatedArticle& stated) {
  add(DatePlace::json_ld, false, stated.published);
  add(DatePlace::json_ld, true, stated.modified);
  from_meta(meta, "published", DatePlace::meta);
  from_meta(meta, "modified", DatePlace::meta, true);
  from_meta(meta, "dated", DatePlace::other_meta);
  if (const auto at = date_of_address(sources_.address, rules_.months))
    found_.push_back({DatePlace::address, false, *at});
}

// A time element, or one that carries a date as an item property.
void Collector::from_element(NodeIndex node) {
  const bool is_time = tree_.tag(node) == Tag::time;
  if (tree_.tag(node) == Tag::meta) return;
  const std::string_view role = tree_.attribute(node, "itemprop");
  const bool is_published =
      role == "datePublished" || role == "dateCreated" || (is_time && tree_.has_attribute(node, "pubdate"));
  if (!is_time && !is_published && role != "dateModified") return;
  std::string_view value = tree_.attribute(node, "datetime");
  if (value.empty()) value = tree_.attribute(node, "content");
  auto at = parse(value);
  if (!at) at = parse(tree_.text_content(node, kLongestDate));
  if (!at) return;
  const std::string_view name = tree_.attribute(node, "class");
  const bool is_modified =
      role == "dateModified" || (!is_published && name.find("pdated") != std::string_view::npos &&
                                 name.find("ublished") == std::string_view::npos);
  const NodeIndex headline = sources_.headline;
  const bool is_behind = headline != html::kNoNode && node > headline;
  const bool is_near = is_behind && node < headline + kNodesAfter;
  DatePlace place = is_near ? DatePlace::time : is_behind ? DatePlace::late_time : DatePlace::far_time;
  if (is_published || role == "dateModified") place = DatePlace::itemprop;
  found_.push_back({place, is_modified, *at, {}, is_near || is_published});
}

void Collector::from_elements() {
  std::size_t elements = 0;
  for (NodeIndex node = 0; node < tree_.size() && elements < kMostDates; ++node) {
    const std::size_t before = found_.size();
    if (tree_.kind(node) == html::NodeKind::element) from_element(node);
    elements += found_.size() - before;
  }
}

void Collector::from_line(std::uint32_t index) {
  const Block& block = sources_.blocks->all[index];
  const std::string_view line = sources_.blocks->text_of(block);
  const bool is_linked = block.link_bytes * 10 > line.size() * 9;  // to another article
  if (line.size() < 6 || line.size() > kLongestDateLine || is_linked || line.ends_with('.')) return;
  for (const DateLine& part : read_date_line(line, month_first_, rules_))
    found_.push_back({DatePlace::line, part.is_modified, part.at, {}, true});
}

void Collector::from_lines() {
  if (sources_.blocks == nullptr) return;
  const auto& all = sources_.blocks->all;
  for (const std::uint32_t index : sources_.bylines) from_line(index);
  const auto count = static_cast<std::uint32_t>(all.size());
  std::uint32_t at = 0;
  if (sources_.headline != html::kNoNode) {
    while (at < count && all[at].first_text < sources_.headline) ++at;
    for (std::uint32_t i = at; i < std::min(count, at + kLinesAfter); ++i) from_line(i);
    for (std::uint32_t i = at; i-- > at - std::min(at, kLinesBefore);) from_line(i);
  }
  if (std::ranges::all_of(found_, &FoundDate::is_modified)) from_texts();
}

// Anywhere behind the headline: the first piece of text that is little more than a date.
void Collector::from_texts() {
  const NodeIndex from = sources_.headline == html::kNoNode ? 0 : sources_.headline;
  int seen = 0;
  for (NodeIndex node = from; node < tree_.size() && seen < kMostTexts; ++node) {
    const Tag tag = tree_.tag(node);
    if (tag == Tag::script || tag == Tag::style) {
      node = tree_.end(node) - 1;
      continue;
    }
    if (tree_.kind(node) != html::NodeKind::text) continue;
    ++seen;
    const std::string_view text = tree_.text(node);
    if (text.size() < 6 || text.size() > kLongestDateLine) continue;
    const std::size_t before = found_.size();
    for (const DateLine& part : read_date_line(text, month_first_, rules_))
      found_.push_back({DatePlace::far_line, part.is_modified, part.at});
    if (found_.size() > before && !found_.back().is_modified) return;
  }
}

}  // namespace

std::vector<FoundDate> collect_dates(const html::Tree& tree, const PageMeta& meta,
                                     const StatedArticle& stated, const DateSources& sources,
                                     const PageRules& rules) {
  Collector collector(tree, sources, rules);
  collector.from_head(meta, stated);
  collector.from_elements();
  collector.from_lines();
  return collector.take();
}

}  // namespace logline::page
