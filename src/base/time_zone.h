// A time zone: how far its clocks stood from UTC, and since when. A plain value; wrap/time_zones.h loads it.
//
//     TimeZone zone{.name = "Europe/London", .changes = {{-1, 0}, {1743296400, 3600}}};
//     zone.offset_at(1743300000)      // 3600: that clock shows an hour more than UTC
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace logline {

struct TimeZone {
  struct Change {
    std::int64_t from = 0;    // UTC seconds
    std::int32_t offset = 0;  // seconds east of UTC from then on
  };

  std::string name = "UTC";       // of the IANA data: "Europe/London"
  std::vector<Change> changes{};  // by `from`; none: UTC

  // Before the first change its offset is taken.
  [[nodiscard]] std::int32_t offset_at(std::int64_t utc_seconds) const;
};

}  // namespace logline
