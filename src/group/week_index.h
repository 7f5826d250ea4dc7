// Which articles of some weeks have a key (a word, a shingle): an inverted index in buckets of a week, so
// that a question costs the same however many weeks there are.
//
// A list answers with its newest entries only, so that a common key costs no more than another. What the
// index holds depends on what is in it, not on the order of add() and remove(). Single-threaded; owns its
// lists.
//
//     index.add(week, word, Posting{arrival, weight});
//     if (const auto* bucket = index.bucket(week)) WeekIndex::visit(*bucket, word, 256, [](Posting posting) {
//     … });      // newest first
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace logline::group {

using Week = std::int64_t;  // weeks since 1970; negative numbers far out are used for articles without a date

struct Posting {
  std::uint32_t arrival = 0;  // of the article: how many came before it
  float weight = 0;
};

class WeekIndex {
 public:
  void add(Week week, std::uint32_t key, Posting posting) {
    Postings& postings = weeks_[week][key];
    postings.insert(place_of(postings, posting.arrival), posting);
  }

  void remove(Week week, std::uint32_t key, std::uint32_t arrival) {
    const auto bucket = weeks_.find(week);
    if (bucket == weeks_.end()) return;
    const auto list = bucket->second.find(key);
    if (list == bucket->second.end()) return;
    const auto at = place_of(list->second, arrival);
    if (at != list->second.end() && at->arrival == arrival) list->second.erase(at);
    if (list->second.empty()) bucket->second.erase(list);
    if (bucket->second.empty()) weeks_.erase(bucket);
  }

  // The lists of one week, to be asked for many keys; nullptr when it has none. Valid until the next add() or
  // remove().
  using Bucket = std::unordered_map<std::uint32_t, std::vector<Posting>>;
  [[nodiscard]] const Bucket* bucket(Week week) const {
    const auto found = weeks_.find(week);
    return found == weeks_.end() ? nullptr : &found->second;
  }

  template <class Visit>
  static void visit(const Bucket& bucket, std::uint32_t key, std::size_t newest, const Visit& visit) {
    const auto list = bucket.find(key);
    if (list == bucket.end()) return;
    const Postings& postings = list->second;
    const std::size_t last = postings.size() > newest ? postings.size() - newest : 0;
    for (std::size_t i = postings.size(); i > last; --i) visit(postings[i - 1]);
  }

 private:
  using Postings = std::vector<Posting>;  // by arrival; a new article's is last
  static Postings::iterator place_of(Postings& postings, std::uint32_t arrival) {
    if (postings.empty() || postings.back().arrival < arrival) return postings.end();
    return std::lower_bound(postings.begin(), postings.end(), arrival,
                            [](const Posting& a, std::uint32_t b) { return a.arrival < b; });
  }

  std::map<Week, Bucket> weeks_;
};

}  // namespace logline::group
