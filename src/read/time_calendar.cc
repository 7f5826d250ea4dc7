#include <algorithm>
#include <cstdlib>

#include "fmt/format.h"
#include "read/time_forms.h"
#include "read/timex.h"

namespace logline {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2100;

class CalendarReader {
 public:
  CalendarReader(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at)
      : anchor_(anchor), tokens_(tokens), at_(at) {}

  std::optional<TimeForm> read() {
    if (tokens_.all[at_].kind == TokenKind::number) {
      if (auto form = read_iso()) return form;
      if (auto form = read_day_month()) return form;
      if (auto form = read_decade()) return form;
      return read_year();
    }
    if (auto form = read_month()) return form;
    return read_season();
  }

 private:
  [[nodiscard]] std::optional<unsigned> month_at(std::uint32_t at) const {
    if (at >= tokens_.all.size() || !tokens_.all[at].is_capitalised) return std::nullopt;
    const auto hit = anchor_.lexicon.table("months").longest_at(tokens_, at);
    return hit ? std::optional(static_cast<unsigned>(std::atoi(hit->row->columns[0].c_str()))) : std::nullopt;
  }
  [[nodiscard]] std::optional<int> year_at(std::uint32_t at) const {
    const auto number = number_at(tokens_, at);
    return number && *number >= kFirstYear && *number <= kLastYear &&
                   tokens_.all[at].end - tokens_.all[at].begin == 4
               ? number
               : std::nullopt;
  }
  [[nodiscard]] std::optional<unsigned> day_at(std::uint32_t at) const {
    const auto number = number_at(tokens_, at);
    return number && *number >= 1 && *number <= 31 ? std::optional(static_cast<unsigned>(*number))
                                                   : std::nullopt;
  }
  [[nodiscard]] bool is_word(std::uint32_t at, std::string_view kind) const {
    if (at >= tokens_.all.size()) return false;
    const auto hit = anchor_.lexicon.table("time_links").longest_at(tokens_, at);
    return hit && hit->row->columns[0] == kind;
  }
  [[nodiscard]] TimeForm form(std::uint32_t last, const PartialDate& date) const {
    return {{at_, last}, timex_of(date)};
  }

  // The year behind a month or day: after a comma or "of", or right behind.
  [[nodiscard]] std::optional<TimeForm> with_year(std::uint32_t last, unsigned month, unsigned day) const {
    std::uint32_t at = last;
    if (is_sign(tokens_, at, ",") || is_word(at, "of")) ++at;
    if (const auto year = year_at(at)) {
      const auto date = PartialDate::make(*year, month, day);
      return date ? std::optional(form(at + 1, *date)) : std::nullopt;
    }
    const auto year = year_near(anchor_, month, day);
    if (!year)
      return TimeForm{{at_, last},
                      day != 0 && month <= 12 ? fmt::format("XXXX-{:02}-{:02}", month, day) : "XXXX"};
    const auto date = PartialDate::make(*year, month, day);
    return date ? std::optional(form(last, *date)) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> read_iso() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    if (text.size() != 10 || text[4] != '-') return std::nullopt;
    const auto date = PartialDate::parse(text);
    return date ? std::optional(form(at_ + 1, *date)) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> read_day_month() const {
    const auto day = day_at(at_);
    std::uint32_t at = at_ + 1;
    if (is_word(at, "of")) ++at;
    const auto month = day ? month_at(at) : std::nullopt;
    return month ? with_year(skip_dot(at + 1), *month, *day) : std::nullopt;
  }

  [[nodiscard]] std::uint32_t skip_dot(std::uint32_t at) const {
    return is_sign(tokens_, at, ".") && at + 1 < tokens_.all.size() &&
                   tokens_.all[at + 1].kind == TokenKind::number
               ? at + 1
               : at;
  }

  [[nodiscard]] std::optional<TimeForm> read_month() const {
    const auto month = month_at(at_);
    if (!month) return std::nullopt;
    const std::uint32_t next = skip_dot(at_ + 1);
    if (const auto day = day_at(next); day && !is_sign(tokens_, next + 1, ":"))
      return with_year(next + 1, *month, *day);
    const bool has_year =
        year_at(next) || ((is_word(next, "of") || is_sign(tokens_, next, ",")) && year_at(next + 1));
    const bool has_lead = at_ > 0 && (is_word(at_ - 1, "lead") || is_word(at_ - 1, "relative"));
    if (!has_year && !has_lead) return std::nullopt;
    return with_year(next, *month, 0);
  }

  [[nodiscard]] std::optional<TimeForm> read_decade() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    if (text.size() != 5 || !text.ends_with("0s")) return std::nullopt;
    return TimeForm{{at_, at_ + 1}, std::string(text.substr(0, 3))};
  }

  [[nodiscard]] std::optional<TimeForm> read_year() const {
    const auto year = year_at(at_);
    if (!year || at_ == 0) return std::nullopt;
    const bool has_lead = is_word(at_ - 1, "lead") || is_word(at_ - 1, "of") ||
                          is_sign(tokens_, at_ - 1, "(") || is_word(at_ - 1, "relative");
    return has_lead ? std::optional(form(at_ + 1, *PartialDate::make(*year))) : std::nullopt;
  }

  // "fall 2016", "the summer of 2017", "Q3 2016"; "this fall" is relative.
  [[nodiscard]] std::optional<TimeForm> read_season() const {
    const auto hit = anchor_.lexicon.table("season_words").longest_at(tokens_, at_);
    if (!hit || (hit->row->columns[0] != "year_season" && hit->row->columns[0] != "quarter"))
      return std::nullopt;
    const auto month = static_cast<unsigned>(std::atoi(hit->row->columns[1].c_str()));
    const std::uint32_t at = is_word(hit->last, "of") ? hit->last + 1 : hit->last;
    if (const auto year = year_at(at)) return form(at + 1, *PartialDate::make(*year, month));
    const bool has_lead = at_ > 0 && (is_word(at_ - 1, "lead") || is_word(at_ - 1, "the"));
    if (!has_lead && hit->row->columns[0] != "quarter") return std::nullopt;
    const auto near = year_near(anchor_, month, 0);
    return near ? std::optional(form(hit->last, *PartialDate::make(*near, month))) : std::nullopt;
  }

  const TimeAnchor& anchor_;
  const Tokens& tokens_;
  std::uint32_t at_;
};

}  // namespace

std::optional<int> year_near(const TimeAnchor& anchor, unsigned month, unsigned day) {
  if (!anchor.is_dated()) return std::nullopt;
  const std::int64_t today = anchor.day->first_day();
  const int year = anchor.day->year;
  // Half a year to either side; what the sentence looks at decides where both are near.
  const std::int64_t back = anchor.looks_ahead ? 60 : 250, ahead = anchor.looks_ahead ? 305 : 115;
  for (const int candidate : {year, year - 1, year + 1}) {
    const auto date = PartialDate::make(candidate, month, day);
    if (date && date->last_day() >= today - back && date->first_day() <= today + ahead) return candidate;
  }
  return year;
}

std::optional<TimeForm> read_calendar_form(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at) {
  return CalendarReader(anchor, tokens, at).read();
}

}  // namespace logline
