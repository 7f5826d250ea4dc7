#include "fmt/format.h"
#include "read/time_scan.h"
#include "read/timex.h"

namespace logline {
namespace {

class RelativeReader {
 public:
  RelativeReader(const TimeScan& scan, std::uint32_t at)
      : scan_(scan), anchor_(scan.anchor), tokens_(scan.tokens), at_(at) {}

  std::optional<TimeForm> read() {
    if (auto form = read_weekday(at_, 0)) return form;
    if (scan_.is_link(at_, "the"))
      if (auto form = read_definite()) return form;
    const auto hit = scan_.words.longest_at(tokens_, at_);
    return hit ? read_word(*hit) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<TimeForm> read_word(const PhraseHit& hit) const {
    const std::string& kind = hit.row->columns[0];
    if (kind.starts_with("day")) return read_day(hit);
    if (kind == "turn" || kind == "past") return read_turned(hit);
    if (kind == "each") return read_each(hit);
    return kind == "vague" && is_free(hit) ? std::optional(TimeForm{{at_, hit.last}, hit.row->columns[1]})
                                           : std::nullopt;
  }

  // A capital that no sentence asks for is a name's ("Apocalypse Now"), and "the past five seasons" are no
  // past.
  [[nodiscard]] bool is_free(const PhraseHit& hit) const {
    if (scan_.is_capitalised(at_) && !tokens_.all[at_].starts_sentence) return false;
    if (!scan_.is_link(at_, "the") || hit.last >= tokens_.all.size()) return true;
    const bool is_open =
        tokens_.all[hit.last].kind == TokenKind::punctuation || tokens_.all[hit.last].starts_sentence;
    return is_open || scan_.links.longest_at(tokens_, hit.last);
  }

  // A part of the day behind a day: "Thursday night".
  [[nodiscard]] TimeForm with_part_of_day(std::uint32_t last, std::string value) const {
    if (const auto part = scan_.word(last, "night"))
      return {{at_, part->last}, value + "T" + part->row->columns[1]};
    return {{at_, last}, std::move(value)};
  }

  [[nodiscard]] std::optional<TimeForm> read_day(const PhraseHit& hit) const {
    const std::string& offset = hit.row->columns[1];
    if (!anchor_.is_dated()) return TimeForm{{at_, hit.last}, "PRESENT_REF"};
    const auto date = PartialDate::from_days(anchor_.day->first_day() + number_of(*hit.row, 1));
    if (hit.row->columns[0] == "day") return with_part_of_day(hit.last, timex_of(date));
    return TimeForm{{at_, hit.last},
                    timex_of(date) + "T" + (hit.row->columns[0] == "day_night" ? "NI" : offset.substr(1))};
  }

  // turn: -1 last, 1 next, 0 as the sentence looks.
  [[nodiscard]] std::optional<TimeForm> read_weekday(std::uint32_t at, int turn) const {
    if (!scan_.is_capitalised(at)) return std::nullopt;
    const auto hit = scan_.weekdays.longest_at(tokens_, at);
    if (!hit) return std::nullopt;
    const std::string& day = hit->row->columns[0];
    if (day[0] == 'p') return TimeForm{{at_, hit->last}, fmt::format("XXXX-WXX-{}", day[1] - '0' + 1)};
    if (auto dated = dated_weekday(*hit)) return dated;
    const int index = number_of(*hit->row, 0);
    if (!anchor_.is_dated()) return TimeForm{{at_, hit->last}, fmt::format("XXXX-WXX-{}", index + 1)};
    const std::int64_t today = anchor_.day->first_day();
    const int ahead = (index - static_cast<int>(weekday_from_days(today)) + 7) % 7;
    const bool is_past = turn < 0 || (turn == 0 && !anchor_.looks_ahead);
    const int offset = ahead == 0 ? 7 * turn : is_past ? ahead - 7 : ahead;
    return with_part_of_day(hit->last, timex_of(PartialDate::from_days(today + offset)));
  }

  // "Thursday, May 12": the day behind says more, and the weekday of which year.
  [[nodiscard]] std::optional<TimeForm> dated_weekday(const PhraseHit& weekday) const {
    const std::uint32_t at = is_sign(tokens_, weekday.last, ",") ? weekday.last + 1 : weekday.last;
    if (at >= tokens_.all.size()) return std::nullopt;
    auto form = read_calendar_form(scan_, at);
    if (!form || form->value.size() != 10) return std::nullopt;
    form->range.first = at_;
    if (!scan_.year_at(form->range.last - 1))
      form->value = on_weekday(form->value, number_of(*weekday.row, 0));
    return form;
  }

  // A day whose year is a guess: in this year, the last or the next it falls on that weekday.
  [[nodiscard]] std::string on_weekday(const std::string& value, int weekday) const {
    const auto guess = PartialDate::parse(value);
    if (!guess || !anchor_.is_dated()) return value;
    const int year = anchor_.day->year, step = anchor_.looks_ahead ? 1 : -1;
    for (const int candidate : {int{guess->year}, year, year + step, year - step}) {
      const auto date = PartialDate::make(candidate, guess->month, guess->day);
      if (date && static_cast<int>(weekday_from_days(date->first_day())) == weekday) return timex_of(*date);
    }
    return value;
  }

  // "last year", "this fall", "next month", "last Thursday", "the past five years", "coming weeks".
  [[nodiscard]] std::optional<TimeForm> read_turned(const PhraseHit& lead) const {
    const int turn = number_of(*lead.row, 1);
    if (auto form = read_weekday(lead.last, turn)) return form;
    if (lead.last >= tokens_.all.size()) return std::nullopt;
    if (const auto units = scan_.word(lead.last, "units"); units && turn != 0)
      return TimeForm{{at_, units->last}, turn < 0 ? "PAST_REF" : "FUTURE_REF"};
    const auto unit = scan_.word(lead.last, "unit");
    if (!unit) {
      if (auto form = turned_month(lead.last, turn)) return form;
      return turned_span(lead.last, turn);
    }
    const std::string& letter = unit->row->columns[1];
    const bool is_span = lead.row->columns[0] == "past" && letter != "WE";
    if (is_span) return TimeForm{{at_, unit->last}, "P" + (letter.size() > 1 ? letter : "1" + letter)};
    auto value = turned_unit(anchor_, letter, turn);
    return value ? std::optional(TimeForm{{at_, unit->last}, std::move(*value)}) : std::nullopt;
  }

  // "[the last] two weeks".
  [[nodiscard]] std::optional<TimeForm> turned_span(std::uint32_t at, int turn) const {
    if (turn == 0 || scan_.is_link(at, "one")) return std::nullopt;
    auto form = read_duration_form(scan_, at);
    if (!form || form->value[0] != 'P' || form->value.ends_with("REF") || scan_.word(at, "units"))
      return std::nullopt;
    form->range.first = at_;
    return form;
  }

  [[nodiscard]] std::optional<TimeForm> turned_month(std::uint32_t at, int turn) const {
    if (!anchor_.is_dated()) return std::nullopt;
    const auto season = scan_.season_at(at);
    const auto month = scan_.month_at(at);
    if (!month && (!season || season->row->columns[0] == "quarter")) return std::nullopt;
    const unsigned index = month ? *month : static_cast<unsigned>(number_of(*season->row, 1));
    const std::uint32_t last = month ? at + 1 : season->last;
    const auto date = PartialDate::make(turned_year(index, turn), index);
    return date ? std::optional(TimeForm{{at_, last}, timex_of(*date)}) : std::nullopt;
  }

  // "last May" in May is a year ago; "next fall" in spring is this year's.
  [[nodiscard]] int turned_year(unsigned month, int turn) const {
    const int year = anchor_.day->year;
    const auto this_year = PartialDate::make(year, month);
    const std::int64_t today = anchor_.day->first_day();
    if (turn < 0) return this_year && this_year->last_day() < today ? year : year - 1;
    if (turn > 0) return this_year && this_year->first_day() > today ? year : year + 1;
    return year;
  }

  // "every week", "each Friday", "every two years".
  [[nodiscard]] std::optional<TimeForm> read_each(const PhraseHit& each) const {
    if (const auto unit = scan_.word(each.last, "unit")) {
      const std::string& letter = unit->row->columns[1];
      if (letter == "TM" || letter == "H")
        return TimeForm{{at_, unit->last}, "PT1" + letter.substr(letter.size() - 1)};
      return TimeForm{{at_, unit->last}, "P" + (letter.size() > 2 ? letter : "1" + letter)};
    }
    const auto day =
        scan_.is_capitalised(each.last) ? scan_.weekdays.longest_at(tokens_, each.last) : std::nullopt;
    if (day && day->row->columns[0][0] != 'p')
      return TimeForm{{at_, day->last}, fmt::format("XXXX-WXX-{}", number_of(*day->row, 0) + 1)};
    if (each.last >= tokens_.all.size() || scan_.is_link(each.last, "one")) return std::nullopt;
    auto span = read_duration_form(scan_, each.last);
    if (!span || span->value[0] != 'P' || span->value.ends_with("REF")) return std::nullopt;
    span->range.first = at_;
    return span;
  }

  // "the last year", "the 1990s", "the summer of 2017", "the day" where it ends or is filled.
  [[nodiscard]] std::optional<TimeForm> read_definite() const {
    const std::uint32_t at = at_ + 1;
    if (at >= tokens_.all.size() || is_quote_mark(tokens_, at)) return std::nullopt;
    if (const auto unit = scan_.word(at, "unit")) return whole_unit(*unit);
    auto form = inner_of_definite(is_sign(tokens_, at, "'") ? at + 1 : at);
    if (form) form->range.first = at_;
    return form;
  }

  [[nodiscard]] std::optional<TimeForm> inner_of_definite(std::uint32_t at) const {
    if (const auto decade = scan_.word(at, "decade"))
      return TimeForm{{at_, decade->last}, decade->row->columns[1]};
    if (const auto turn = scan_.words.longest_at(tokens_, at);
        turn && (turn->row->columns[0] == "turn" || turn->row->columns[0] == "past"))
      return RelativeReader(scan_, at).read();
    const bool is_decade = tokens_.all[at].kind == TokenKind::number && !scan_.year_at(at) &&
                           tokens_.text_of(tokens_.all[at]).ends_with("0s");
    return is_decade || scan_.season_at(at) ? read_calendar_form(scan_, at) : std::nullopt;
  }

  // "the year previous"; "the day" only behind a word that makes it a time.
  [[nodiscard]] std::optional<TimeForm> whole_unit(const PhraseHit& unit) const {
    const std::string& letter = unit.row->columns[1];
    if (const auto turn = scan_.word(unit.last, "turn"); turn && turn->row->columns[1] == "-1") {
      auto value = turned_unit(anchor_, letter, -1);
      if (value) return TimeForm{{at_, turn->last}, std::move(*value)};
    }
    if (at_ == 0 || scan_.is_link(unit.last, "of") ||
        !(scan_.is_stretch(at_ - 1, "whole") || scan_.is_link(at_ - 1, "of")))
      return std::nullopt;
    auto value = turned_unit(anchor_, letter, 0);
    return value ? std::optional(TimeForm{{at_, unit.last}, std::move(*value)}) : std::nullopt;
  }

  const TimeScan& scan_;
  const TimeAnchor& anchor_;
  const Tokens& tokens_;
  std::uint32_t at_;
};

}  // namespace

std::optional<std::string> turned_unit(const TimeAnchor& anchor, const std::string& letter, int turn) {
  if (!anchor.is_dated()) return std::nullopt;
  const std::int64_t today = anchor.day->first_day();
  const int year = anchor.day->year;
  if (letter == "D") return timex_of(PartialDate::from_days(today + turn));
  if (letter == "W") return timex_week(today + turn * 7);
  if (letter == "WE") return timex_week(today + turn * 7) + "-WE";
  if (letter == "M") return timex_of(month_from(*anchor.day, turn));
  if (letter == "Y") return fmt::format("{:04}", year + turn);
  if (letter == "10Y") return fmt::format("{:03}", year / 10 + turn);
  if (letter == "100Y") return fmt::format("{:02}", year / 100 + turn);
  if (letter == "Q") {
    const int quarter = year * 4 + (anchor.day->month - 1) / 3 + turn;
    return fmt::format("{:04}-Q{}", quarter / 4, quarter % 4 + 1);
  }
  return std::nullopt;
}

std::optional<TimeForm> read_relative_form(const TimeScan& scan, std::uint32_t at) {
  return RelativeReader(scan, at).read();
}

}  // namespace logline
