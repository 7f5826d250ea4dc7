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
//     lists.find(word).count();                               // 1
//     lists.find(word).visit([](Posting posting) { … });      // newest first
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

  // The entries of a key, to be looked through; valid until the next add() or remove().
  class Run {
   public:
    Run() = default;
    [[nodiscard]] std::size_t count() const { return count_; }
    void keep_newest(std::size_t most) { count_ = most < count_ ? most : count_; }
    void prefetch() const {
      if (end_ != nullptr) __builtin_prefetch(end_ - 1);
    }
    template <class Visit>
    void visit(const Visit& visit) const {  // newest first
      if (end_ == nullptr && count_ > 0) visit(alone_);
      if (end_ == nullptr) return;
      for (const Posting* entry = end_; entry != end_ - count_;) visit(*--entry);
    }

   private:
    friend class PostingLists;
    explicit Run(Posting alone) : alone_(alone), count_(1) {}
    Run(const Posting* end, std::size_t count) : end_(end), count_(count) {}
    Posting alone_{};
    const Posting* end_ = nullptr;  // behind the newest of several
    std::size_t count_ = 0;
  };
  [[nodiscard]] Run find(std::uint32_t key) const {
    if (places_.empty()) return {};
    const std::size_t place = place_of(key);
    if (is_alone(place)) return Run(alone(place));
    if (!has_list(place)) return {};
    const List& entries = list(place);
    return {entries.postings.data() + entries.postings.size(), entries.count()};
  }
  // A key that is to be found soon: the memory is asked for its place, then for its list, meanwhile.
  void prefetch(std::uint32_t key) const {
    if (!places_.empty()) __builtin_prefetch(&places_[first_place(key)]);
  }
  void prefetch_list(std::uint32_t key) const {
    if (places_.empty()) return;
    if (const std::size_t place = place_of(key); has_list(place)) __builtin_prefetch(&list(place));
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
    return places_[place].head >= kAlone && places_[place].head != kEmptied;
  }
  [[nodiscard]] bool has_list(std::size_t place) const {
    return places_[place].head != 0 && places_[place].head < kAlone;
  }
  [[nodiscard]] Posting alone(std::size_t place) const {
    return {places_[place].head & ~kAlone, weights_.empty() ? 1 : weights_[place]};
  }
  [[nodiscard]] const List& list(std::size_t place) const { return lists_[places_[place].head - 1]; }
  [[nodiscard]] std::size_t first_place(std::uint32_t key) const {
    const std::uint64_t mixed = (key * std::uint64_t{0x9E3779B97F4A7C15}) >> 24U & 0xFFFFFFFF;
    return mixed * places_.size() >> 32U;
  }
  // Its place, or the free one where it would be.
  [[nodiscard]] std::size_t place_of(std::uint32_t key) const {
    std::size_t place = first_place(key);
    while (places_[place].head != 0 && places_[place].key != key)
      if (++place == places_.size()) place = 0;
    return place;
  }
  std::size_t place_for(std::uint32_t key);
  void grow();
  void set_alone(std::size_t place, Posting posting);
  void start_list(std::size_t place, Posting first);
  void end_list(std::size_t place);

  struct Place {
    std::uint32_t key = 0;
    std::uint32_t head = 0;  // 0: never used; kAlone; else the number of its list and 1
  };
  std::vector<Place> places_;
  std::vector<float> weights_;  // by place, of those that are alone; empty while all are 1
  std::deque<List> lists_;
  std::vector<std::uint32_t> free_;  // numbers of lists that no key has
  std::size_t used_ = 0;             // places, the emptied ones too
  std::size_t size_ = 0;             // postings
};

}  // namespace logline::group
