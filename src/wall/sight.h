// What a reader may see of an item, by what the item gives away (DESIGN.md §5 The wall, exactly).
//
// Visible when everything that it reveals is behind the reader; else hidden, or redacted ("something is
// here") for readers who asked for that. filter() leaves out what is hidden before anything is counted,
// ranked or folded, which makes the promise answer(r, V) = answer(r, V minus hidden) hold for whatever is
// computed from its result. Pure; safe from any thread.
//
//     if (see(progress, line.reveals) == Sight::visible) …
//     std::vector<const Line*> shown = filter(progress, lines, [](const Line& line) { return
//     std::span(line.reveals); });
#pragma once

#include <cstdint>
#include <ranges>
#include <span>
#include <vector>

#include "model/reveal.h"
#include "wall/progress.h"

namespace logline::wall {

enum class Sight : std::uint8_t { visible, redacted, hidden };

// Whether one reveal is ahead of the reader. Season 0: all that had been shown; episode 0 with a season: all
// of that season.
bool is_ahead(const Progress& progress, const Reveal& reveal);

Sight see(const Progress& progress, std::span<const Reveal> reveals);

// The items a reader may see at all, in order, as pointers into `items`. `reveals_of(item)` gives a span of
// its reveals. Redacted items are left out here: a placeholder is made by whoever shows the list, from see().
template <std::ranges::forward_range Items, class RevealsOf>
auto filter(const Progress& progress, const Items& items, RevealsOf reveals_of) {
  std::vector<const std::ranges::range_value_t<Items>*> seen;
  for (const auto& item : items)
    if (see(progress, reveals_of(item)) == Sight::visible) seen.push_back(&item);
  return seen;
}

}  // namespace logline::wall
