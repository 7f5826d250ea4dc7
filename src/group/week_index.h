// Which articles of some weeks have a key (a word, a shingle): an inverted index in buckets of a week, so
// that a question costs the same however many weeks there are.
//
// A list answers with its newest entries only, so that a common key costs no more than another. What the
// index holds depends on what is in it, not on the order of add() and remove(). Single-threaded; owns its
// lists.
//
//     index.add(week, word, Posting{arrival, weight});
//     if (const auto* bucket = index.bucket(week))  // newest first
//       bucket->find(word).visit([](Posting posting) { … });
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "group/posting_lists.h"

namespace logline::group {

using Week = std::int64_t;  // weeks since 1970; negative numbers far out are used for articles without a date

class WeekIndex {
 public:
  // In parts by the key, so that no table is ever large when it grows.
  class Bucket {
   public:
    void add(std::uint32_t key, Posting posting) { part_of(key).add(key, posting); }
    void remove(std::uint32_t key, std::uint32_t arrival) { part_of(key).remove(key, arrival); }
    [[nodiscard]] bool is_empty() const {
      return std::ranges::all_of(parts_, [](const PostingLists& part) { return part.is_empty(); });
    }
    [[nodiscard]] PostingLists::Run find(std::uint32_t key) const { return parts_[part(key)].find(key); }
    void prefetch(std::uint32_t key) const { parts_[part(key)].prefetch(key); }
    void prefetch_list(std::uint32_t key) const { parts_[part(key)].prefetch_list(key); }

   private:
    static std::size_t part(std::uint32_t key) { return key * std::uint64_t{0x9E3779B97F4A7C15} >> 61U; }
    PostingLists& part_of(std::uint32_t key) { return parts_[part(key)]; }
    std::array<PostingLists, 8> parts_;
  };

  void add(Week week, std::uint32_t key, Posting posting) { weeks_[week].add(key, posting); }

  void remove(Week week, std::uint32_t key, std::uint32_t arrival) {
    const auto bucket = weeks_.find(week);
    if (bucket == weeks_.end()) return;
    bucket->second.remove(key, arrival);
    if (bucket->second.is_empty()) weeks_.erase(bucket);
  }

  // The lists of one week, to be asked for many keys; nullptr when it has none. Valid until the next add() or
  // remove().
  [[nodiscard]] const Bucket* bucket(Week week) const {
    const auto found = weeks_.find(week);
    return found == weeks_.end() ? nullptr : &found->second;
  }

 private:
  std::map<Week, Bucket> weeks_;
};

}  // namespace logline::group
