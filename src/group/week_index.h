// Which articles of some weeks have a key (a word, a shingle): an inverted index in buckets of a week, so
// that a question costs the same however many weeks there are.
//
// A list answers with its newest entries only, so that a common key costs no more than another. What the
// index holds depends on what is in it, not on the order of add() and remove(). Single-threaded; owns its
// lists.
//
//     index.add(week, word, Posting{arrival, weight});
//     if (const auto* bucket = index.bucket(week))  // newest first
//       bucket->visit(word, 256, [](Posting posting) { … });
#pragma once

#include <cstdint>
#include <map>

#include "group/posting_lists.h"

namespace logline::group {

using Week = std::int64_t;  // weeks since 1970; negative numbers far out are used for articles without a date

class WeekIndex {
 public:
  using Bucket = PostingLists;

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
