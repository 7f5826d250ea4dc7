// The head of a day in a list by days. Pure.
//
//     Json day = day_head(local_day(*at, words), words);     // {id, number, weekday, month}
#pragma once

#include "base/partial_date.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

// {id, number, weekday, month}, {id, whole} of a month or a year, {id, undated} of the year 0.
Json day_head(const PartialDate& date, const Words& words);

}  // namespace logline::render
