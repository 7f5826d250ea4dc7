// What a person's merge or split of stories means for who is in which.
//
// Articles are named, not stories: said again of stories that were put together otherwise, by a later version
// or after a takedown, it means the same. Pure with respect to what it reads; owns nothing.
//
//     const Regrouped split = split_by_hand({article}, stories);
//     stories.move(split.moved);
#pragma once

#include <vector>

#include "group/grouper.h"
#include "group/stories.h"

namespace logline::group {

// The story that began first has them all afterwards, and the ids of the others lead to it.
Regrouped merge_by_hand(const std::vector<std::vector<ArticleId>>& named, const Stories& stories);

// A story is named by its first article: where that leaves, the story's id goes with it, and what stays has
// that of the first to stay.
Regrouped split_by_hand(const std::vector<ArticleId>& named, const Stories& stories);

}  // namespace logline::group
