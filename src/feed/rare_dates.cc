#include "feed/rare_dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/ascii.h"
#include "fmt/format.h"

namespace logline::feed {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// So many digits at the start, taken away; -1 where they are not there.
int take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count || !std::ranges::all_of(text.substr(0, count), is_digit)) return -1;
  int number = 0;
  std::from_chars(text.data(), text.data() + count, number);
  text.remove_prefix(count);
  return number;
}

void skip_hyphen(std::string_view& text) {
  if (text.starts_with('-')) text.remove_prefix(1);
}

bool ends_a_day(std::string_view rest) {
  return rest.empty() || rest.front() == 'T' || rest.front() == 't' || is_space(rest.front());
}

sys_days first_of(int year) { return sys_days{std::chrono::year{year} / std::chrono::January / 1}; }

// Monday of the week that holds the fourth of January.
sys_days first_week_of(int year) {
  const sys_days fourth = first_of(year) + days{3};
  return fourth - (std::chrono::weekday{fourth} - std::chrono::Monday);
}

std::optional<sys_days> day_of_week_date(int year, std::string_view& rest) {
  rest.remove_prefix(1);
  const int week = take_digits(rest, 2);
  if (week < 1 || week > 53) return std::nullopt;
  skip_hyphen(rest);
  const int day = rest.empty() || !is_digit(rest.front()) ? 1 : take_digits(rest, 1);
  if (day < 1 || day > 7) return std::nullopt;
  const sys_days at = first_week_of(year) + days{(week - 1) * 7 + day - 1};
  return at < first_week_of(year + 1) ? std::optional(at) : std::nullopt;
}

std::optional<sys_days> day_of_year(int year, std::string_view& rest) {
  const int day = take_digits(rest, 3);
  if (day < 1) return std::nullopt;
  const sys_days at = first_of(year) + days{day - 1};
  return at < first_of(year + 1) ? std::optional(at) : std::nullopt;
}

}  // namespace

std::optional<std::string> to_calendar_date(std::string_view text) {
  std::string_view rest = text;
  const int year = take_digits(rest, 4);
  if (year < 1) return std::nullopt;
  skip_hyphen(rest);
  const bool is_week = rest.starts_with('W') || rest.starts_with('w');
  const auto day = is_week ? day_of_week_date(year, rest) : day_of_year(year, rest);
  if (!day || !ends_a_day(rest)) return std::nullopt;
  const std::chrono::year_month_day civil{*day};
  return fmt::format("{:04}-{:02}-{:02}{}", static_cast<int>(civil.year()),
                     static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()), rest);
}

std::optional<Timestamp> parse_epoch(std::string_view text) {
  const bool is_fine = text.size() == 13;
  if ((text.size() != 9 && text.size() != 10 && !is_fine) || !std::ranges::all_of(text, is_digit))
    return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return Timestamp::from_utc(is_fine ? number / 1000 : number);
}

}  // namespace logline::feed
