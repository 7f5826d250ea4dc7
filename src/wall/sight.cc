// The wall's proof. A reader's answer is computed from filter(progress, items) alone, and filter() keeps an
// item by looking at that item and at the progress, never at its neighbours. So leaving hidden items out
// beforehand changes nothing: filter(V) = filter(V minus hidden), and every count, rank, fold or page made
// from it is the same bytes. What a reader could learn from a total, an order or an id they therefore cannot.
//
// A reveal with no season gives away all that had been shown, so only a reader who has caught up is past it;
// one with a season and no episode gives away that season: a reader is past it when they have begun a later
// one.
#include "wall/sight.h"

#include <algorithm>
#include <utility>

#include "model/statement.h"

namespace logline::wall {

void Progress::note(std::string_view folded_title) const {
  if (asked != nullptr && !asked->contains(folded_title)) asked->emplace(folded_title);
}

bool Progress::is_listed(std::string_view folded_title) const {
  note(folded_title);
  return titles.contains(folded_title);
}

TitleProgress Progress::of(std::string_view folded_title) const {
  note(folded_title);
  const auto found = titles.find(folded_title);
  return found == titles.end() ? TitleProgress{} : found->second;
}

bool is_ahead(const Progress& progress, const Reveal& reveal) {
  if (progress.wants_everything) return false;
  const TitleProgress reached = progress.of(fold_name(reveal.title));
  if (reached.wants_everything || reached.is_caught_up) return false;
  if (reveal.season <= 0) return true;
  if (reveal.episode <= 0) return reveal.season >= reached.season;
  return std::pair(reveal.season, reveal.episode) > std::pair(reached.season, reached.episode);
}

Sight see(const Progress& progress, std::span<const Reveal> reveals) {
  const bool gives_away =
      std::ranges::any_of(reveals, [&](const Reveal& reveal) { return is_ahead(progress, reveal); });
  if (!gives_away) return Sight::visible;
  return progress.wants_placeholder ? Sight::redacted : Sight::hidden;
}

}  // namespace logline::wall
