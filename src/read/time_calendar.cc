#include <charconv>

#include "fmt/format.h"
#include "read/time_scan.h"
#include "read/timex.h"

namespace logline {
namespace {

class CalendarReader {
 public:
  CalendarReader(const TimeScan& scan, std::uint32_t at) : scan_(scan), tokens_(scan.tokens), at_(at) {}

  std::optional<TimeForm> read() {
    if (tokens_.all[at_].kind == TokenKind::number) {
      if (auto form = read_signs()) return form;
      if (auto form = read_day_month()) return form;
      if (auto form = read_decade()) return form;
      return read_year();
    }
    if (auto form = read_named_day()) return form;
    if (auto form = read_month()) return form;
    return read_season();
  }

 private:
  [[nodiscard]] TimeForm form(std::uint32_t last, const PartialDate& date) const {
    return {{at_, last}, timex_of(date)};
  }

  // The year behind a month or day: after a comma or "of", or right behind; "of next year".
  [[nodiscard]] std::optional<TimeForm> with_year(std::uint32_t last, unsigned month, unsigned day) const {
    std::uint32_t at = last;
    const bool has_of = scan_.is_link(at, "of");
    if (is_sign(tokens_, at, ",") || has_of) ++at;
    if (const auto year = scan_.year_at(at)) {
      const auto date = PartialDate::make(*year, month, day);
      return date ? std::optional(form(at + 1, *date)) : std::nullopt;
    }
    if (const auto turn = has_of ? scan_.word(at, "turn") : std::nullopt; turn && scan_.anchor.is_dated()) {
      const auto unit = scan_.word(turn->last, "unit");
      const auto date = PartialDate::make(scan_.anchor.day->year + number_of(*turn->row, 1), month, day);
      if (unit && unit->row->columns[1] == "Y" && date) return form(unit->last, *date);
    }
    const auto year = year_near(scan_.anchor, month, day);
    if (!year)
      return TimeForm{{at_, last},
                      day != 0 && month <= 12 ? fmt::format("XXXX-{:02}-{:02}", month, day) : "XXXX"};
    const auto date = PartialDate::make(*year, month, day);
    return date ? std::optional(form(last, *date)) : std::nullopt;
  }

  // "2016-05-12", "7/8/07", "31/12/2013".
  [[nodiscard]] std::optional<TimeForm> read_signs() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    if (text.size() == 10 && text[4] == '-') {
      const auto date = PartialDate::parse(text);
      return date ? std::optional(form(at_ + 1, *date)) : std::nullopt;
    }
    int fields[3] = {0, 0, 0};
    std::size_t from = 0;
    for (int i = 0; i < 3; ++i) {
      const auto [end, error] = std::from_chars(text.data() + from, text.data() + text.size(), fields[i]);
      from = static_cast<std::size_t>(end - text.data());
      if (error != std::errc{} || (i < 2 && (from >= text.size() || text[from++] != '/')))
        return std::nullopt;
    }
    const int year = fields[2] >= 100 ? fields[2] : fields[2] + (fields[2] < 70 ? 2000 : 1900);
    const bool is_day_first = fields[0] > 12;
    const auto date = PartialDate::make(year, static_cast<unsigned>(fields[is_day_first ? 1 : 0]),
                                        static_cast<unsigned>(fields[is_day_first ? 0 : 1]));
    return from == text.size() && date && date->day != 0 ? std::optional(form(at_ + 1, *date)) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> read_day_month() const {
    const auto day = scan_.day_at(at_);
    std::uint32_t at = at_ + 1;
    if (scan_.is_link(at, "of")) ++at;
    const auto month = day ? scan_.month_at(at) : std::nullopt;
    return month ? with_year(skip_dot(at + 1), *month, *day) : std::nullopt;
  }

  // "on Christmas Day", "until New Year's Eve 2025"; without such a word it may be a film's name.
  [[nodiscard]] std::optional<TimeForm> read_named_day() const {
    if (!scan_.is_capitalised(at_) || at_ == 0 || !scan_.is_link(at_ - 1, "lead")) return std::nullopt;
    const auto hit = scan_.named_days.longest_at(tokens_, at_);
    if (!hit) return std::nullopt;
    return with_year(hit->last, static_cast<unsigned>(number_of(*hit->row, 0)),
                     static_cast<unsigned>(number_of(*hit->row, 1)));
  }

  [[nodiscard]] std::uint32_t skip_dot(std::uint32_t at) const {
    return is_sign(tokens_, at, ".") && at + 1 < tokens_.all.size() &&
                   tokens_.all[at + 1].kind == TokenKind::number
               ? at + 1
               : at;
  }

  // Right behind a word that leads to it, or a word that is hardly anything else and part of no name.
  [[nodiscard]] bool is_month_alone() const {
    if (at_ > 0 && (scan_.is_link(at_ - 1, "lead") || scan_.is_link(at_ - 1, "relative") ||
                    scan_.is_link(at_ - 1, "of")))
      return true;
    if (scan_.anchor.is_headline) return false;
    const auto hit = scan_.months.longest_at(tokens_, at_);
    return hit->row->columns[1] == "yes" && !tokens_.all[at_].starts_sentence &&
           !scan_.is_capitalised(at_ - 1) && !scan_.is_capitalised(at_ + 1) &&
           !is_quote_mark(tokens_, at_ - 1);
  }

  // The 8 of "8:30", and not of "April 8: Low Tide".
  [[nodiscard]] bool is_hour(std::uint32_t at) const {
    return is_sign(tokens_, at + 1, ":") && number_at(tokens_, at + 2) &&
           !tokens_.all[at + 2].has_space_before;
  }

  [[nodiscard]] std::optional<TimeForm> read_month() const {
    const auto month = scan_.month_at(at_);
    if (!month) return std::nullopt;
    const std::uint32_t next = skip_dot(at_ + 1);
    if (const auto day = scan_.day_at(next); day && !is_hour(next)) return with_year(next + 1, *month, *day);
    const bool has_year =
        scan_.year_at(next) ||
        ((scan_.is_link(next, "of") || is_sign(tokens_, next, ",")) && scan_.year_at(next + 1));
    return has_year || is_month_alone() ? with_year(next, *month, 0) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> read_decade() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    if (text.size() == 5 && text.ends_with("0s"))
      return TimeForm{{at_, at_ + 1}, std::string(text.substr(0, 3))};
    if (text.size() != 3 || !text.ends_with("0s") || text[0] < '2') return std::nullopt;
    return TimeForm{{at_, at_ + 1}, fmt::format("19{}", text[0])};
  }

  [[nodiscard]] std::optional<TimeForm> read_year() const {
    const auto year = scan_.year_at(at_);
    if (!year || at_ == 0) return std::nullopt;
    const bool has_lead = scan_.is_link(at_ - 1, "lead") || scan_.is_link(at_ - 1, "of") ||
                          is_sign(tokens_, at_ - 1, "(") || scan_.is_link(at_ - 1, "relative");
    return has_lead || is_year_alone(*year) ? std::optional(form(at_ + 1, *PartialDate::make(*year)))
                                            : std::nullopt;
  }

  // A number that counts nothing: not round, no sign before it but a list's comma, no measure behind it.
  [[nodiscard]] bool is_year_alone(int year) const {
    constexpr int kFirstAlone = 1950, kLastAlone = 2039;
    if (year < kFirstAlone || year > kLastAlone || year % 100 == 0) return false;
    const bool is_listed = is_sign(tokens_, at_ - 1, ",") && scan_.year_at(at_ - 2);
    if (tokens_.all[at_ - 1].kind == TokenKind::punctuation && !is_listed) return false;
    if (is_quote_mark(tokens_, at_ - 1) || is_quote_mark(tokens_, at_ + 1)) return false;
    return !is_sign(tokens_, at_ + 1, "%") && !scan_.unit(at_ + 1);
  }

  // "fall 2016", "the summer of 2017", "Q3 2016"; "this fall" is relative.
  [[nodiscard]] std::optional<TimeForm> read_season() const {
    const auto hit = scan_.season_at(at_);
    if (!hit) return std::nullopt;
    const auto month = static_cast<unsigned>(number_of(*hit->row, 1));
    const bool has_of = scan_.is_link(hit->last, "of");
    const std::uint32_t at = has_of ? hit->last + 1 : hit->last;
    if (const auto year = scan_.year_at(at)) return form(at + 1, *PartialDate::make(*year, month));
    const auto turn = has_of ? scan_.word(at, "turn") : std::nullopt;
    const bool has_lead = at_ > 0 && (scan_.is_link(at_ - 1, "lead") || scan_.is_link(at_ - 1, "the"));
    if (!has_lead && !turn && hit->row->columns[0] != "quarter") return std::nullopt;
    return with_year(hit->last, month, 0);
  }

  const TimeScan& scan_;
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

std::optional<TimeForm> read_calendar_form(const TimeScan& scan, std::uint32_t at) {
  return CalendarReader(scan, at).read();
}

}  // namespace logline
