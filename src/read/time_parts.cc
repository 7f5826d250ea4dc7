#include <algorithm>

#include "fmt/format.h"
#include "read/time_scan.h"
#include "read/timex.h"

// A time with what names a part of it or how near it is: "early 2009", "the end of last year", "the third
// quarter of this year", "more than a week". TIMEX3 keeps these words in the extent; the value stays the
// whole one's unless it can name the part.

namespace logline {
namespace {

bool is_year(const std::string& value) { return value.size() == 4 && value[0] <= '9'; }
bool is_dated_value(const std::string& value) { return value[0] <= '9' || value[0] == 'X'; }

class TimePartReader {
 public:
  TimePartReader(const TimeScan& scan, std::uint32_t at) : scan_(scan), tokens_(scan.tokens), at_(at) {}

  std::optional<TimeForm> read() {
    if (auto form = read_joined()) return form;
    const bool has_the = scan_.is_link(at_, "the");
    const std::uint32_t at = has_the ? at_ + 1 : at_;
    if (at >= tokens_.all.size()) return std::nullopt;
    const auto part = scan_.parts.longest_at(tokens_, at);
    if (!part || part->last > tokens_.all.size()) return std::nullopt;
    const std::string& kind = part->row->columns[0];
    const std::string& value = part->row->columns[1];
    if (kind == "half" || kind == "quarter") return read_fraction(*part, has_the);
    if (kind == "week") return read_week(*part);
    if (kind == "about" && has_the) return std::nullopt;
    auto inner = kind == "about" ? read_duration_form(scan_, std::min(part->last, last_token()))
                                 : inner_at(part->last);
    if (!inner || part->last >= tokens_.all.size()) return std::nullopt;
    if (kind == "part" && !is_dated_value(inner->value)) return std::nullopt;
    if (kind == "fiscal" && !is_year(inner->value)) return std::nullopt;
    if (kind == "day_part" && inner->value.size() != 10) return std::nullopt;
    inner->range.first = at_;
    if (kind == "fiscal") inner->value = "FY" + inner->value;
    if (kind == "day_part") inner->value += "T" + value;
    return inner;
  }

 private:
  [[nodiscard]] std::uint32_t last_token() const {
    return static_cast<std::uint32_t>(tokens_.all.size()) - 1;
  }

  // What a part is of: any form but another part, so that nothing recurs.
  [[nodiscard]] std::optional<TimeForm> inner_at(std::uint32_t at) const {
    if (at >= tokens_.all.size()) return std::nullopt;
    if (const auto year = scan_.year_at(at)) return TimeForm{{at, at + 1}, fmt::format("{:04}", *year)};
    if (auto form = read_calendar_form(scan_, at)) return form;
    if (auto form = read_month(at)) return form;
    if (auto form = read_relative_form(scan_, at)) return form;
    if (auto form = read_unit(at)) return form;
    return read_duration_form(scan_, at);
  }

  // "late in the day".
  [[nodiscard]] std::optional<TimeForm> read_unit(std::uint32_t at) const {
    const auto unit = scan_.is_link(at, "the") ? scan_.word(at + 1, "unit") : std::nullopt;
    auto value = unit ? turned_unit(scan_.anchor, unit->row->columns[1], 0) : std::nullopt;
    return value ? std::optional(TimeForm{{at, unit->last}, std::move(*value)}) : std::nullopt;
  }

  // "early May".
  [[nodiscard]] std::optional<TimeForm> read_month(std::uint32_t at) const {
    const auto month = scan_.month_at(at);
    const auto year = month ? year_near(scan_.anchor, *month, 0) : std::nullopt;
    return year ? std::optional(TimeForm{{at, at + 1}, fmt::format("{:04}-{:02}", *year, *month)})
                : std::nullopt;
  }

  // "mid-May", "late-2011", "mid-1990s".
  [[nodiscard]] std::optional<TimeForm> read_joined() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == text.size()) return std::nullopt;
    const PhraseRow* part = scan_.parts.find(text.substr(0, hyphen));
    if (part == nullptr || part->columns[0] != "part") return std::nullopt;
    const std::string_view rest = text.substr(hyphen + 1);
    if (const PhraseRow* month = scan_.months.find(rest))
      return joined_month(static_cast<unsigned>(number_of(*month, 0)));
    const bool is_number = rest.find_first_not_of("0123456789") == std::string_view::npos;
    if (rest.size() == 4 && is_number) return TimeForm{{at_, at_ + 1}, std::string(rest)};
    if (rest.size() == 5 && rest.ends_with("0s"))
      return TimeForm{{at_, at_ + 1}, std::string(rest.substr(0, 3))};
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> joined_month(unsigned month) const {
    if (const auto year = scan_.year_at(at_ + 1))
      return TimeForm{{at_, at_ + 2}, fmt::format("{:04}-{:02}", *year, month)};
    const auto year = year_near(scan_.anchor, month, 0);
    return TimeForm{{at_, at_ + 1},
                    year ? fmt::format("{:04}-{:02}", *year, month) : fmt::format("XXXX-{:02}", month)};
  }

  // "the third quarter of 2009", "the first half of next year"; a quarter alone is the nearest one.
  [[nodiscard]] std::optional<TimeForm> read_fraction(const PhraseHit& part, bool has_the) const {
    const std::string& number = part.row->columns[1];
    const bool is_half = part.row->columns[0] == "half";
    const std::uint32_t at = scan_.is_link(part.last, "of") ? part.last + 1 : part.last;
    if (auto year = inner_at(at); year && is_year(year->value))
      return TimeForm{{at_, year->range.last},
                      fmt::format("{}-{}{}", year->value, is_half ? "H" : "Q", number)};
    const bool is_joined = part.last == part.first + 1;
    if (is_half || !(has_the || is_joined) || at != part.last) return std::nullopt;
    constexpr unsigned kBeforeFirstQuarter = 32;
    const auto near =
        year_near(scan_.anchor, kBeforeFirstQuarter + static_cast<unsigned>(number_of(*part.row, 1)), 0);
    return near ? std::optional(TimeForm{{at_, part.last}, fmt::format("{:04}-Q{}", *near, number)})
                : std::nullopt;
  }

  // "the last week of March".
  [[nodiscard]] std::optional<TimeForm> read_week(const PhraseHit& part) const {
    if (!scan_.is_link(part.last, "of")) return std::nullopt;
    const auto month = inner_at(part.last + 1);
    const auto date = month && month->value.size() == 7 ? PartialDate::parse(month->value) : std::nullopt;
    if (!date || date->month > 12) return std::nullopt;
    const std::int64_t day = part.row->columns[1] == "last" ? date->last_day() : date->first_day();
    return TimeForm{{at_, month->range.last}, timex_week(day)};
  }

  const TimeScan& scan_;
  const Tokens& tokens_;
  std::uint32_t at_;
};

}  // namespace

std::optional<TimeForm> read_part_form(const TimeScan& scan, std::uint32_t at) {
  return TimePartReader(scan, at).read();
}

}  // namespace logline
