#include "page/main_text.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/ascii.h"
#include "page/byline.h"
#include "page/container.h"
#include "page/dates.h"
#include "page/parts.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kShortLine = 80;      // bytes; shorter lines must show that they belong
constexpr std::size_t kShortestByline = 4;  // bytes; a name has three
constexpr std::size_t kMostBylines = 40;    // that are remembered
constexpr double kMostLinked = 0.55;        // share of a block's bytes in links
constexpr double kMostLinkedInList = 0.35;
constexpr int kMostAroundHeading = 32;  // elements that are looked at

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

double linked_share(const Block& block) {
  return static_cast<double>(block.link_bytes) / static_cast<double>(std::max(1U, block.end - block.begin));
}

// A short line above the text that gives names after "by", or little more than a date.
bool is_byline(std::string_view text, const PageRules& rules) {
  if (text.size() < kShortestByline || text.size() > 100 || text.ends_with('.')) return false;
  const std::string folded = fold_line(text);
  const bool is_started = std::ranges::any_of(
      rules.byline_starts, [&](const std::string& start) { return folded.starts_with(start); });
  if (is_started && !names_of(text, rules).empty()) return true;
  return text.size() < 50 && parse_page_date(text, rules.months, false).has_value();
}

// Chooses blocks inside the container, one after the other.
class Filter {
 public:
  Filter(const html::Tree& tree, const Blocks& blocks, const PartMap& parts, const MainTextEvidence& evidence,
         const PageRules& rules)
      : tree_(tree), blocks_(blocks), parts_(parts), rules_(rules), headline_(fold_line(evidence.headline)) {
    headline_article_ = article_around(evidence.headline_node);
  }

  void run(MainText& out);

 private:
  bool take(std::uint32_t index, MainText& out);
  bool is_furniture(const Block& block, std::string_view text);
  bool is_linked(const Block& block) const;
  bool is_headline(std::string_view text) const;
  [[nodiscard]] NodeIndex article_around(NodeIndex node) const;
  bool begins_another(const Block& block) const;
  void drop_loose_headings(std::vector<std::uint32_t>& kept) const;

  const html::Tree& tree_;
  const Blocks& blocks_;
  const PartMap& parts_;
  const PageRules& rules_;
  std::string headline_;
  NodeIndex headline_article_ = html::kNoNode;  // the article element around the h1
  std::size_t total_ = 0, seen_ = 0;
  bool has_begun_ = false;                      // a long line was taken
  bool has_taken_ = false;                      // any line was
  bool has_ended_ = false;                      // a tail phrase was met
  std::unordered_set<std::string_view> taken_;  // long lines, to leave repeats out
};

bool Filter::is_linked(const Block& block) const {
  const double share = linked_share(block);
  const bool is_cell = block.is_listed || block.tag == Tag::td || block.tag == Tag::div;
  return share > (is_cell && block.end - block.begin < 200 ? kMostLinkedInList : kMostLinked);
}

bool Filter::is_furniture(const Block& block, std::string_view text) {
  const auto hit = rules_.furniture.find(text);
  if (!hit) return false;
  const bool is_cell = block.tag == Tag::td || block.tag == Tag::th;
  if (is_cell && hit->kind == PhraseKind::label) return false;  // "Source: the channel" is the table's
  if (hit->kind == PhraseKind::tail) {
    if (seen_ * 2 > total_) has_ended_ = true;
    return has_ended_ || block.is_heading || text.size() < kShortLine;
  }
  return true;
}

bool Filter::is_headline(std::string_view text) const {
  if (headline_.empty() || text.size() >= 300 || text.size() < headline_.size()) return false;
  const bool begins_alike = to_lower(text.front()) == headline_.front() || !is_ascii(text.front());
  return begins_alike && fold_line(text) == headline_;
}

NodeIndex Filter::article_around(NodeIndex node) const {
  for (int steps = 0; node != html::kNoNode && steps < kMostAroundHeading; ++steps, node = tree_.parent(node))
    if (tree_.tag(node) == Tag::article) return node;
  return html::kNoNode;
}

// The headline of the next article of a page that never ends: an h1 in an article element of its own.
bool Filter::begins_another(const Block& block) const {
  if (!has_taken_ || block.tag != Tag::h1 || headline_article_ == html::kNoNode) return false;
  const NodeIndex other = article_around(block.node);
  return other != html::kNoNode && other >= tree_.end(headline_article_);
}

bool Filter::take(std::uint32_t index, MainText& out) {
  const Block& block = blocks_.all[index];
  const std::string_view text = blocks_.text_of(block);
  const HintMask hints = parts_.inherited[tree_.parent(block.first_text)];
  seen_ += text.size();
  has_ended_ = has_ended_ || begins_another(block);
  if (has_ended_ || hints.has(Hint::drop) || hints.has(Hint::comment) || hints.has(Hint::caption))
    return false;
  if ((hints.has(Hint::byline) && text.size() < 200) || (!has_begun_ && is_byline(text, rules_))) {
    if (out.bylines.size() < kMostBylines) out.bylines.push_back(index);
    return false;
  }
  if (is_linked(block) || is_furniture(block, text) || is_headline(text)) return false;
  if (text.size() > kShortLine && !taken_.insert(text).second) return false;
  has_begun_ = has_begun_ || (text.size() > 2 * kShortLine && !block.is_heading);
  if (hints.has(Hint::standfirst)) out.standfirsts.push_back(index);
  return true;
}

// A heading with no text of its own after it (the next kept block is a heading as high, or there is none) led
// to something dropped.
void Filter::drop_loose_headings(std::vector<std::uint32_t>& kept) const {
  std::vector<std::uint32_t> out;
  for (std::size_t i = kept.size(); i-- > 0;) {
    const Block& block = blocks_.all[kept[i]];
    const bool is_loose = block.is_heading && out.empty();
    if (!is_loose) out.push_back(kept[i]);
  }
  std::ranges::reverse(out);
  kept = std::move(out);
}

void Filter::run(MainText& out) {
  const NodeIndex end = tree_.end(out.container);
  std::vector<std::uint32_t> inside;
  for (std::uint32_t i = 0; i < blocks_.all.size(); ++i) {
    const NodeIndex at = blocks_.all[i].first_text;
    if (at < out.container || at >= end) continue;
    inside.push_back(i);
    total_ += blocks_.all[i].end - blocks_.all[i].begin;
  }
  for (std::uint32_t i : inside) {
    if (!take(i, out)) continue;
    out.blocks.push_back(i);
    has_taken_ = true;
  }
  drop_loose_headings(out.blocks);
}

}  // namespace

MainText extract_main_text(const html::Tree& tree, const Blocks& blocks, const MainTextEvidence& evidence,
                           const PageRules& rules) {
  PartMap parts =
      evidence.trusts_names ? mark_parts(tree, rules.hints) : PartMap{std::vector<HintMask>(tree.size()), {}};
  MainText out;
  out.container = find_container(tree, blocks, evidence, parts);
  Filter(tree, blocks, parts, evidence, rules).run(out);
  return out;
}

}  // namespace logline::page
