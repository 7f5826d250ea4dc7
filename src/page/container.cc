#include "page/container.h"

#include <algorithm>

#include "page/passages.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

// The share of its parent's worth that a child must hold for the way to lead into it.
constexpr double kShare = 0.80;         // any element
constexpr double kShareOfBody = 0.45;   // one that calls itself the body of the article
constexpr double kShareOfFrame = 0.55;  // article, main
constexpr double kShareInBody = 0.97;   // any element, from inside a body

constexpr std::size_t kShortestStated =
    200;                                   // bytes of a stated text that says which blocks are the article's
constexpr std::size_t kStartOfBlock = 60;  // bytes that are looked for in it

void sum_up(const html::Tree& tree, const Blocks& blocks, const std::vector<double>& worth,
            std::vector<double>& sums) {
  sums.assign(tree.size(), 0);
  for (std::size_t i = 0; i < blocks.all.size(); ++i) sums[blocks.all[i].first_text] += worth[i];
  for (NodeIndex node = tree.size(); node-- > 1;) sums[tree.parent(node)] += sums[node];
}

// What each block is worth, more when the page states it to be of the article.
std::vector<double> worth_of_all(const Blocks& blocks, std::string_view stated_text) {
  std::vector<double> worth;
  std::vector<std::string> starts;  // of blocks that are worth something
  worth.reserve(blocks.all.size());
  const std::string stated = fold_line(stated_text);
  const bool is_stated = stated.size() > kShortestStated;
  for (const Block& block : blocks.all) {
    const std::string_view text = blocks.text_of(block);
    worth.push_back(worth_of(block, text));
    if (is_stated && worth.back() > 0) starts.push_back(fold_line(text.substr(0, kStartOfBlock)));
  }
  if (!is_stated) return worth;
  const std::vector<bool> held = held_passages(stated, starts);
  std::size_t next = 0;
  for (double& value : worth)
    if (value > 0) value *= held[next++] ? 2.0 : 0.3;
  return worth;
}

// What a person's rule leaves out is left out, whatever it holds.
void drop_all(const html::Tree& tree, const std::vector<NodeIndex>& dropped, PartMap& parts) {
  NodeIndex done = 0;
  for (const NodeIndex element : dropped) {
    for (NodeIndex node = std::max(element, done); node < tree.end(element); ++node)
      parts.inherited[node].set(Hint::drop);
    done = std::max(done, tree.end(element));
  }
}

bool holds_word(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

}  // namespace

double worth_of(const Block& block, std::string_view text) {
  const auto length = static_cast<double>(text.size());
  const double linked = static_cast<double>(block.link_bytes) / std::max(1.0, length);
  if (block.is_heading || linked > 0.5) return 0;
  const bool is_paragraph = block.tag == Tag::p || block.tag == Tag::blockquote || block.tag == Tag::pre;
  if (length < (is_paragraph ? 40 : 80)) return 0;
  if (!is_paragraph && !holds_word(text, '.') && !holds_word(text, ',') && length < 160) return 0;
  const double share = is_paragraph ? 1.0 : block.is_listed ? 0.6 : 0.8;
  return std::min(length, 1200.0) * (1 - linked) * share;
}

NodeIndex find_container(const html::Tree& tree, const Blocks& blocks, const MainTextEvidence& evidence,
                         PartMap& parts) {
  std::vector<double> worth = worth_of_all(blocks, evidence.stated_text);
  std::vector<double> sums;
  sum_up(tree, blocks, worth, sums);
  settle_drops(tree, sums, parts);
  if (evidence.dropped != nullptr) drop_all(tree, *evidence.dropped, parts);
  if (evidence.container != html::kNoNode) return evidence.container;
  for (std::size_t i = 0; i < blocks.all.size(); ++i) {
    const HintMask hints = parts.inherited[tree.parent(blocks.all[i].first_text)];
    if (hints.has(Hint::drop) || hints.has(Hint::comment) || hints.has(Hint::caption)) worth[i] = 0;
  }
  sum_up(tree, blocks, worth, sums);
  NodeIndex at = 0;
  bool is_in_body = false;
  for (;;) {
    NodeIndex best = html::kNoNode;
    for (NodeIndex child = tree.first_child(at); child != html::kNoNode; child = tree.next_sibling(child)) {
      if (tree.kind(child) != html::NodeKind::element) continue;
      if (best == html::kNoNode || sums[child] > sums[best]) best = child;
    }
    if (best == html::kNoNode || sums[best] <= 0) return at;
    const Tag tag = tree.tag(best);
    const bool is_body = parts.own[best].has(Hint::body);
    const bool is_frame = tag == Tag::article || tag == Tag::main;
    double needed = is_in_body ? kShareInBody : is_body ? kShareOfBody : is_frame ? kShareOfFrame : kShare;
    if (sums[best] < needed * sums[at]) return at;
    if (!html::is_block(tag) && tag != Tag::other && tag != Tag::span && tag != Tag::font) return at;
    if (tag == Tag::p || tag == Tag::blockquote || tag == Tag::li) return at;
    is_in_body = is_in_body || is_body;
    at = best;
  }
}

}  // namespace logline::page
