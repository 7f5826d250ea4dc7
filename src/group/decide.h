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

#include "group/likeness.h"
#include "group/profile.h"

namespace logline::group {

class Decision {
 public:
  explicit Decision(const TermWeights& weights);

  [[nodiscard]] bool is_copy(const Profile& a, const Profile& b) const {
    return is_copy(a, b, compare(a.terms, b.terms));
  }
  [[nodiscard]] bool is_copy(const Profile& a, const Profile& b, const Likeness& like) const;
  // Log odds that a and b report one event.
  [[nodiscard]] double score(const Profile& a, const Profile& b) const {
    return score(a, b, compare(a.terms, b.terms));
  }
  [[nodiscard]] double score(const Profile& a, const Profile& b,
                             const Likeness& like) const;  // of their terms
  // The log odds for a story lie between the best of those for its reports and their mean, or beyond it where
  // uneven likeness is to count against: how far it is to the mean, by how many of the pairs are plain.
  [[nodiscard]] double mean_share(std::size_t plain, std::size_t pairs) const {
    return 4 * plain >= 3 * pairs ? plain_story_mean_ : story_mean_;
  }

  // What score() weighs, for tuning: the names of decision.tsv behind "merge_", and their values for a pair;
  // and those behind "plain_" for a plain pair.
  static constexpr std::size_t kFeatures = 19, kPlainFeatures = 12;
  static const std::array<std::string_view, kFeatures> kNames;
  static const std::array<std::string_view, kPlainFeatures> kPlainNames;
  static std::array<double, kFeatures> features(const Profile& a, const Profile& b, const Likeness& like);
  static std::array<double, kPlainFeatures> plain_features(const Profile& a, const Profile& b,
                                                           const Likeness& like);

  // Neither is about television and they are not about one title: only their words tell what they are about.
  // A title that one of them alone has says nothing; most are words that were taken for one.
  static bool is_plain_pair(const Profile& a, const Profile& b) {
    return !a.is_about_television && !b.is_about_television &&
           (a.main_title == 0 || a.main_title != b.main_title);
  }

 private:
  std::array<double, kFeatures> merge_;
  std::array<double, kPlainFeatures> plain_;
  double story_mean_, plain_story_mean_, copy_words_, copy_overlap_, copy_short_;
};

}  // namespace logline::group
