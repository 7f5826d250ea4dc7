// Formatting that is opened and closed across other elements: reopening it, and the adoption agency (HTML
// standard, sections 13.2.4.3 and 13.2.6.4.7), which gives a misnested end tag the tree a reader would
// expect:
// "<b>1<p>2</b>3" becomes b("1") p(b("2") "3").
//
// Both can be made to do much work by few bytes (hundreds of formatting elements reopened in each paragraph;
// an end tag that moves one element through hundreds of others). They are paid from a purse, as is whatever
// walks down the open elements; it grows with the page: kStepsPerByte for each byte read, and kFirstSteps to
// begin with.
#include <algorithm>

#include "html/construction.h"

namespace logline::html {
namespace {

constexpr std::size_t kStepsPerByte = 4, kFirstSteps = 20'000;
constexpr std::size_t kMostCopies = 3;      // the standard's
constexpr std::size_t kStepsToReopen = 48;  // one element, against one entry of the stack that is moved

}  // namespace

// False when there is not so much left.
bool Construction::spend(std::size_t steps) {
  if (spent_ + steps > kFirstSteps + kStepsPerByte * tokens_.position()) return false;
  spent_ += steps;
  return true;
}

// Takes an element out from among the open ones; with an empty purse, what is open inside of it too.
void Construction::remove_open(Place place) {
  spend(open_.size() - place) ? open_.remove(place) : open_.pop_to(place);
}

// "Reconstruct the active formatting elements".
void Construction::reopen_formatting() {
  const auto is_settled = [&](std::size_t i) {
    return formatting_.at(i).is_marker() || open_.is_open(formatting_.at(i).node);
  };
  std::size_t i = formatting_.size();
  while (i > 0 && !is_settled(i - 1)) --i;
  for (; i < formatting_.size(); ++i) {
    if (!spend(kStepsToReopen)) return formatting_.clear_to_marker();
    const NodeIndex node = draft_.make_copy(formatting_.at(i).node);
    draft_.insert(place_for(open_.top()), node);
    push(node, {}, formatting_.at(i).tag);
    formatting_.replace(i, node);
  }
}

void Construction::adopt(Tag tag) {
  constexpr int kRounds = 8;
  if (open_.is_top(tag) && formatting_.find(current()) == Formatting::kNotThere) return open_.pop();
  for (int round = 0; round < kRounds; ++round)
    if (!adopt_once(tag)) return;
}

// One round; false when it was the last.
bool Construction::adopt_once(Tag tag) {
  const std::size_t listed = formatting_.last_of(tag);
  if (listed == Formatting::kNotThere) {
    end_any_other();
    return false;
  }
  const Formatting::Entry entry = formatting_.at(listed);
  const Place place = open_.is_open(entry.node) ? open_.place_of(entry.node, tag) : OpenElements::kNowhere;
  if (place == OpenElements::kNowhere) {
    formatting_.remove(listed);
    return false;
  }
  if (place < open_.barrier(Scope::any)) return false;
  Place furthest = place + 1;  // the lowest special element above it
  while (furthest <= open_.size() &&
         open_.at(furthest).barriers[static_cast<std::size_t>(Scope::special)] < furthest)
    ++furthest;
  const bool is_alone = furthest > open_.size();
  if (is_alone || !spend(open_.size() - place)) {
    open_.pop_to(place);
    formatting_.remove(listed);
    return false;
  }
  move_through(place, furthest, entry);
  return true;
}

// Moves the furthest block out of the formatting element at `place` and of what stands between them, and
// gives it a formatting element of its own around its content.
void Construction::move_through(Place place, Place furthest, const Formatting::Entry& entry) {
  std::size_t bookmark = formatting_.find(entry.node);
  const OpenElements::Entry block = open_.at(furthest);
  std::vector<OpenElements::Entry> kept;
  NodeIndex last = block.node;
  std::size_t counter = 0;
  for (Place at = furthest - 1; at > place; --at) {
    OpenElements::Entry between = open_.at(at);
    std::size_t listed = formatting_.find(between.node);
    if (++counter > kMostCopies && listed != Formatting::kNotThere) {
      formatting_.remove(listed);
      if (listed < bookmark) --bookmark;
      listed = Formatting::kNotThere;
    }
    if (listed == Formatting::kNotThere) continue;
    between.node = draft_.make_copy(between.node);
    formatting_.replace(listed, between.node);
    if (last == block.node) bookmark = listed + 1;
    draft_.take_out(last);
    draft_.append(between.node, last);
    last = between.node;
    kept.push_back(between);
  }
  draft_.take_out(last);
  draft_.insert(place_for(open_.at(place - 1)), last);
  OpenElements::Entry moved = open_.at(place);
  moved.node = draft_.make_copy(entry.node);
  draft_.move_children(block.node, moved.node);
  draft_.append(block.node, moved.node);
  const std::size_t old = formatting_.find(entry.node);
  formatting_.remove(old);
  formatting_.insert(old < bookmark ? bookmark - 1 : bookmark, {moved.node, entry.tag, entry.attributes});
  std::vector<OpenElements::Entry> above = open_.take_from(place);
  const auto rest = above.begin() + 1 + std::ptrdiff_t{furthest} - std::ptrdiff_t{place};
  for (std::size_t i = kept.size(); i-- > 0;) open_.push(kept[i]);
  open_.push(block);
  open_.push(moved);
  for (auto at = rest; at != above.end(); ++at) open_.push(*at);
}

}  // namespace logline::html
