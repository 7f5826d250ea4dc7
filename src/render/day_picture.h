// The shape of a day's news, as values for an inline SVG: a lane for each kind of line, the commonest first,
// and a place on it for each line by its time. Made of what the reader is shown and of nothing else. Places
// are percentages, type is in CSS pixels; title and description say the same in words. Pure.
//
//     values["shape"] = day_picture(lines, words);     // null for few lines with a time, or none apart
#pragma once

#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// {height, axis_end, count, from, to, marks, lanes [{label, count, y, label_y, clocks, news [place], quiet
// [place]}]}
Values day_picture(const std::vector<const ShownLine*>& lines, const Words& words);

}  // namespace logline::render
