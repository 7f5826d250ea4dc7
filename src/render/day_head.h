// The head of a day in a list by days. Pure.
//
//     Values day = day_head(local_day(*at, words), words);     // {id, number, weekday, month}
#pragma once

#include "base/partial_date.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// {id, number, weekday, month}, {id, whole} of a month or a year, {id, undated} of the year 0.
Values day_head(const PartialDate& date, const Words& words);

}  // namespace logline::render
