#include "group/posting_lists.h"

#include <utility>

namespace logline::group {

std::size_t PostingLists::place_of(std::uint32_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = (key * std::uint64_t{0x9E3779B97F4A7C15} >> 32U) & mask;
  while (slots_[place].newest != 0 && slots_[place].key != key) place = (place + 1) & mask;
  return place;
}

void PostingLists::grow() {
  std::size_t lists = 0;
  for (const Slot& slot : slots_) lists += has_list(slot) ? 1U : 0U;
  std::size_t size = 16;
  while (size < 2 * (lists + 1)) size *= 2;
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(size));
  for (const Slot& slot : before)
    if (has_list(slot)) slots_[place_of(slot.key)] = slot;
  used_ = lists;
}

PostingLists::Slot& PostingLists::slot_for(std::uint32_t key) {
  if (4 * (used_ + 1) > 3 * slots_.size()) grow();
  Slot& slot = slots_[place_of(key)];
  if (slot.newest == 0) {
    slot = {key, kEmptied};
    ++used_;
  }
  return slot;
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
std::uint32_t PostingLists::find(const Slot& slot, std::uint32_t arrival) const {
  const std::uint32_t newest = slot.newest - 1, oldest = entries_[newest].newer;
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

void PostingLists::link(Slot& slot, std::uint32_t entry) {
  Entry& placed = entries_[entry];
  if (!has_list(slot)) {
    placed.older = placed.newer = entry;
    slot.newest = entry + 1;
    return;
  }
  const std::uint32_t newest = slot.newest - 1;
  const std::uint32_t found = find(slot, placed.posting.arrival);
  const bool is_oldest = entries_[found].posting.arrival > placed.posting.arrival;
  placed.older = is_oldest ? newest : found;
  placed.newer = entries_[placed.older].newer;
  entries_[placed.older].newer = entry;
  entries_[placed.newer].older = entry;
  if (!is_oldest && found == newest) slot.newest = entry + 1;
}

void PostingLists::unlink(Slot& slot, std::uint32_t entry) {
  const Entry gone = entries_[entry];
  free_.push_back(entry);
  --size_;
  if (gone.older == entry) {
    slot.newest = kEmptied;
    return;
  }
  entries_[gone.older].newer = gone.newer;
  entries_[gone.newer].older = gone.older;
  if (slot.newest == entry + 1) slot.newest = gone.older + 1;
}

void PostingLists::add(std::uint32_t key, Posting posting) {
  Slot& slot = slot_for(key);
  link(slot, new_entry(posting));
  ++size_;
}

void PostingLists::remove(std::uint32_t key, std::uint32_t arrival) {
  if (slots_.empty()) return;
  Slot& slot = slots_[place_of(key)];
  if (!has_list(slot)) return;
  const std::uint32_t found = find(slot, arrival);
  if (entries_[found].posting.arrival == arrival) unlink(slot, found);
}

}  // namespace logline::group
