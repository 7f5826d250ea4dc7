#include "group/facts.h"

#include <algorithm>

namespace logline::group {
namespace {

// Events that reports of one announcement give different names to.
enum class Family { begins, ends, made, dated, delayed, cast, shown };

Family family_of(Event event) {
  switch (event) {
    case Event::cancelled:
    case Event::ending:
    case Event::passed: return Family::ends;
    case Event::filming:
    case Event::paused:
    case Event::resumed:
    case Event::wrapped: return Family::made;
    case Event::scheduled: return Family::dated;
    case Event::delayed: return Family::delayed;
    case Event::casting: return Family::cast;
    case Event::premiered:
    case Event::finale:
    case Event::trailer:
    case Event::first_look: return Family::shown;
    default: return Family::begins;
  }
}

bool agree(const std::optional<int>& a, const std::optional<int>& b) { return !a || !b || *a == *b; }

bool is_same_fact(const Fact& a, const Fact& b) {
  if (a.title != b.title || a.event != b.event || a.polarity != b.polarity) return false;
  if (!agree(a.season, b.season)) return false;
  if (!a.when || !b.when || a.certainty == b.certainty) return true;
  return compare(*a.when, *b.when) != DateRelation::contradict;
}

bool is_like_news(const Fact& a, const Fact& b) {
  return a.title == b.title && family_of(a.event) == family_of(b.event) && a.polarity == b.polarity;
}

bool is_of_making(Event event) {
  return event != Event::premiered && event != Event::finale && event != Event::trailer;
}

bool is_in_headline(const Profile& profile, WordId word) {
  return std::ranges::any_of(profile.terms.headline,
                             [&](const HeadlineTerm& term) { return term.word == word; });
}

bool names_title_of(const Profile& profile, const Profile& other) {
  return !other.title_words.empty() &&
         std::all_of(other.title_words.begin(), other.title_words.end(),
                     [&](WordId word) { return is_in_headline(profile, word); });
}

template <class Same>
bool any_pair(const Profile& a, const Profile& b, const Same& same) {
  for (const Fact& one : a.facts)
    for (const Fact& other : b.facts)
      if (same(one, other)) return true;
  return false;
}

}  // namespace

bool share_fact(const Profile& a, const Profile& b) { return any_pair(a, b, is_same_fact); }

bool share_news(const Profile& a, const Profile& b) {
  return any_pair(a, b, [](const Fact& one, const Fact& other) {
    return one.is_news && other.is_news && is_same_fact(one, other);
  });
}

bool tell_other_news(const Profile& a, const Profile& b) {
  bool has_title = false, is_like = false;
  any_pair(a, b, [&](const Fact& one, const Fact& other) {
    if (!one.is_news || !other.is_news || one.title != other.title) return false;
    has_title = true;
    return is_like = is_like_news(one, other);
  });
  return has_title && !is_like;
}

bool has_news(const Profile& profile) {
  for (const Fact& fact : profile.facts)
    if (fact.is_news && is_of_making(fact.event)) return true;
  return false;
}

bool tell_news_of_other_titles(const Profile& a, const Profile& b) {
  if (!has_news(a) || !has_news(b) || share_title(a, b)) return false;
  return !any_pair(a, b, [](const Fact& one, const Fact& other) { return one.title == other.title; });
}

bool is_plot_beside_news(const Profile& a, const Profile& b) {
  const bool a_has = has_news(a), b_has = has_news(b);
  if (a_has == b_has) return false;
  const Profile& plot = a_has ? b : a;
  const Profile& news = a_has ? a : b;
  return plot.gives_plot_away && !news.gives_plot_away;
}

bool share_title(const Profile& a, const Profile& b) {
  if (a.main_title != 0 && a.main_title == b.main_title) return true;
  return names_title_of(a, b) || names_title_of(b, a);
}

bool is_beside_television(const Profile& a, const Profile& b) {
  if (a.is_about_television == b.is_about_television) return false;
  const Profile& television = a.is_about_television ? a : b;
  return share_title(a, b) && (television.gives_plot_away || has_news(television));
}

}  // namespace logline::group
