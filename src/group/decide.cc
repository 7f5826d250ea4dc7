// The merge decision.
//
// score() is a linear function of how alike two articles are (cosines of headlines, texts, one against the
// other, all; shared names), of what they state (facts.h: the same news of the same title, other news, other
// titles), of time and outlet; news that is not about television has only its words to go by, and is asked
// for less, and for more where many others are nearly as like (crowd). Its numbers began as a logistic
// regression over pairs that the index proposes and were then tuned on the stories themselves, with real
// readings, on the visible development sets; 0 is even odds. same_fact alone counts against: what both know
// but only one tells as news is the history of another event. A story is scored by the mean and the best of
// its members: the best alone chains unlike articles together, the mean alone keeps a short teaser out of a
// large story.
//
// Guards come before: a round-up merges with nothing but its copies; a recap, which gives plot away, never
// with news of the title's making; and two headlines that are one template with other numbers ("Season 1:
// Episode 6", "Season 1: Episode 7") are two events, unless both state the same news.
//
// A copy shares most of the shorter text's shingles. Few shared words prove nothing (a teaser such as "Winter
// is still coming."), so short texts are copies only under like headlines.
#include "group/decide.h"

#include <algorithm>
#include <cmath>

#include "group/facts.h"

namespace logline::group {
namespace {

bool includes_all(const Few<WordId>& a, const Few<WordId>& b) {
  return std::includes(a.begin(), a.end(), b.begin(), b.end());
}

// Each headline has a number that the other lacks.
bool numbers_differ(const Profile& a, const Profile& b) {
  return !includes_all(a.terms.numbers, b.terms.numbers) && !includes_all(b.terms.numbers, a.terms.numbers);
}

// One reports the same news by its season, the other by its day: those numbers tell nothing.
bool tell_other_numbers(const Profile& a, const Profile& b) {
  return numbers_differ(a, b) && !(has_news(a) && has_news(b) && share_news(a, b));
}

// An article that states no date is seldom of the very day of another that does: a guide to a cast is no
// report of whoever joined it.
double days_between(const Profile& a, const Profile& b) {
  constexpr double kDaysWhenUndated = 4;
  if (a.published.has_value() != b.published.has_value()) return kDaysWhenUndated;
  if (!a.published) return 0;
  return static_cast<double>(std::abs(*a.published - *b.published)) / 86400;
}

}  // namespace

const std::array<std::string_view, Decision::kFeatures> Decision::kNames{
    "bias",       "headlines",        "texts",    "crossed",     "joint",          "names",   "same_fact",
    "same_title", "other_title",      "gap_days", "same_outlet", "numbers_differ", "strange", "same_news",
    "other_news", "other_news_title", "one_news", "other_scope", "plain",          "crowd"};

Decision::Decision(const TermWeights& weights)
    : story_mean_(weights.number("story_mean")),
      copy_words_(weights.number("copy_words")),
      copy_overlap_(weights.number("copy_overlap")),
      copy_short_(weights.number("copy_short")) {
  for (std::size_t i = 0; i < kFeatures; ++i) merge_[i] = weights.number("merge_" + std::string(kNames[i]));
}

std::array<double, Decision::kFeatures> Decision::features(const Profile& a, const Profile& b) {
  const Likeness like = compare(a.terms, b.terms);
  constexpr double kUsualCrowd = 0.2;
  const bool is_plain = !a.is_about_television && !b.is_about_television;
  const bool titled = a.main_title != 0 && b.main_title != 0;
  return {1,
          like.headlines,
          like.texts,
          like.crossed,
          like.joint,
          like.names,
          share_fact(a, b) ? 1.0 : 0.0,
          share_title(a, b) ? 1.0 : 0.0,
          titled && !share_title(a, b) ? 1.0 : 0.0,
          std::min(days_between(a, b), 7.0),
          a.outlet != 0 && a.outlet == b.outlet ? 1.0 : 0.0,
          tell_other_numbers(a, b) ? 1.0 : 0.0,
          like.strange,
          share_news(a, b) ? 1.0 : 0.0,
          tell_other_news(a, b) ? 1.0 : 0.0,
          tell_news_of_other_titles(a, b) ? 1.0 : 0.0,
          has_news(a) != has_news(b) ? 1.0 : 0.0,
          is_beside_television(a, b) ? 1.0 : 0.0,
          is_plain ? 1.0 : 0.0,
          is_plain && a.main_title == 0 && b.main_title == 0
              ? std::max(a.crowd, b.crowd) / 1000.0 - kUsualCrowd
              : 0.0};
}

double Decision::score(const Profile& a, const Profile& b) const {
  constexpr double kNever = -100;
  constexpr std::size_t kNumbersDiffer = 11;
  if (a.is_roundup || b.is_roundup) return kNever;
  if (is_plot_beside_news(a, b)) return kNever;
  const auto values = features(a, b);
  if (values[kNumbersDiffer] > 0 && values[1] > 0.6) return kNever;
  double score = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) score += merge_[i] * values[i];
  return score;
}

bool Decision::is_copy(const Profile& a, const Profile& b) const {
  const bool same_headline = a.headline != 0 && a.headline == b.headline;
  const auto words = static_cast<double>(std::min(a.shingles.numbers.size(), b.shingles.numbers.size()));
  if (numbers_differ(a, b)) return false;
  if (words == 0)
    return same_headline && a.headline_shingles.numbers.size() >= 3 &&
           a.shingles.numbers.size() == b.shingles.numbers.size();
  if (words >= copy_words_) return shares(a.shingles, b.shingles, copy_overlap_);
  const bool like_headlines = same_headline || shares(a.headline_shingles, b.headline_shingles, 0.5);
  return like_headlines && shares(a.shingles, b.shingles, copy_short_);
}

}  // namespace logline::group
