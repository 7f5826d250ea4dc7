// What can be said of a report at the desk, under the names that `logline describe` and `logline correct`
// know: its images, its statements, and those that were withdrawn.
//
//     text += desk_lines(row);
#pragma once

#include <string>

#include "store/view_rows.h"

namespace logline::app {

std::string desk_lines(const store::ArticleRow& row);

}  // namespace logline::app
