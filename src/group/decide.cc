// The merge decision.
//
// score() is a linear function of how alike two articles are (cosines of headlines, texts, one against the
// other, all; shared names), of what they state (facts.h: the same news of the same title, other news, other
// titles), of time and outlet. Two articles that are not about television nor about one title have only their
// words to go by: they are weighed by numbers of their own, nearly all on their words as a whole, and asked
// for more where many others are nearly as like (crowd). The others' numbers began as a logistic regression
// over pairs that the index proposes and were then tuned on the stories themselves, with real readings, on
// the visible development sets; 0 is even odds. same_fact alone counts against: what both know but only one
// tells as news is the history of another event. A story is scored by the mean and the best of its members:
// the best alone chains unlike articles together, the mean alone keeps a short teaser out of a large story;
// among articles that have only their words it is the mean alone.
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
#include <numeric>
#include <string>

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

// How short the shorter of two texts is: 0 with as many terms as are kept (terms_of_text), towards 1.
double brevity(const Profile& a, const Profile& b) {
  constexpr double kMany = 60;
  return 1 - std::min(1.0, static_cast<double>(std::min(a.terms.terms.size(), b.terms.terms.size())) / kMany);
}

template <std::size_t kCount>
std::array<double, kCount> numbers_of(const TermWeights& weights, std::string_view prefix,
                                      const std::array<std::string_view, kCount>& names) {
  std::array<double, kCount> numbers{};
  for (std::size_t i = 0; i < kCount; ++i) numbers[i] = weights.number(std::string(prefix).append(names[i]));
  return numbers;
}

template <std::size_t kCount>
double weigh_all(const std::array<double, kCount>& weights, const std::array<double, kCount>& values) {
  return std::inner_product(weights.begin(), weights.end(), values.begin(), 0.0);
}

}  // namespace

const std::array<std::string_view, Decision::kFeatures> Decision::kNames{
    "bias",       "headlines",        "texts",    "crossed",     "joint",          "names",   "same_fact",
    "same_title", "other_title",      "gap_days", "same_outlet", "numbers_differ", "strange", "same_news",
    "other_news", "other_news_title", "one_news", "other_scope", "not_television"};
const std::array<std::string_view, Decision::kPlainFeatures> Decision::kPlainNames{
    "bias",     "headlines",   "texts",          "crossed", "joint", "names",
    "gap_days", "same_outlet", "numbers_differ", "strange", "crowd", "brevity"};

Decision::Decision(const TermWeights& weights)
    : merge_(numbers_of(weights, "merge_", kNames)),
      plain_(numbers_of(weights, "plain_", kPlainNames)),
      story_mean_(weights.number("story_mean")),
      plain_story_mean_(weights.number("plain_story_mean")),
      copy_words_(weights.number("copy_words")),
      copy_overlap_(weights.number("copy_overlap")),
      copy_short_(weights.number("copy_short")) {}

std::array<double, Decision::kFeatures> Decision::features(const Profile& a, const Profile& b,
                                                           const Likeness& like) {
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
          !a.is_about_television && !b.is_about_television ? 1.0 : 0.0};
}

std::array<double, Decision::kPlainFeatures> Decision::plain_features(const Profile& a, const Profile& b,
                                                                      const Likeness& like) {
  return {1,
          like.headlines,
          like.texts,
          like.crossed,
          like.joint,
          like.names,
          std::min(days_between(a, b), 7.0),
          a.outlet != 0 && a.outlet == b.outlet ? 1.0 : 0.0,
          numbers_differ(a, b) ? 1.0 : 0.0,
          like.strange,
          std::max(a.crowd, b.crowd) / 1000.0,
          brevity(a, b)};
}

double Decision::score(const Profile& a, const Profile& b, const Likeness& like) const {
  constexpr double kNever = -100;
  constexpr float kTemplate = 0.6F;
  if (a.is_roundup || b.is_roundup) return kNever;
  if (is_plot_beside_news(a, b)) return kNever;
  if (like.headlines > kTemplate && tell_other_numbers(a, b)) return kNever;
  return is_plain_pair(a, b) ? weigh_all(plain_, plain_features(a, b, like))
                             : weigh_all(merge_, features(a, b, like));
}

bool Decision::is_copy(const Profile& a, const Profile& b, const Likeness& like) const {
  constexpr float kTemplateOf = 0.2F;
  const auto words = static_cast<double>(std::min(a.shingles.numbers.size(), b.shingles.numbers.size()));
  if (words >= copy_words_) {
    // What numbers the headlines have tells nothing where these are of other words over a text too long for
    // a template.
    const bool is_under_another = words >= 3 * copy_words_ && like.headlines < kTemplateOf;
    return shares(a.shingles, b.shingles, copy_overlap_) && (is_under_another || !numbers_differ(a, b));
  }
  const bool same_headline = a.headline != 0 && a.headline == b.headline;
  if (words == 0)
    return same_headline && a.headline_shingles.numbers.size() >= 3 &&
           a.shingles.numbers.size() == b.shingles.numbers.size() && !numbers_differ(a, b);
  const bool like_headlines = same_headline || shares(a.headline_shingles, b.headline_shingles, 0.5);
  return like_headlines && shares(a.shingles, b.shingles, copy_short_) && !numbers_differ(a, b);
}

}  // namespace logline::group
