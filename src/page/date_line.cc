#include "page/date_line.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "html/spaces.h"
#include "page/dates.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

struct Label {
  std::size_t begin = npos, end = 0;
  bool is_modified = false;
};

// The first label at or after `from`, as a word of its own; of two at one place the longer.
Label find_label(std::string_view folded, std::size_t from, const PageRules& rules) {
  Label best;
  for (const auto& [word, is_modified] : rules.date_words) {
    const std::size_t at = folded.find(word, from);
    if (at == npos || at > best.begin) continue;
    if (at > 0 && is_folded_letter(folded[at - 1])) continue;
    if (at == best.begin && at + word.size() < best.end) continue;
    best = {at, at + word.size(), is_modified};
  }
  return best;
}

// "10:22 pm", "22:22", "10 p.m.": minutes of the day and where the time ends.
struct Clock {
  int minutes;
  std::size_t end;
};

// `colon`: of the mark between hours and minutes. With a full stop half of the day must be said, or "Uhr".
std::optional<Clock> clock_at(std::string_view text, std::size_t colon) {
  std::size_t begin = colon;
  while (begin > 0 && colon - begin < 2 && is_digit(text[begin - 1])) --begin;
  if (begin == colon || colon + 2 >= text.size() || !is_digit(text[colon + 1]) || !is_digit(text[colon + 2]))
    return std::nullopt;
  int hour = 0;
  for (std::size_t i = begin; i < colon; ++i) hour = hour * 10 + (text[i] - '0');
  const int minute = (text[colon + 1] - '0') * 10 + (text[colon + 2] - '0');
  std::size_t end = colon + 3;
  if (end + 2 < text.size() && text[end] == ':' && is_digit(text[end + 1]) && is_digit(text[end + 2]))
    end += 3;
  const std::string_view rest = html::trim_spaces(text.substr(end));
  bool is_told = text[colon] == '.' && rest.starts_with("uhr");
  for (const std::string_view half : {"a.m.", "p.m.", "am", "pm"}) {
    if (!rest.starts_with(half)) continue;
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
    end = static_cast<std::size_t>(rest.data() - text.data()) + half.size();
    is_told = true;
    break;
  }
  if (text[colon] == '.' && !is_told) return std::nullopt;
  if (hour > 23 || minute > 59) return std::nullopt;
  return Clock{hour * 60 + minute, end};
}

constexpr std::string_view kBetween = ":.h";  // hours and minutes: 9:30, 9.30am, 9h30

std::optional<std::int16_t> zone_at(std::string_view rest, const PageRules& rules) {
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '(')) rest.remove_prefix(1);
  std::size_t end = 0;
  while (end < rest.size() && is_folded_letter(rest[end])) ++end;
  const auto found = rules.zones.find(std::string(rest.substr(0, end)));
  if (found == rules.zones.end()) return std::nullopt;
  return static_cast<std::int16_t>(found->second);
}

}  // namespace

Timestamp with_clock(Timestamp day, std::string_view folded, const PageRules& rules) {
  if (day.precision != TimePrecision::day) return day;
  for (std::size_t colon = folded.find_first_of(kBetween); colon != npos;
       colon = folded.find_first_of(kBetween, colon + 1)) {
    const auto clock = clock_at(folded, colon);
    if (!clock) continue;
    day.precision = TimePrecision::minute;
    day.zone_minutes = zone_at(folded.substr(clock->end), rules);
    day.utc_seconds += std::int64_t{60} * (clock->minutes - day.zone_minutes.value_or(0));
    break;
  }
  return day;
}

std::vector<DateLine> read_date_line(std::string_view line, bool month_first, const PageRules& rules) {
  std::vector<DateLine> out;
  if (std::ranges::none_of(line, is_digit)) return out;
  const std::string folded = fold_line(line);
  bool is_modified = false;
  for (std::size_t at = 0; at < folded.size();) {
    const Label next = find_label(folded, at, rules);
    const std::size_t end = std::min(next.begin, folded.size());
    const std::string_view part = std::string_view(folded).substr(at, end - at);
    if (const auto day = parse_page_date(part, rules.months, month_first))
      out.push_back({is_modified, with_clock(*day, part, rules)});
    at = next.begin == npos ? folded.size() : next.end;
    is_modified = next.is_modified;
  }
  return out;
}

}  // namespace logline::page
