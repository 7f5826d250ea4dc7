// What something gives away: plot of a title up to and including an episode. A plain value.
//
// Season or episode 0 means "not told": then it gives away plot of all that had been shown when it was
// published (wall/ treats it so).
//
//     Reveal{"Severance", 2, 5}
#pragma once

#include <compare>
#include <string>

namespace logline {

struct Reveal {
  std::string title;
  int season = 0;
  int episode = 0;
  friend auto operator<=>(const Reveal&, const Reveal&) = default;
};

}  // namespace logline
