// A clock (numbers around colons) is taken out first, then the zone that follows it; what is left of the
// numbers is the day. A word that is no month, zone or a.m./p.m. says nothing: names of days, "at", "th".
#include "feed/parse_date.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "feed/date_tokens.h"
#include "feed/date_words.h"
#include "feed/rare_dates.h"
#include "fmt/format.h"

namespace logline::feed {
namespace {

// What no entry was published before and after: the years 1700 and 2200.
constexpr std::int64_t kEarliest = -8'520'336'000, kLatest = 7'258'118'400;

struct Parts {
  std::vector<DateToken> numbers;  // what is left for the day
  char separator = 0;              // between the first two numbers
  int month = 0;                   // from a word
  int hour = -1, minute = 0, second = -1;
  std::optional<int> meridiem{};
  std::optional<int> zone{};
};

bool is_sign(const std::vector<DateToken>& tokens, std::size_t at, char sign) {
  return at < tokens.size() && tokens[at].kind == DateTokenKind::sign && tokens[at].text[0] == sign;
}
bool is_number(const std::vector<DateToken>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == DateTokenKind::number;
}

// h:mm[:ss[.fraction]] at `at`; the index after it.
std::size_t take_clock(const std::vector<DateToken>& tokens, std::size_t at, Parts& parts) {
  parts.hour = tokens[at].number;
  parts.minute = tokens[at + 2].number;
  at += 3;
  if (is_sign(tokens, at, ':') && is_number(tokens, at + 1)) {
    parts.second = tokens[at + 1].number;
    at += 2;
    if ((is_sign(tokens, at, '.') || is_sign(tokens, at, ',')) && is_number(tokens, at + 1) &&
        !tokens[at + 1].follows_space)
      at += 2;
  }
  return at;
}

// ±hhmm, ±hh:mm or ±h at `at`, where a sign stands; the index after it.
std::size_t take_offset(const std::vector<DateToken>& tokens, std::size_t at, Parts& parts) {
  const int direction = tokens[at].text[0] == '-' ? -1 : 1;
  const DateToken& number = tokens[at + 1];
  int minutes = number.text.size() <= 2 ? number.number * 60 : number.number / 100 * 60 + number.number % 100;
  at += 2;
  if (number.text.size() <= 2 && is_sign(tokens, at, ':') && is_number(tokens, at + 1)) {
    minutes += tokens[at + 1].number;
    at += 2;
  }
  if (minutes <= 15 * 60) parts.zone = direction * minutes;
  return at;
}

void take_word(const DateToken& token, Parts& parts) {
  if (parts.month == 0) {
    if (const auto month = find_date_word(DateWordKind::month, token.text)) {
      parts.month = *month;
      return;
    }
  }
  if (parts.hour < 0) return;
  if (const auto hours = find_date_word(DateWordKind::meridiem, token.text)) {
    parts.meridiem = hours;
  } else if (const auto zone = find_date_word(DateWordKind::zone, token.text); zone && !parts.zone) {
    parts.zone = zone;
  }
}

Parts take_parts(const std::vector<DateToken>& tokens) {
  Parts parts;
  for (std::size_t at = 0; at < tokens.size();) {
    const DateToken& token = tokens[at];
    const bool is_clock = is_number(tokens, at) && is_sign(tokens, at + 1, ':') && is_number(tokens, at + 2);
    if (is_clock && parts.hour < 0) {
      at = take_clock(tokens, at, parts);
    } else if (parts.hour >= 0 && (is_sign(tokens, at, '+') || is_sign(tokens, at, '-')) &&
               is_number(tokens, at + 1) && !tokens[at + 1].follows_space) {
      at = take_offset(tokens, at, parts);
    } else {
      if (token.kind == DateTokenKind::number) parts.numbers.push_back(token);
      if (token.kind == DateTokenKind::word) take_word(token, parts);
      if (token.kind == DateTokenKind::sign && parts.numbers.size() == 1 && parts.separator == 0)
        parts.separator = token.text[0];
      ++at;
    }
  }
  return parts;
}

int full_year(const DateToken& token) {
  if (token.text.size() >= 3) return token.number;
  return token.number <= 68 ? 2000 + token.number : 1900 + token.number;
}

struct Civil {
  int year = 0, month = 0, day = 0;  // day 0: not told
};

// "12 May 2016", "May 12, 2016", "2016 May 12", "May 2016".
std::optional<Civil> order_with_month(const Parts& parts) {
  const auto& numbers = parts.numbers;
  if (numbers.empty()) return std::nullopt;
  if (numbers.size() == 1) {
    if (numbers[0].text.size() != 4) return std::nullopt;
    return Civil{full_year(numbers[0]), parts.month, 0};
  }
  const bool is_year_first = numbers[0].text.size() >= 3;
  const DateToken& year = is_year_first ? numbers[0] : numbers[1];
  const DateToken& day = is_year_first ? numbers[1] : numbers[0];
  return Civil{full_year(year), parts.month, day.number};
}

// "2016-05-12", "20160512", "5/12/2016", "12.05.2016".
std::optional<Civil> order_numbers(const Parts& parts) {
  const auto& numbers = parts.numbers;
  if (!numbers.empty() && numbers[0].text.size() == 8) {
    const int all = numbers[0].number;
    return Civil{all / 10000, all / 100 % 100, all % 100};
  }
  if (numbers.size() == 2 && numbers[0].text.size() == 4)
    return Civil{numbers[0].number, numbers[1].number, 0};
  if (numbers.size() < 3) return std::nullopt;
  const int a = numbers[0].number;
  const int b = numbers[1].number;
  if (numbers[0].text.size() == 4) return Civil{a, b, numbers[2].number};
  const int year = full_year(numbers[2]);
  if (parts.separator == '/' && a <= 12) return Civil{year, a, b};
  return b <= 12 ? Civil{year, b, a} : Civil{year, a, b};
}

// False when the clock is impossible.
bool add_clock(const Parts& parts, Timestamp& at) {
  if (parts.hour < 0 || at.precision != TimePrecision::day) return true;
  const int hour = parts.meridiem ? parts.hour % 12 + *parts.meridiem : parts.hour;
  const int second = std::max(parts.second, 0);
  if (hour > 24 || parts.hour > 24 || parts.minute > 59 || second > 60) return false;
  at.utc_seconds += hour * 3600 + parts.minute * 60 + std::min(second, 59) - parts.zone.value_or(0) * 60;
  at.precision = parts.second >= 0 ? TimePrecision::second : TimePrecision::minute;
  if (parts.zone) at.zone_minutes = static_cast<std::int16_t>(*parts.zone);
  return true;
}

// Whatever its form.
Result<Timestamp> parse_any_date(std::string_view text) {
  if (const auto epoch = parse_epoch(text)) return *epoch;
  const auto calendar = to_calendar_date(text);
  if (calendar) text = *calendar;
  if (const auto iso = Timestamp::parse_iso(text)) return *iso;
  const Parts parts = take_parts(tokenize_date(text));
  const auto civil = parts.month != 0 ? order_with_month(parts) : order_numbers(parts);
  if (!civil) return fail(fmt::format("'{}' is not a date", text));
  if (civil->year < 1 || civil->year > 9999 || civil->month < 1 || civil->month > 12 || civil->day > 31) {
    return fail(fmt::format("the date '{}' does not exist", text));
  }
  const auto date =
      PartialDate::make(civil->year, static_cast<unsigned>(civil->month), static_cast<unsigned>(civil->day));
  if (!date) return fail(fmt::format("the date '{}' does not exist", text));
  Timestamp at = Timestamp::from_date(*date);
  if (!add_clock(parts, at)) return fail(fmt::format("the time of day in '{}' does not exist", text));
  return at;
}

}  // namespace

Result<Timestamp> parse_date(std::string_view text) {
  text = trim(text);
  if (text.size() > 128) return fail("a date of more than 128 characters");
  auto at = parse_any_date(text);
  const bool is_before_christ = text.size() > 5 && text[0] == '-' && is_digit(text[1]);
  if (at && (is_before_christ || at->utc_seconds < kEarliest || at->utc_seconds >= kLatest))
    return fail(fmt::format("the date '{}' is beyond belief", text));
  return at;
}

}  // namespace logline::feed
