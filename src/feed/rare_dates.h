// Forms of dates that only programs write: days and weeks of a year (ISO 8601), seconds since 1970. Pure.
//
//     to_calendar_date("2016-W19-5T21:04Z")      // "2016-05-13T21:04Z"
//     parse_epoch("1463130000")                  // 2016-05-13T09:00:00Z
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/timestamp.h"

namespace logline::feed {

// The same with month and day: of "2016-134", "2016134", "2016-W19-5", "2016W195"; what follows the day
// stays. nullopt: it is none of these, or there is no such day.
std::optional<std::string> to_calendar_date(std::string_view text);

// Nine or ten digits, or thousandths in thirteen.
std::optional<Timestamp> parse_epoch(std::string_view text);

}  // namespace logline::feed
