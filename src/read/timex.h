// Values of time expressions as TIMEX3 writes them, and as partial dates.
//
// Source: TimeML 1.2.1, TIMEX3 `value` (ISO 8601 with SP, SU, FA, WI for seasons, W for weeks, P for spans,
// PAST_REF …). Pure.
//
//     date_of_timex("2016-FA")     // 2016-23
//     date_of_timex("P4Y")         // nullopt: a span of time is no date
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/partial_date.h"

namespace logline {

std::string timex_of(const PartialDate& date);
std::optional<PartialDate> date_of_timex(std::string_view value);

// ISO 8601 week of a day, as "2016-W19".
std::string timex_week(std::int64_t day);

// A date so many months (or years) before or after, at month (or year) precision.
PartialDate month_from(const PartialDate& date, int months);

}  // namespace logline
