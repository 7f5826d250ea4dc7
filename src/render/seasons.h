// Where each season is: a row for each season and a cell for each stage, from the statements about its
// status; and the same statements as points on a picture of time with the coverage below. Pure.
//
//     values["seasons"] = season_rows(statements, today, words);
#pragma once

#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// `today` tells what is still to come.
Values season_rows(const std::vector<SeenStatement>& statements, const PartialDate& today,
                   const Words& words);
// Null when everything happened on one day. `published`: when the title's articles came out.
Values timeline_picture(const std::vector<SeenStatement>& statements, const std::vector<Timestamp>& published,
                        const Words& words);
// The same in words: each status once, newest first.
Values timeline_list(const std::vector<SeenStatement>& statements, const Words& words);

}  // namespace logline::render
