// A story: its line, what is new, who adds what, who tells it again, the places in the reports where it
// stands, and for the desk the forms by which it is merged and split. Pure; safe from any thread.
//
//     Values values = story_values(page, words);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// What the desk is shown besides, to merge and split.
struct StoryTools {
  struct Left {
    StoryId story{};  // in which they are now
    std::string line{};
    std::size_t reports = 0;
  };
  StoryId story{};
  bool is_decided = false;   // a person has merged or split it before
  std::vector<Left> left{};  // of the reports that went elsewhere
};
// Of how many reports a form can tell which were ticked.
inline constexpr std::size_t kMostTicks = 50;

struct StoryPage {
  ShownLine shown{};
  std::vector<StoryReport> reports{};  // by time, undated last
  std::optional<StoryTools> tools{};
};

Values story_values(const StoryPage& page, const Words& words);

}  // namespace logline::render
