#include "base/timestamp.h"

#include "fmt/format.h"

namespace logline {
namespace {

constexpr std::int64_t kDay = 86400;

// Reads exactly `count` digits off the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

void skip_fraction(std::string_view& text) {
  if (text.empty() || (text.front() != '.' && text.front() != ',')) return;
  text.remove_prefix(1);
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
}

// Minutes east of UTC; outer nullopt: malformed; inner nullopt: no zone stated.
std::optional<std::optional<std::int16_t>> take_zone(std::string_view text) {
  while (take(text, ' ')) {
  }
  if (text.empty()) return std::optional<std::int16_t>{};
  if (take(text, 'Z') || take(text, 'z'))
    return text.empty() ? std::optional(std::optional<std::int16_t>(std::int16_t{0})) : std::nullopt;
  const bool west = text.front() == '-';
  if (!west && text.front() != '+') return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2);
  take(text, ':');
  const auto minutes = text.empty() ? std::optional<int>(0) : take_digits(text, 2);
  if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return std::optional<std::int16_t>(static_cast<std::int16_t>(west ? -offset : offset));
}

// The part after the date: "THH:MM[:SS[.fff]][zone]".
std::optional<Timestamp> with_clock(std::int64_t days, std::string_view text) {
  const auto hour = take_digits(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  Timestamp at{0, TimePrecision::minute, std::nullopt};
  int second = 0;
  if (minute && take(text, ':')) {
    const auto stated = take_digits(text, 2);
    if (!stated) return std::nullopt;
    second = *stated;
    at.precision = TimePrecision::second;
    skip_fraction(text);
  }
  const auto zone = take_zone(text);
  if (!minute || !zone || *hour > 24 || *minute > 59 || second > 60) return std::nullopt;
  at.zone_minutes = *zone;
  at.utc_seconds = days * kDay + *hour * 3600 + *minute * 60 + second - zone->value_or(0) * 60;
  return at;
}

std::size_t digits_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - begin;
}

// "20261127T100000Z", as archives name their captures, with the marks that the other form has; empty: it is
// none.
std::string with_marks(std::string_view text) {
  constexpr std::size_t kDate = 8, kClock = kDate + 1;
  if (digits_at(text, 0) != kDate || text.size() < kClock || text[kDate] != 'T') return {};
  const std::size_t clock = digits_at(text, kClock);
  if (clock != 4 && clock != 6) return {};
  std::string marked = fmt::format("{}-{}-{}T{}:{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2),
                                   text.substr(kClock, 2), text.substr(kClock + 2, 2));
  if (clock == 6) marked.append(":").append(text.substr(kClock + 4, 2));
  return marked.append(text.substr(kClock + clock));
}

}  // namespace

std::optional<Timestamp> Timestamp::parse_iso(std::string_view text) {
  if (const std::string marked = with_marks(text); !marked.empty()) return parse_iso(marked);
  const std::size_t date_length = text.size() <= 10 ? text.size() : 10;
  const auto date = PartialDate::parse(text.substr(0, date_length));
  if (!date || date->month > 12) return std::nullopt;
  if (text.size() <= 10) return from_date(*date);
  if (date->day == 0 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
  return with_clock(date->first_day(), text.substr(11));
}

Timestamp Timestamp::from_date(const PartialDate& date) {
  const auto precision = date.day != 0     ? TimePrecision::day
                         : date.month != 0 ? TimePrecision::month
                                           : TimePrecision::year;
  return {date.first_day() * kDay, precision, std::nullopt};
}

std::string Timestamp::to_iso() const {
  const std::int64_t local = utc_seconds + zone_minutes.value_or(0) * 60;
  const std::int64_t days = local >= 0 ? local / kDay : (local - kDay + 1) / kDay;
  const CivilDate date = civil_from_days(days);
  if (precision == TimePrecision::year) return fmt::format("{:04}", date.year);
  if (precision == TimePrecision::month) return fmt::format("{:04}-{:02}", date.year, date.month);
  std::string text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (precision == TimePrecision::day) return text;
  const auto clock = static_cast<int>(local - days * kDay);
  text += fmt::format("T{:02}:{:02}", clock / 3600, clock / 60 % 60);
  if (precision == TimePrecision::second) text += fmt::format(":{:02}", clock % 60);
  if (!zone_minutes) return text;
  if (*zone_minutes == 0) return text + "Z";
  const int zone = *zone_minutes < 0 ? -*zone_minutes : *zone_minutes;
  return text + fmt::format("{}{:02}:{:02}", *zone_minutes < 0 ? '-' : '+', zone / 60, zone % 60);
}

bool Timestamp::tells_minute() const {
  return precision >= TimePrecision::minute && (utc_seconds + zone_minutes.value_or(0) * 60) % kDay != 0;
}

PartialDate Timestamp::civil_day() const {
  const std::int64_t local = utc_seconds + zone_minutes.value_or(0) * 60;
  PartialDate date = PartialDate::from_days(local >= 0 ? local / kDay : (local - kDay + 1) / kDay);
  if (precision < TimePrecision::day) date.day = 0;
  if (precision < TimePrecision::month) date.month = 0;
  return date;
}

}  // namespace logline
