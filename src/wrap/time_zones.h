// The world's time zones, by their IANA names (ICU's copy of the data). Safe from any thread.
//
//     Result<TimeZone> zone = load_time_zone("Europe/London");
//     zone->offset_at(seconds)
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/time_zone.h"

namespace logline::wrap {

// "UTC" and one name for each place whose clocks differ or differed, sorted.
std::vector<std::string> time_zone_names();
// The changes from 1970 to 2040; about a millisecond. An error for a name that does not exist.
Result<TimeZone> load_time_zone(const std::string& name);
// The one this machine's clock is set to; "UTC" when it can't be told.
std::string machine_time_zone();

}  // namespace logline::wrap
