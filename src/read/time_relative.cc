#include <cstdlib>

#include "fmt/format.h"
#include "read/time_forms.h"
#include "read/timex.h"

namespace logline {
namespace {

class RelativeReader {
 public:
  RelativeReader(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at)
      : anchor_(anchor), tokens_(tokens), words_(anchor.lexicon.table("time_words")), at_(at) {}

  std::optional<TimeForm> read() {
    if (auto form = read_weekday(at_, 0)) return form;
    if (auto form = read_span()) return form;
    const auto hit = words_.longest_at(tokens_, at_);
    if (!hit) return std::nullopt;
    const std::string& kind = hit->row->columns[0];
    if (kind == "day" || kind == "day_night" || kind == "day_part") return read_day(*hit);
    if (kind == "last" || kind == "this" || kind == "next") return read_turned(*hit);
    if (kind == "vague") return TimeForm{{at_, hit->last}, hit->row->columns[1]};
    return std::nullopt;
  }

 private:
  static int number_of(const std::string& text) { return std::atoi(text.c_str()); }

  [[nodiscard]] std::optional<PhraseHit> word(std::uint32_t at, std::string_view kind) const {
    if (at >= tokens_.all.size()) return std::nullopt;
    const auto hit = words_.longest_at(tokens_, at);
    return hit && hit->row->columns[0] == kind ? hit : std::nullopt;
  }

  // A part of the day behind a day: "Thursday night".
  [[nodiscard]] TimeForm with_part_of_day(std::uint32_t last, std::string value) const {
    if (const auto part = word(last, "night"))
      return {{at_, part->last}, value + "T" + part->row->columns[1]};
    return {{at_, last}, std::move(value)};
  }

  [[nodiscard]] std::optional<TimeForm> read_day(const PhraseHit& hit) const {
    const std::string& offset = hit.row->columns[1];
    if (!anchor_.is_dated()) return TimeForm{{at_, hit.last}, "PRESENT_REF"};
    const auto date = PartialDate::from_days(anchor_.day->first_day() + number_of(offset));
    if (hit.row->columns[0] == "day") return with_part_of_day(hit.last, timex_of(date));
    return TimeForm{{at_, hit.last},
                    timex_of(date) + "T" + (hit.row->columns[0] == "day_night" ? "NI" : offset.substr(1))};
  }

  // turn: -1 last, 1 next, 0 as the sentence looks.
  [[nodiscard]] std::optional<TimeForm> read_weekday(std::uint32_t at, int turn) const {
    if (at >= tokens_.all.size() || !tokens_.all[at].is_capitalised) return std::nullopt;
    const auto hit = anchor_.lexicon.table("weekdays").longest_at(tokens_, at);
    if (!hit) return std::nullopt;
    const std::string& day = hit->row->columns[0];
    if (day[0] == 'p') return TimeForm{{at_, hit->last}, fmt::format("XXXX-WXX-{}", day[1] - '0' + 1)};
    if (const auto dated = dated_weekday(hit->last)) return dated;
    if (!anchor_.is_dated())
      return TimeForm{{at_, hit->last}, fmt::format("XXXX-WXX-{}", number_of(day) + 1)};
    const std::int64_t today = anchor_.day->first_day();
    const int ahead = (number_of(day) - static_cast<int>(weekday_from_days(today)) + 7) % 7;
    const bool is_past = turn < 0 || (turn == 0 && !anchor_.looks_ahead);
    const int offset = is_past ? (ahead == 0 ? (turn < 0 ? -7 : 0) : ahead - 7) : ahead;
    return with_part_of_day(hit->last, timex_of(PartialDate::from_days(today + offset)));
  }

  // "Thursday, May 12": the day behind says more.
  [[nodiscard]] std::optional<TimeForm> dated_weekday(std::uint32_t last) const {
    const std::uint32_t at = is_sign(tokens_, last, ",") ? last + 1 : last;
    if (at >= tokens_.all.size()) return std::nullopt;
    auto form = read_calendar_form(anchor_, tokens_, at);
    if (!form || form->value.size() != 10) return std::nullopt;
    form->range.first = at_;
    return form;
  }

  // "last year", "this fall", "next month", "last Thursday", "last week".
  [[nodiscard]] std::optional<TimeForm> read_turned(const PhraseHit& lead) const {
    const int turn = number_of(lead.row->columns[1]);
    if (auto form = read_weekday(lead.last, turn)) return form;
    if (lead.last >= tokens_.all.size() || !anchor_.is_dated()) return std::nullopt;
    if (auto form = turned_month(lead.last, turn)) return form;
    const auto unit = word(lead.last, "unit");
    if (!unit) return std::nullopt;
    const std::string& letter = unit->row->columns[1];
    const std::int64_t today = anchor_.day->first_day();
    if (letter == "Y") return TimeForm{{at_, unit->last}, fmt::format("{:04}", anchor_.day->year + turn)};
    if (letter == "M") return TimeForm{{at_, unit->last}, timex_of(month_from(*anchor_.day, turn))};
    if (letter == "W") return TimeForm{{at_, unit->last}, timex_week(today + turn * 7)};
    if (letter == "WE") return TimeForm{{at_, unit->last}, timex_week(today + turn * 7) + "-WE"};
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> turned_month(std::uint32_t at, int turn) const {
    const auto season = anchor_.lexicon.table("season_words").longest_at(tokens_, at);
    const bool is_season = season && season->row->columns[0] == "year_season";
    const auto month = tokens_.all[at].is_capitalised
                           ? anchor_.lexicon.table("months").longest_at(tokens_, at)
                           : std::nullopt;
    if (!is_season && !month) return std::nullopt;
    const int index = number_of(is_season ? season->row->columns[1] : month->row->columns[0]);
    const std::uint32_t last = is_season ? season->last : month->last;
    const auto date = PartialDate::make(turned_year(index, turn), static_cast<unsigned>(index));
    return date ? std::optional(TimeForm{{at_, last}, timex_of(*date)}) : std::nullopt;
  }

  // "last May" in May is a year ago; "next fall" in spring is this year's.
  [[nodiscard]] int turned_year(int month, int turn) const {
    const int year = anchor_.day->year;
    const auto this_year = PartialDate::make(year, static_cast<unsigned>(month));
    const std::int64_t today = anchor_.day->first_day();
    if (turn < 0) return this_year && this_year->last_day() < today ? year : year - 1;
    if (turn > 0) return this_year && this_year->first_day() > today ? year : year + 1;
    return year;
  }

  [[nodiscard]] std::optional<int> count_at(std::uint32_t at) const {
    if (const auto number = number_at(tokens_, at)) return *number <= 400 ? number : std::nullopt;
    const auto hit = anchor_.lexicon.table("season_words").longest_at(tokens_, at);
    if (hit && hit->row->columns[0] == "number") return number_of(hit->row->columns[1]);
    const auto article = anchor_.lexicon.table("time_links").longest_at(tokens_, at);
    return article && article->row->columns[0] == "one" ? std::optional(1) : std::nullopt;
  }

  // "two weeks ago", "four years"; "a year" alone is no time.
  [[nodiscard]] std::optional<TimeForm> read_span() const {
    const auto count = count_at(at_);
    const auto unit = count ? word(at_ + 1, "unit") : std::nullopt;
    if (!unit) return std::nullopt;
    const std::string& letter = unit->row->columns[1];
    const auto ago = word(unit->last, "ago");
    if (ago && anchor_.is_dated()) {
      if (auto value = ago_value(*count, letter)) return TimeForm{{at_, ago->last}, *value};
    }
    if (letter == "WE" || !(number_at(tokens_, at_) || *count > 1)) return std::nullopt;
    if (letter == "H" || letter == "TM")
      return TimeForm{{at_, unit->last}, fmt::format("PT{}{}", *count, letter.back())};
    if (letter.size() > 1)
      return TimeForm{{at_, unit->last}, fmt::format("P{}Y", *count * number_of(letter))};
    return TimeForm{{at_, unit->last}, fmt::format("P{}{}", *count, letter)};
  }

  [[nodiscard]] std::optional<std::string> ago_value(int count, const std::string& letter) const {
    const std::int64_t today = anchor_.day->first_day();
    if (letter == "D") return timex_of(PartialDate::from_days(today - count));
    if (letter == "W") return timex_of(PartialDate::from_days(today - 7 * count));
    if (letter == "M") return timex_of(month_from(*anchor_.day, -count));
    if (letter == "Y") return fmt::format("{:04}", anchor_.day->year - count);
    return std::nullopt;
  }

  const TimeAnchor& anchor_;
  const Tokens& tokens_;
  const PhraseTable& words_;
  std::uint32_t at_;
};

}  // namespace

std::optional<TimeForm> read_relative_form(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at) {
  return RelativeReader(anchor, tokens, at).read();
}

}  // namespace logline
