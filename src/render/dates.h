// Dates and times as a person reads them, in UTC: "Thursday 14 January 2027", "autumn 2026", "14 Jan 2027",
// "16:02". Pure; safe from any thread.
//
//     long_date(*PartialDate::parse("2025-23"), words)     // "autumn 2025"
#pragma once

#include <optional>
#include <string>

#include "base/partial_date.h"
#include "base/timestamp.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

std::string long_date(const PartialDate& date,
                      const Words& words);  // with the weekday, when the day is known
std::string short_date(const PartialDate& date,
                       const Words& words);  // month cut to three letters, no weekday
// The day in UTC; only as precise as the moment is.
PartialDate utc_day(const Timestamp& at);
// "16:02"; empty when the moment is a day or coarser.
std::string clock_time(const Timestamp& at);
// For templates: {iso, clock, short, long}; null for no moment.
Json moment_values(const std::optional<Timestamp>& at, const Words& words);

}  // namespace logline::render
