// Series that stand in a row, each with its day: "Salt premieres March 20, Marrow on April 5 and Ash on May
// 8". That several names share one verb and have days of their own makes titles of them.
//
// Adds titles and statements to the context. Pure.
//
//     find_dated_rows(context);       // before find_statuses, which merges what it says
#pragma once

#include "read/context.h"

namespace logline {

void find_dated_rows(Context& context);

}  // namespace logline
