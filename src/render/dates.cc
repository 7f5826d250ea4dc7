#include "render/dates.h"

#include <fmt/format.h>

#include <algorithm>

namespace logline::render {
namespace {

constexpr std::int64_t kSecondsOfDay = 86400;

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  return value >= 0 ? value / by : (value - by + 1) / by;
}

// Seconds since 1970 as the reader's clock and calendar count them.
std::int64_t shown_by_clock(const Timestamp& at, const Words& words) {
  return at.utc_seconds + words.zone().offset_at(at.utc_seconds);
}

std::string month_word(const PartialDate& date, const Words& words, std::string_view form) {
  return words.of(fmt::format("{}.{}", date.month > 12 ? "season" : form, unsigned{date.month}));
}

}  // namespace

std::string long_date(const PartialDate& date, const Words& words) {
  if (date.month == 0) return fmt::format("{}", date.year);
  const std::string month = month_word(date, words, "month");
  if (date.day == 0) return fmt::format("{} {}", month, date.year);
  const std::string weekday = words.of(fmt::format("weekday.{}", weekday_from_days(date.first_day())));
  return fmt::format("{} {} {} {}", weekday, unsigned{date.day}, month, date.year);
}

std::string short_date(const PartialDate& date, const Words& words) {
  if (date.month == 0) return fmt::format("{}", date.year);
  const std::string month = month_word(date, words, "mon");
  if (date.day == 0) return fmt::format("{} {}", month, date.year);
  return fmt::format("{} {} {}", unsigned{date.day}, month, date.year);
}

bool has_clock(const Timestamp& at) {
  return at.precision == TimePrecision::minute || at.precision == TimePrecision::second;
}

PartialDate utc_day(const Timestamp& at) {
  return has_clock(at) ? PartialDate::from_days(floor_div(at.utc_seconds, kSecondsOfDay)) : at.civil_day();
}

PartialDate local_day(const Timestamp& at, const Words& words) {
  return has_clock(at) ? PartialDate::from_days(floor_div(shown_by_clock(at, words), kSecondsOfDay))
                       : at.civil_day();
}

std::string clock_time(const Timestamp& at, const Words& words) {
  if (!has_clock(at)) return {};
  const std::int64_t shown = shown_by_clock(at, words);
  const std::int64_t seconds = shown - floor_div(shown, kSecondsOfDay) * kSecondsOfDay;
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds % 3600 / 60);
}

std::string zone_words(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

Values moment_values(const std::optional<Timestamp>& at, const Words& words) {
  if (!at) return nullptr;
  const PartialDate day = local_day(*at, words);
  const std::string clock = clock_time(*at, words);
  return {{"iso", clock.empty() ? day.to_string() : Timestamp::from_utc(at->utc_seconds).to_iso()},
          {"clock", clock},
          {"short", short_date(day, words)},
          {"long", long_date(day, words)}};
}

}  // namespace logline::render
