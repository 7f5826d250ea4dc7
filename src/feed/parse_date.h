// Dates as feeds write them, to a Timestamp: RFC 822 with any zone, ISO 8601 with days and weeks of a year,
// seconds since 1970, asctime, and what people type.
//
// Pure; safe from any thread. The name of the day is not believed; the zone is kept as stated, and the
// precision.
//
//     Result<Timestamp> at = parse_date("Thu, 12 May 2016 21:04:00 EDT");
//     at->to_iso()      // "2016-05-12T21:04:00-04:00"
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/timestamp.h"

namespace logline::feed {

// An error says what is wrong with it: not a date, or a day that does not exist ("31 February"). Numbers
// alone are year first, or month first when written with slashes and possible so, else day first. Years of
// two digits: 00–68 are 2000–2068.
Result<Timestamp> parse_date(std::string_view text);

}  // namespace logline::feed
