// The articles that a new one can be compared with: the last so many that arrived, found by rare words,
// shingles, headlines and facts.
//
// Looks only at articles dated within a week of the one asked about; articles without a date are met by
// whatever arrives near them. Each article has an arrival number, given by add(). Owns the profiles;
// single-threaded.
//
//     const Keys keys = window.keys_of(profile);
//     for (std::uint32_t near : window.candidates(profile, keys)) compare(window.profile(near), profile);
//     std::uint32_t arrival = window.add(std::move(profile), keys);
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "group/profile.h"
#include "group/sums.h"
#include "group/week_index.h"

namespace logline::group {

// What an article is found by: its rarest words, heaviest first, and numbers that only its copies and those
// who state the same have: sampled shingles, its headline, its facts.
struct Keys {
  std::vector<Probe> words;
  std::vector<std::uint32_t> exact;
};

class Window {
 public:
  explicit Window(const TermWeights& weights);  // which must outlive it

  [[nodiscard]] Keys keys_of(const Profile& profile) const;

  std::uint32_t add(Profile profile);
  std::uint32_t add(Profile profile, const Keys& keys);  // which are those of the profile
  // A new revision, in the place of the old one.
  void replace(std::uint32_t arrival, Profile profile);
  void remove(std::uint32_t arrival);
  [[nodiscard]] bool has(std::uint32_t arrival) const;
  [[nodiscard]] const Profile& profile(std::uint32_t arrival) const;  // asserts has()

  // Their profiles are to be compared soon: the memory is asked for them meanwhile.
  void prefetch(const std::vector<std::uint32_t>& arrivals) const;
  // Where an article sits, below the number of seats; that of one which is forgotten is taken by another.
  [[nodiscard]] std::size_t seat(std::uint32_t arrival) const { return arrival % size_; }

  // Arrivals of the articles most like this one, in order of arrival; bounded in number.
  std::vector<std::uint32_t> candidates(const Profile& profile) {
    return candidates(profile, keys_of(profile));
  }
  std::vector<std::uint32_t> candidates(const Profile& profile, const Keys& keys);

 private:
  [[nodiscard]] Week week_of(const Profile& profile, std::uint32_t arrival) const;
  [[nodiscard]] std::vector<Week> weeks_near(const Profile& profile) const;
  void post(const Profile& profile, const Keys& keys, std::uint32_t arrival);
  void unpost(const Profile& profile, std::uint32_t arrival);
  [[nodiscard]] bool is_near(const Profile& profile, std::uint32_t arrival) const;
  // One list to look through: of a key of the article in one week, its newest entries.
  struct Lookup {
    PostingLists::Run run;
    float weight = 0;  // of the key in the article
  };
  [[nodiscard]] std::vector<Lookup> lookups(const Profile& profile, const Keys& keys) const;
  [[nodiscard]] std::vector<Lookup> rarest_of(const std::vector<Lookup>& found) const;
  [[nodiscard]] std::vector<std::uint64_t> highest(std::size_t most) const;
  [[nodiscard]] std::vector<std::uint32_t> likest(const Profile& profile) const;

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
  Sums sums_;                      // scratch of candidates(), empty in between
};

}  // namespace logline::group
