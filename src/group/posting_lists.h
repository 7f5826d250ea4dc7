// Lists of articles by key, newest first: one part of an index, packed tightly, since there is one entry for
// each of the fifty keys of an article.
//
// Open addressing leads to the newest entry of a key. Most keys have one article alone, which stands in the
// table itself; the entries of the others are linked in a ring, so that the oldest is as near as the newest:
// articles come at one end and are forgotten at the other. What is kept depends on what is in it, not on the
// order of add() and remove(). Single-threaded; owns its entries.
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
  std::uint32_t arrival = 0;  // of the article: how many came before it; below 2^31 - 1
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
    if (keys_.empty()) return;
    const std::size_t place = place_of(key);
    if (is_alone(place)) return visit(alone(place));
    if (!has_list(place)) return;
    const std::uint32_t first = heads_[place] - 1;
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
  static constexpr std::uint32_t kAlone = 0x80000000;    // and the arrival
  static constexpr std::uint32_t kEmptied = 0xFFFFFFFF;  // its list has nothing any more

  [[nodiscard]] bool is_alone(std::size_t place) const {
    return heads_[place] >= kAlone && heads_[place] != kEmptied;
  }
  [[nodiscard]] bool has_list(std::size_t place) const {
    return heads_[place] != 0 && heads_[place] < kAlone;
  }
  [[nodiscard]] Posting alone(std::size_t place) const {
    return {heads_[place] & ~kAlone, weights_.empty() ? 1 : weights_[place]};
  }
  [[nodiscard]] std::size_t place_of(
      std::uint32_t key) const;  // its place, or the free one where it would be
  std::size_t place_for(std::uint32_t key);
  void grow();
  void set_alone(std::size_t place, Posting posting);
  std::uint32_t new_entry(Posting posting);
  [[nodiscard]] std::uint32_t find(std::size_t place, std::uint32_t arrival) const;
  void link(std::size_t place, std::uint32_t entry);
  void unlink(std::size_t place, std::uint32_t entry);

  // The table, by place.
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> heads_;  // 0: never used; kAlone; else the number of its newest entry and 1
  std::vector<float> weights_;        // of those that are alone; empty while all are 1
  std::deque<Entry> entries_;
  std::vector<std::uint32_t> free_;  // numbers of entries without a posting
  std::size_t used_ = 0;             // places, the emptied ones too
  std::size_t size_ = 0;             // postings
};

}  // namespace logline::group
