// A story: the reports of one event. Derived by group/; a plain value.
//
//     story.articles.front()      // the article that arrived first and gave the story its id
#pragma once

#include <vector>

#include "model/ids.h"

namespace logline {

struct Story {
  StoryId id;
  std::vector<ArticleId> articles{};  // in the order in which they arrived
  std::vector<std::vector<ArticleId>>
      copies{};                   // sets of articles that carry one text, earliest first; each of size >= 2
  std::vector<StoryId> covers{};  // a round-up: the stories it touches
  ArticleId first;                // earliest by the sources' own dates; may change
  bool is_about_television = false;
};

}  // namespace logline
