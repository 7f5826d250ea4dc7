// Lists of articles by key, newest first: one bucket of an index, packed tightly, since there is one entry
// for each of the hundred keys of an article.
//
// Open addressing leads to the newest entry of a key; entries are linked in a ring, so that the oldest is as
// near as the newest: articles come at one end and are forgotten at the other. What is kept depends on what
// is in it, not on the order of add() and remove(). Single-threaded; owns its entries.
//
//     lists.add(word, {arrival, weight});
//     lists.visit(word, 256, [](Posting posting) { … });      // newest first
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace logline::group {

struct Posting {
  std::uint32_t arrival = 0;  // of the article: how many came before it
  float weight = 0;
  friend bool operator==(const Posting&, const Posting&) = default;
};

class PostingLists {
 public:
  // An arrival that the key has already is added once more.
  void add(std::uint32_t key, Posting posting);
  // One of this arrival; nothing happens when there is none.
  void remove(std::uint32_t key, std::uint32_t arrival);
  [[nodiscard]] bool is_empty() const { return size_ == 0; }

  template <class Visit>
  void visit(std::uint32_t key, std::size_t newest, const Visit& visit) const {
    if (slots_.empty()) return;
    const Slot& slot = slots_[place_of(key)];
    if (!has_list(slot)) return;
    const std::uint32_t first = slot.newest - 1;
    std::uint32_t at = first;
    for (std::size_t seen = 0; seen < newest; ++seen) {
      const Entry& entry = entries_[at];
      visit(entry.posting);
      at = entry.older;
      if (at == first) return;
    }
  }

 private:
  struct Entry {
    Posting posting;
    std::uint32_t older = 0, newer = 0;  // of the oldest: the newest, and the other way round
  };
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t newest = 0;  // number of its newest entry and 1; 0: never used
  };
  static constexpr std::uint32_t kEmptied = 0xFFFFFFFF;  // its list has nothing any more

  static bool has_list(const Slot& slot) { return slot.newest != 0 && slot.newest != kEmptied; }
  [[nodiscard]] std::size_t place_of(std::uint32_t key) const;  // its slot, or the free one where it would be
  Slot& slot_for(std::uint32_t key);
  void grow();
  std::uint32_t new_entry(Posting posting);
  [[nodiscard]] std::uint32_t find(const Slot& slot, std::uint32_t arrival) const;
  void link(Slot& slot, std::uint32_t entry);
  void unlink(Slot& slot, std::uint32_t entry);

  std::vector<Slot> slots_;  // a power of two, or none
  std::deque<Entry> entries_;
  std::vector<std::uint32_t> free_;  // numbers of entries without a posting
  std::size_t used_ = 0;             // slots, the emptied ones too
  std::size_t size_ = 0;             // postings
};

}  // namespace logline::group
