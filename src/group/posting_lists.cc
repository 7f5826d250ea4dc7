#include "group/posting_lists.h"

#include <utility>

namespace logline::group {
namespace {

constexpr std::size_t kSmallest = 16;  // places

}  // namespace

std::size_t PostingLists::place_of(std::uint32_t key) const {
  const std::uint64_t mixed = (key * std::uint64_t{0x9E3779B97F4A7C15}) >> 24U & 0xFFFFFFFF;
  std::size_t place = mixed * keys_.size() >> 32U;
  while (heads_[place] != 0 && keys_[place] != key)
    if (++place == keys_.size()) place = 0;
  return place;
}

void PostingLists::grow() {
  std::size_t lists = 0;
  for (const std::uint32_t head : heads_) lists += head != 0 && head != kEmptied ? 1U : 0U;
  const std::size_t size = kSmallest + (lists + 1) * 15 / 8;
  const auto keys = std::exchange(keys_, std::vector<std::uint32_t>(size));
  const auto heads = std::exchange(heads_, std::vector<std::uint32_t>(size));
  const auto weights = std::exchange(weights_, std::vector<float>(weights_.empty() ? 0 : size));
  for (std::size_t before = 0; before < heads.size(); ++before) {
    if (heads[before] == 0 || heads[before] == kEmptied) continue;
    const std::size_t place = place_of(keys[before]);
    keys_[place] = keys[before];
    heads_[place] = heads[before];
    if (!weights.empty()) weights_[place] = weights[before];
  }
  used_ = lists;
}

std::size_t PostingLists::place_for(std::uint32_t key) {
  if (5 * (used_ + 1) > 4 * keys_.size()) grow();
  const std::size_t place = place_of(key);
  if (heads_[place] == 0) {
    keys_[place] = key;
    heads_[place] = kEmptied;
    ++used_;
  }
  return place;
}

void PostingLists::set_alone(std::size_t place, Posting posting) {
  if (weights_.empty() && posting.weight != 1) weights_.assign(keys_.size(), 1);
  heads_[place] = kAlone | posting.arrival;
  if (!weights_.empty()) weights_[place] = posting.weight;
}

std::uint32_t PostingLists::new_entry(Posting posting) {
  if (free_.empty()) {
    entries_.push_back({posting});
    return static_cast<std::uint32_t>(entries_.size() - 1);
  }
  const std::uint32_t entry = free_.back();
  free_.pop_back();
  entries_[entry].posting = posting;
  return entry;
}

// The newest entry that is no newer than `arrival`; the oldest when all are. Goes there from the nearer end.
std::uint32_t PostingLists::find(std::size_t place, std::uint32_t arrival) const {
  const std::uint32_t newest = heads_[place] - 1, oldest = entries_[newest].newer;
  const auto arrival_of = [&](std::uint32_t entry) { return entries_[entry].posting.arrival; };
  if (arrival <= arrival_of(oldest)) return oldest;
  std::uint32_t at = newest;
  if (arrival_of(newest) <= arrival || arrival_of(newest) - arrival <= arrival - arrival_of(oldest)) {
    while (arrival_of(at) > arrival) at = entries_[at].older;
    return at;
  }
  at = oldest;
  while (arrival_of(entries_[at].newer) <= arrival) at = entries_[at].newer;
  return at;
}

void PostingLists::link(std::size_t place, std::uint32_t entry) {
  Entry& placed = entries_[entry];
  if (!has_list(place)) {
    placed.older = placed.newer = entry;
    heads_[place] = entry + 1;
    return;
  }
  const std::uint32_t newest = heads_[place] - 1;
  const std::uint32_t found = find(place, placed.posting.arrival);
  const bool is_oldest = entries_[found].posting.arrival > placed.posting.arrival;
  placed.older = is_oldest ? newest : found;
  placed.newer = entries_[placed.older].newer;
  entries_[placed.older].newer = entry;
  entries_[placed.newer].older = entry;
  if (!is_oldest && found == newest) heads_[place] = entry + 1;
}

// Of a list of two or more; the last one left stands alone again.
void PostingLists::unlink(std::size_t place, std::uint32_t entry) {
  const Entry gone = entries_[entry];
  free_.push_back(entry);
  entries_[gone.older].newer = gone.newer;
  entries_[gone.newer].older = gone.older;
  if (gone.older == gone.newer) {
    free_.push_back(gone.older);
    return set_alone(place, entries_[gone.older].posting);
  }
  if (heads_[place] == entry + 1) heads_[place] = gone.older + 1;
}

void PostingLists::add(std::uint32_t key, Posting posting) {
  const std::size_t place = place_for(key);
  ++size_;
  if (heads_[place] == kEmptied) return set_alone(place, posting);
  if (is_alone(place)) {
    const std::uint32_t first = new_entry(alone(place));
    heads_[place] = kEmptied;
    link(place, first);
  }
  link(place, new_entry(posting));
}

void PostingLists::remove(std::uint32_t key, std::uint32_t arrival) {
  if (keys_.empty()) return;
  const std::size_t place = place_of(key);
  if (is_alone(place)) {
    if (alone(place).arrival != arrival) return;
    heads_[place] = kEmptied;
    --size_;
    return;
  }
  if (!has_list(place)) return;
  const std::uint32_t found = find(place, arrival);
  if (entries_[found].posting.arrival != arrival) return;
  --size_;
  unlink(place, found);
}

}  // namespace logline::group
