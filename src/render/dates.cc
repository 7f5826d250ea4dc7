#include "render/dates.h"

#include <fmt/format.h>

namespace logline::render {
namespace {

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

PartialDate utc_day(const Timestamp& at) {
  constexpr std::int64_t kDay = 86400;
  const bool has_clock = at.precision == TimePrecision::minute || at.precision == TimePrecision::second;
  if (!has_clock) return at.civil_day();
  return PartialDate::from_days(at.utc_seconds >= 0 ? at.utc_seconds / kDay
                                                    : (at.utc_seconds - kDay + 1) / kDay);
}

std::string clock_time(const Timestamp& at) {
  if (at.precision != TimePrecision::minute && at.precision != TimePrecision::second) return {};
  const std::int64_t seconds = ((at.utc_seconds % 86400) + 86400) % 86400;
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds % 3600 / 60);
}

Json moment_values(const std::optional<Timestamp>& at, const Words& words) {
  if (!at) return nullptr;
  const PartialDate day = utc_day(*at);
  const std::string clock = clock_time(*at);
  return {{"iso", clock.empty() ? day.to_string() : Timestamp::from_utc(at->utc_seconds).to_iso()},
          {"clock", clock},
          {"short", short_date(day, words)},
          {"long", long_date(day, words)}};
}

}  // namespace logline::render
