#include "read/timex.h"

#include <array>

#include "fmt/format.h"

namespace logline {
namespace {

constexpr std::array<std::string_view, 4> kSeasons{"SP", "SU", "FA", "WI"};
constexpr unsigned kFirstSeason = 21, kFirstQuarter = 33;

}  // namespace

std::string timex_of(const PartialDate& date) {
  if (date.month >= kFirstQuarter) return fmt::format("{:04}-Q{}", date.year, date.month - kFirstQuarter + 1);
  if (date.month >= kFirstSeason)
    return fmt::format("{:04}-{}", date.year, kSeasons[date.month - kFirstSeason]);
  return date.to_string();
}

std::optional<PartialDate> date_of_timex(std::string_view value) {
  if (value.size() < 4 || value[0] < '0' || value[0] > '9') return std::nullopt;
  if (const std::size_t time = value.find('T'); time != std::string_view::npos) value = value.substr(0, time);
  if (value.size() == 7 && value[4] == '-' && value[5] == 'H') value = value.substr(0, 4);  // half a year
  if (value.size() == 7 && value[4] == '-') {
    const std::string_view part = value.substr(5);
    for (unsigned i = 0; i < kSeasons.size(); ++i)
      if (part == kSeasons[i])
        return PartialDate::parse(fmt::format("{}-{}", value.substr(0, 4), kFirstSeason + i));
    if (part[0] == 'Q')
      return PartialDate::parse(
          fmt::format("{}-{}", value.substr(0, 4), kFirstQuarter + static_cast<unsigned>(part[1] - '1')));
  }
  return PartialDate::parse(value);
}

std::string timex_week(std::int64_t day) {
  const std::int64_t thursday = day - weekday_from_days(day) + 3;
  const int year = civil_from_days(thursday).year;
  return fmt::format("{:04}-W{:02}", year, (thursday - days_from_civil(year, 1, 1)) / 7 + 1);
}

PartialDate month_from(const PartialDate& date, int months) {
  const int index = date.year * 12 + (date.month >= 1 && date.month <= 12 ? date.month - 1 : 0) + months;
  const int year = index >= 0 ? index / 12 : 0;
  return PartialDate::make(year, static_cast<unsigned>(index - year * 12) + 1).value_or(date);
}

}  // namespace logline
