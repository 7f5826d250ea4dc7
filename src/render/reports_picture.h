// Who reported a story when, as values for an inline SVG: a row for each report that adds something, one lane
// for those that tell it again, one for copies. Places are percentages, type is in CSS pixels, so that text
// never shrinks; the lists of the page say the same in words. Pure.
//
//     values["picture"] = reports_picture(reports, adding, words);     // null when one moment, or one
//     report, is all there is
#pragma once

#include <set>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

Values reports_picture(const std::vector<StoryReport>& reports, const std::set<ArticleId>& adding,
                       const Words& words);

}  // namespace logline::render
