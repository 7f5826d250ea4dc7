// A story: its line, what is new, who adds what, who tells it again, and the places in the reports where it
// stands. Pure; safe from any thread.
//
//     Values values = story_values(page, words);
#pragma once

#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct StoryPage {
  ShownLine shown{};
  std::vector<StoryReport> reports{};  // by time, undated last
};

Values story_values(const StoryPage& page, const Words& words);

}  // namespace logline::render
