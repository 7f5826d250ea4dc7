// A civil date at the precision at which it was stated: 2025, 2025-04, 2025-04-29, autumn or a quarter of
// 2025.
//
// Written as EDTF (ISO 8601-2): months 21–24 are spring, summer, autumn, winter; 33–36 are the quarters. No
// time zone: premieres and airings are civil dates. A value type; every function is pure.
//
//     auto when = PartialDate::parse("2025-23");      // autumn 2025
//     compare(*when, *PartialDate::parse("2025-10-01"))  // DateRelation::refines (the second lies inside the
//     first)
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace logline {

// Days since 1970-01-01 of a proleptic Gregorian date, and back (Howard Hinnant, "chrono-compatible low-level
// date algorithms").
std::int64_t days_from_civil(int year, unsigned month, unsigned day);
struct CivilDate {
  int year;
  unsigned month, day;
};
CivilDate civil_from_days(std::int64_t days);
unsigned days_in_month(int year, unsigned month);
// 0 = Monday … 6 = Sunday.
unsigned weekday_from_days(std::int64_t days);

struct PartialDate {
  std::int16_t year = 0;
  std::uint8_t month = 0;  // 0 absent, 1–12, 21–24 season, 33–36 quarter
  std::uint8_t day = 0;    // 0 absent, else 1–31 and month is 1–12

  // nullopt for anything that is not a date, 31 February included.
  static std::optional<PartialDate> parse(std::string_view edtf);
  static std::optional<PartialDate> make(int year, unsigned month = 0, unsigned day = 0);
  static PartialDate from_days(std::int64_t days_since_1970);

  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] std::int64_t first_day() const;  // days since 1970-01-01
  [[nodiscard]] std::int64_t last_day() const;   // inclusive
  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

// How `said` stands to `known` (DESIGN.md §5).
enum class DateRelation : std::uint8_t { agree, refines, coarser, contradict };
DateRelation compare(const PartialDate& known, const PartialDate& said);

}  // namespace logline
