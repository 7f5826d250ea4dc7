#include "base/partial_date.h"

#include <charconv>
#include <utility>

#include "fmt/format.h"

namespace logline {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::optional<unsigned> digits(std::string_view text, std::size_t count) {
  unsigned value = 0;
  if (text.size() != count) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// First month and number of months covered. Winter runs into the next year, as "winter 2025" is meant by
// those who schedule.
std::pair<unsigned, unsigned> months_of(unsigned month) {
  if (month == 0) return {1, 12};
  if (month <= 12) return {month, 1};
  if (month <= 24) return {3 * (month - 20), 3};
  return {3 * (month - 33) + 1, 3};
}

}  // namespace

std::int64_t days_from_civil(int year, unsigned month, unsigned day) {
  year -= month <= 2;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const auto yoe = static_cast<unsigned>(year - era * 400);
  const unsigned doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return static_cast<std::int64_t>(era) * 146097 + static_cast<std::int64_t>(doe) - 719468;
}

CivilDate civil_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const auto doe = static_cast<unsigned>(days - era * 146097);
  const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const unsigned mp = (5 * doy + 2) / 153;
  const unsigned month = mp < 10 ? mp + 3 : mp - 9;
  const auto year = static_cast<int>(static_cast<std::int64_t>(yoe) + era * 400) + (month <= 2 ? 1 : 0);
  return {year, month, doy - (153 * mp + 2) / 5 + 1};
}

unsigned days_in_month(int year, unsigned month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

unsigned weekday_from_days(std::int64_t days) {
  const std::int64_t since_monday = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<unsigned>(since_monday < 0 ? since_monday + 7 : since_monday);
}

std::optional<PartialDate> PartialDate::make(int year, unsigned month, unsigned day) {
  const bool is_month = month >= 1 && month <= 12;
  const bool is_part_of_year = (month >= 21 && month <= 24) || (month >= 33 && month <= 36);
  if (year < 1 || year > 9999 || (month != 0 && !is_month && !is_part_of_year)) return std::nullopt;
  if (day != 0 && (!is_month || day > days_in_month(year, month))) return std::nullopt;
  return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

std::optional<PartialDate> PartialDate::parse(std::string_view edtf) {
  if (edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10) return std::nullopt;
  if ((edtf.size() > 4 && edtf[4] != '-') || (edtf.size() > 7 && edtf[7] != '-')) return std::nullopt;
  const auto year = digits(edtf.substr(0, 4), 4);
  const auto month = edtf.size() > 4 ? digits(edtf.substr(5, 2), 2) : std::optional<unsigned>(0);
  const auto day = edtf.size() > 7 ? digits(edtf.substr(8, 2), 2) : std::optional<unsigned>(0);
  if (!year || !month || !day || (edtf.size() > 4 && *month == 0) || (edtf.size() > 7 && *day == 0))
    return std::nullopt;
  return make(static_cast<int>(*year), *month, *day);
}

PartialDate PartialDate::from_days(std::int64_t days_since_1970) {
  const CivilDate date = civil_from_days(days_since_1970);
  return PartialDate{static_cast<std::int16_t>(date.year), static_cast<std::uint8_t>(date.month),
                     static_cast<std::uint8_t>(date.day)};
}

std::string PartialDate::to_string() const {
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::int64_t PartialDate::first_day() const {
  return days_from_civil(year, months_of(month).first, day == 0 ? 1 : day);
}

std::int64_t PartialDate::last_day() const {
  if (day != 0) return first_day();
  const auto [first, count] = months_of(month);
  const unsigned next = first + count;
  return (next > 12 ? days_from_civil(year + 1, next - 12, 1) : days_from_civil(year, next, 1)) - 1;
}

DateRelation compare(const PartialDate& known, const PartialDate& said) {
  if (known == said) return DateRelation::agree;
  if (said.first_day() >= known.first_day() && said.last_day() <= known.last_day())
    return DateRelation::refines;
  if (known.first_day() >= said.first_day() && known.last_day() <= said.last_day())
    return DateRelation::coarser;
  return DateRelation::contradict;
}

}  // namespace logline
