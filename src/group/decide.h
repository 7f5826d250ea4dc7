// The two decisions: does one article carry the text of another, and do two articles report one event?
//
// Pure functions of two profiles and the frozen numbers of data/group/decision.tsv; safe from any thread.
//
//     Decision decision(weights);
//     decision.is_copy(a, b);
//     decision.score(a, b) > 0      // more likely than not the same event
#pragma once

#include <array>
#include <string_view>

#include "group/profile.h"

namespace logline::group {

class Decision {
 public:
  explicit Decision(const TermWeights& weights);

  [[nodiscard]] bool is_copy(const Profile& a, const Profile& b) const;
  // Log odds that a and b report one event.
  [[nodiscard]] double score(const Profile& a, const Profile& b) const;
  // The log odds for a story, from those for its members: their best and their mean.
  [[nodiscard]] double score_story(double best, double mean) const {
    return best + story_mean_ * (mean - best);
  }

  [[nodiscard]] double story_mean() const { return story_mean_; }  // how much of it is their mean

  // What score() weighs, for tuning: the names of decision.tsv behind "merge_", and their values for a pair.
  static constexpr std::size_t kFeatures = 20;
  static const std::array<std::string_view, kFeatures> kNames;
  static std::array<double, kFeatures> features(const Profile& a, const Profile& b);

 private:
  std::array<double, kFeatures> merge_{};
  double story_mean_, copy_words_, copy_overlap_, copy_short_;
};

}  // namespace logline::group
