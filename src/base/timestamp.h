// A moment as a source stated it: an instant in UTC, the precision given, and the zone it was stated in.
//
// "2016-05-12" stays a day and "2016-05-12T21:04-04:00" keeps its zone, so both print back as they came. A
// value type; pure.
//
//     auto at = Timestamp::parse_iso("2016-05-12T21:04:00-04:00");
//     at->utc_seconds;      // seconds since 1970-01-01T00:00:00Z
//     at->civil_day();      // the day in the zone it was stated in
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/partial_date.h"

namespace logline {

enum class TimePrecision : std::uint8_t { year, month, day, minute, second };

struct Timestamp {
  std::int64_t utc_seconds = 0;  // start of the year, month or day for coarse precisions
  TimePrecision precision = TimePrecision::second;
  std::optional<std::int16_t> zone_minutes{};  // east of UTC; nullopt: not stated, taken as UTC

  // ISO 8601 / W3C-DTF / RFC 3339 at any of the precisions, 'T' or space, "Z" or ±hh[:]mm. Fractions are
  // dropped. nullopt when it is not a date (31 February included).
  static std::optional<Timestamp> parse_iso(std::string_view text);
  static Timestamp from_date(const PartialDate& date);  // seasons and quarters become their first month
  static Timestamp from_utc(std::int64_t seconds) {
    return {seconds, TimePrecision::second, std::int16_t{0}};
  }

  [[nodiscard]] std::string to_iso() const;
  [[nodiscard]] PartialDate civil_day() const;  // at most day precision, in the stated zone
  // Whether it tells one moment of a day: midnight is what those write who know the day alone.
  [[nodiscard]] bool tells_minute() const;
  friend bool operator==(const Timestamp&, const Timestamp&) = default;
  friend std::strong_ordering operator<=>(const Timestamp& a, const Timestamp& b) {
    return a.utc_seconds <=> b.utc_seconds;
  }
};

}  // namespace logline
