// Second thoughts: the reports of a few stories are put together again, the likest first.
//
// One article at a time goes where it fits best, and what came before it may have gone wrong for want of it:
// two stories of one event, or two events in one. Pure with respect to what it reads; owns nothing.
//
//     const Relinked again = relink({story, other}, {decision, window, stories});
//     stories.move(again.moved);
#pragma once

#include <utility>
#include <vector>

#include "group/decide.h"
#include "group/stories.h"
#include "group/window.h"

namespace logline::group {

struct Relinked {
  std::vector<std::pair<ArticleId, StoryId>> moved;  // articles that go to another story
  std::vector<std::pair<StoryId, StoryId>>
      gone;  // stories that end, and the one that has their first article
};

struct Placed {  // borrowed
  const Decision& decision;
  const Window& window;
  const Stories& stories;
};

// A story is named by its first article. One that has more reports than are compared, or some out of reach of
// the window, stays together. A part of a story without its first article becomes a story of its own.
Relinked relink(const std::vector<StoryId>& among, const Placed& placed);

}  // namespace logline::group
