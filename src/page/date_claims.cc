#include "page/date_claims.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "html/spaces.h"
#include "page/date_line.h"
#include "page/dates.h"
#include "page/phrases.h"
#include "page/script_date.h"

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
  void from_elsewhere(const PageMeta& meta, bool has_stated);
  std::vector<FoundDate> take() {
    std::ranges::stable_sort(found_, {}, &FoundDate::place);
    drop_repeats();
    if (found_.size() > kMostDates) found_.resize(kMostDates);
    return std::move(found_);
  }

 private:
  std::optional<Timestamp> parse(std::string_view text) const {
    return parse_page_date(text, rules_.months, month_first_);
  }
  // "Fri, 15 Mar 2024 09:30:00 EST": with its clock and zone.
  std::optional<Timestamp> parse_stated(std::string_view text) const {
    const auto at = parse(text);
    if (!at || at->precision != TimePrecision::day || text.size() > kLongestDateLine) return at;
    return with_clock(*at, fold_line(text), rules_);
  }
  void add(DatePlace place, bool is_modified, std::string_view text) {
    if (const auto at = parse_stated(text)) found_.push_back({place, is_modified, *at});
  }
  void from_meta(const PageMeta& meta, std::string_view field, DatePlace place, bool is_modified = false);
  void from_element(NodeIndex node);
  void from_day_link(NodeIndex node);
  [[nodiscard]] DatePlace place_of(NodeIndex node) const;  // of an element that carries a date
  void drop_repeats();
  void from_texts();
  void from_scripts(bool has_stated);
  void from_id();
  void from_picture(const PageMeta& meta);
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
      const auto at = parse_stated(value);
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

// A line that stands above and below the headline, or is a byline too, tells one date.
void Collector::drop_repeats() {
  std::vector<FoundDate> kept;
  for (const FoundDate& date : found_) {
    const bool is_known = std::ranges::any_of(kept, [&](const FoundDate& other) {
      return other.place == date.place && other.is_modified == date.is_modified && other.at == date.at &&
             other.meta_name == date.meta_name && other.is_visible == date.is_visible;
    });
    if (!is_known && kept.size() < kMostDates) kept.push_back(date);
  }
  found_ = std::move(kept);
}

DatePlace Collector::place_of(NodeIndex node) const {
  const NodeIndex headline = sources_.headline;
  if (headline == html::kNoNode || node <= headline) return DatePlace::far_time;
  return node < headline + kNodesAfter ? DatePlace::time : DatePlace::late_time;
}

// A day that leads to all that the outlet published on it: "/2017/08/08/", with that day for its words.
void Collector::from_day_link(NodeIndex node) {
  std::string_view address = tree_.attribute(node, "href");
  while (address.ends_with('/')) address.remove_suffix(1);
  if (address.empty() || !is_digit(address.back())) return;
  const std::size_t last = address.rfind('/') + 1;  // 0 when there is none
  if (last == 0 || address.size() - last > 2) return;
  const auto day = date_of_address(address, rules_.months);
  const std::string words = day ? tree_.text_content(node, kLongestDateLine) : std::string();
  for (const bool month_first : {true, false}) {
    const auto shown = parse_page_date(words, rules_.months, month_first);
    if (!shown || shown->civil_day() != day->civil_day()) continue;
    found_.push_back({place_of(node), false, *day});
    return;
  }
}

// A time element, one that carries a date as an item property, or a link to a day.
void Collector::from_element(NodeIndex node) {
  if (tree_.attribute_count(node) == 0 && tree_.tag(node) != Tag::time) return;
  if (tree_.tag(node) == Tag::a) from_day_link(node);
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
  DatePlace place = place_of(node);
  const bool is_near = place == DatePlace::time;
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
  if (block.is_quoted) return;  // the date of what is quoted, such as an embedded post
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
}

// Where a page is asked only when it tells no date of publication otherwise.
void Collector::from_elsewhere(const PageMeta& meta, bool has_stated) {
  if (!std::ranges::all_of(found_, &FoundDate::is_modified)) return;
  from_scripts(has_stated);
  if (sources_.blocks != nullptr) from_texts();
  from_id();
  from_picture(meta);
}

// The first value of a key that names a date of publication, in the scripts of the page's own program.
// JSON-LD that states the article (`has_stated`) was asked before: other dates in it are those of comments
// and videos.
void Collector::from_scripts(bool has_stated) {
  for (NodeIndex node = 0; node < tree_.size(); ++node) {
    if (tree_.tag(node) != Tag::script || tree_.first_child(node) == html::kNoNode) continue;
    const bool is_linked_data = tree_.attribute(node, "type").find("ld+json") != std::string_view::npos;
    if (has_stated && is_linked_data) continue;
    const std::string_view value = find_script_date(tree_.text(tree_.first_child(node)), rules_.date_keys);
    if (value.empty()) continue;
    add(DatePlace::script, false, value);
    if (!found_.empty() && found_.back().place == DatePlace::script) return;
  }
}

// The eight figures of a day in what the page calls its body: "news20160513_1".
void Collector::from_id() {
  for (NodeIndex node = 0; node < tree_.size(); ++node)
    if (tree_.tag(node) == Tag::body) return add(DatePlace::id, false, tree_.attribute(node, "id"));
}

// The day in the address of the picture that stands for the page: it was there by then.
void Collector::from_picture(const PageMeta& meta) {
  const auto names = rules_.meta.find("image");
  if (names == rules_.meta.end()) return;
  if (const auto at = date_of_address(meta.first(names->second), rules_.months))
    found_.push_back({DatePlace::picture, false, *at});
}

// Anywhere behind the headline: the first piece of text that is little more than a date.
void Collector::from_texts() {
  const NodeIndex from = sources_.headline == html::kNoNode ? 0 : sources_.headline;
  int seen = 0;
  for (NodeIndex node = from; node < tree_.size() && seen < kMostTexts; ++node) {
    const Tag tag = tree_.tag(node);
    if (tag == Tag::script || tag == Tag::style || tag == Tag::blockquote) {
      node = tree_.end(node) - 1;
      continue;
    }
    if (tree_.kind(node) != html::NodeKind::text) continue;
    const std::string_view text = html::trim_spaces(tree_.text(node));
    if (text.empty()) continue;
    ++seen;
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
  collector.from_elsewhere(meta, stated.has_article);
  return collector.take();
}

}  // namespace logline::page
