// What outlets changed in a story's reports after they had come, for the story's page. Pure.
//
//     values["edits"] = edit_values(reports, words);      // null when nothing was changed
#pragma once

#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// {count, items: [{source, at, from, to, removed, added}]}, in order of the reports. The edits have passed
// the wall.
Values edit_values(const std::vector<StoryReport>& reports, const Words& words);

}  // namespace logline::render
