// Lists of articles by key, newest first: one part of an index, packed tightly, since there is one entry for
// each of the fifty keys of an article.
//
// Open addressing leads to the list of a key. Most keys have one article alone, which stands in the table
// itself; the others have their entries side by side in the order of arrival, since what is asked for is a
// run of the newest. The oldest are forgotten first, and leave a gap in front until it is worth closing. What
// is found depends on what is in it, not on the order of add() and remove(). Single-threaded; owns its
// entries.
//
//     lists.add(word, {arrival, weight});
//     lists.count(word);                                      // 1
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

  // How many entries a key has.
  [[nodiscard]] std::size_t count(std::uint32_t key) const {
    if (keys_.empty()) return 0;
    const std::size_t place = place_of(key);
    return is_alone(place) ? 1 : has_list(place) ? list(place).count() : 0;
  }

  template <class Visit>
  void visit(std::uint32_t key, std::size_t newest, const Visit& visit) const {
    if (keys_.empty()) return;
    const std::size_t place = place_of(key);
    if (is_alone(place)) return visit(alone(place));
    if (!has_list(place)) return;
    const List& entries = list(place);
    const std::size_t count = newest < entries.count() ? newest : entries.count();
    for (auto entry = entries.postings.rbegin();
         entry != entries.postings.rbegin() + static_cast<std::ptrdiff_t>(count); ++entry)
      visit(*entry);
  }

 private:
  struct List {
    std::vector<Posting> postings{};  // by arrival; those before `first` are gone
    std::size_t first = 0;
    [[nodiscard]] std::size_t count() const { return postings.size() - first; }
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
  [[nodiscard]] const List& list(std::size_t place) const { return lists_[heads_[place] - 1]; }
  [[nodiscard]] std::size_t place_of(
      std::uint32_t key) const;  // its place, or the free one where it would be
  std::size_t place_for(std::uint32_t key);
  void grow();
  void set_alone(std::size_t place, Posting posting);
  void start_list(std::size_t place, Posting first);
  void end_list(std::size_t place);

  // The table, by place.
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> heads_;  // 0: never used; kAlone; else the number of its list and 1
  std::vector<float> weights_;        // of those that are alone; empty while all are 1
  std::deque<List> lists_;
  std::vector<std::uint32_t> free_;  // numbers of lists that no key has
  std::size_t used_ = 0;             // places, the emptied ones too
  std::size_t size_ = 0;             // postings
};

}  // namespace logline::group
