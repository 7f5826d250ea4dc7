// The articles that a new one can be compared with: the last so many that arrived, found by rare words,
// shingles, headlines and facts.
//
// Looks only at articles dated within a week of the one asked about; articles without a date are met by
// whatever arrives near them. Each article has an arrival number, given by add(). Owns the profiles;
// single-threaded.
//
//     std::uint32_t arrival = window.add(std::move(profile));
//     for (std::uint32_t near : window.candidates(other)) compare(window.profile(near), other);
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "group/profile.h"
#include "group/week_index.h"

namespace logline::group {

class Window {
 public:
  explicit Window(const TermWeights& weights);  // which must outlive it

  std::uint32_t add(Profile profile);
  // A new revision, in the place of the old one.
  void replace(std::uint32_t arrival, Profile profile);
  void remove(std::uint32_t arrival);
  [[nodiscard]] bool has(std::uint32_t arrival) const;
  [[nodiscard]] const Profile& profile(std::uint32_t arrival) const;  // asserts has()

  // Arrivals of the articles most like this one, in order of arrival; bounded in number.
  std::vector<std::uint32_t> candidates(const Profile& profile);

 private:
  [[nodiscard]] Week week_of(const Profile& profile, std::uint32_t arrival) const;
  [[nodiscard]] std::vector<Week> weeks_near(const Profile& profile) const;
  // Calls visit_word(word, weight) and visit_exact(key) for all that an article is found by.
  template <class VisitWord, class VisitExact>
  void visit_keys(const Profile& profile, const VisitWord& visit_word, const VisitExact& visit_exact) const;
  void post(const Profile& profile, std::uint32_t arrival);
  void unpost(const Profile& profile, std::uint32_t arrival);
  // One list to look through: a key of the article in one week.
  struct Lookup {
    const WeekIndex::Bucket* bucket = nullptr;
    std::uint32_t key = 0;
    std::size_t count = 0;  // entries to look at
    float weight = 0;       // of the key in the article
  };
  [[nodiscard]] std::vector<Lookup> lookups(const Profile& profile) const;

  const TermWeights* weights_;
  // Of decision.tsv: window, candidates, newest_posted, looked_at.
  std::size_t size_, candidates_, newest_, looked_at_;
  std::uint32_t next_ = 0;
  // What candidates() asks of every article it meets, apart from the rest: it meets many.
  struct Seat {
    std::uint32_t arrival = 0;
    bool is_taken = false;
    bool is_dated = false;
    std::int64_t published = 0;
  };
  std::vector<Seat> seats_;        // by arrival modulo size_
  std::deque<Profile> profiles_;   // of the seats
  WeekIndex words_, exact_;        // exact_: sampled shingles, headlines, facts
  std::deque<Week> newest_weeks_;  // of the last dated arrivals
  std::vector<float> sums_;        // scratch of candidates(), zero in between
};

}  // namespace logline::group
