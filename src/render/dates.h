// Dates and times as a person reads them, moments by the clock of Words::zone(): "Thursday 14 January 2027",
// "autumn 2026", "14 Jan 2027", "16:02". Pure; safe from any thread.
//
//     long_date(*PartialDate::parse("2025-23"), words)     // "autumn 2025"
#pragma once

#include <optional>
#include <string>

#include "base/partial_date.h"
#include "base/timestamp.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

std::string long_date(const PartialDate& date,
                      const Words& words);  // with the weekday, when the day is known
std::string short_date(const PartialDate& date,
                       const Words& words);  // month cut to three letters, no weekday
// Whether it is known to the minute. What is a day or coarser is the same day everywhere.
bool has_clock(const Timestamp& at);
// Only as precise as the moment is.
PartialDate utc_day(const Timestamp& at);
PartialDate local_day(const Timestamp& at, const Words& words);
// "16:02"; empty without a clock.
std::string clock_time(const Timestamp& at, const Words& words);
// "America/New York" of America/New_York.
std::string zone_words(std::string name);
// For templates: {iso, clock, short, long}, iso in UTC; null for no moment.
Values moment_values(const std::optional<Timestamp>& at, const Words& words);

}  // namespace logline::render
