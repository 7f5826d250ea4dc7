#include <array>
#include <cstdlib>
#include <string>

#include "fmt/format.h"
#include "read/time_scan.h"
#include "read/timex.h"

// Spans of time: an amount ("three", "2.5", "a few"), perhaps a word between ("two consecutive quarters"), a
// unit; behind it perhaps what makes a date of it ("ago"). A hyphen may hold amount and unit together
// ("five-year", "27-year-old"), and units alone are a span behind some words ("for years").

namespace logline {
namespace {

struct Amount {
  std::string count;  // as TIMEX3 writes it: "3", "2.5", "X"
  std::uint32_t last;
};

std::string span_value(const std::string& count, const std::string& unit) {
  if (unit == "H" || unit == "TM" || unit == "TS") return fmt::format("PT{}{}", count, unit.back());
  if (unit.size() < 2 || unit[0] == 'W') return fmt::format("P{}{}", count, unit);
  if (count == "X") return unit == "10Y" ? "PXDE" : "PXCE";
  return fmt::format("P{}Y", std::strtod(count.c_str(), nullptr) * std::atoi(unit.c_str()));
}

std::string half_of(const std::string& unit) {
  if (unit == "H") return "PT30M";
  return unit == "Y" ? "P6M" : span_value("0.5", unit);
}

// The day, month, year … so many units from the article's day; nothing when that can't be said.
std::optional<std::string> shifted(const TimeAnchor& anchor, const std::string& count,
                                   const std::string& unit, int turn) {
  if (count == "X" || !anchor.is_dated()) return turn < 0 ? "PAST_REF" : "FUTURE_REF";
  const int number = turn * std::atoi(count.c_str());
  if (count.find('.') != std::string::npos || std::abs(number) > 1000) return std::nullopt;
  if (unit == "W") return timex_of(PartialDate::from_days(anchor.day->first_day() + 7 * number));
  if (unit == "H" || unit == "TM" || unit == "TS") return timex_of(*anchor.day);
  return turned_unit(anchor, unit, number);
}

class DurationReader {
 public:
  DurationReader(const TimeScan& scan, std::uint32_t at) : scan_(scan), tokens_(scan.tokens), at_(at) {}

  std::optional<TimeForm> read() {
    if (auto form = read_units_alone()) return form;
    if (auto form = read_joined()) return form;
    if (const auto half = scan_.word(at_, "half")) {
      const auto unit = scan_.word(half->last, "unit");
      return unit ? std::optional(TimeForm{{at_, unit->last}, half_of(unit->row->columns[1])}) : std::nullopt;
    }
    const auto amount = amount_at(at_);
    return amount ? read_units(*amount) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<std::string> number_word(std::string_view text) const {
    for (const PhraseTable* table : {&scan_.seasons, &scan_.words})
      if (const PhraseRow* row = table->find(text); row != nullptr && row->columns[0] == "number")
        return row->columns[1];
    return std::nullopt;
  }

  // "12", "2.5", "1,000".
  [[nodiscard]] static std::optional<std::string> digits(std::string_view text) {
    constexpr std::size_t kLongest = 6;
    std::string count;
    for (const char c : text)
      if (c != ',') count += c;
    const bool is_number = !count.empty() && count.size() <= kLongest &&
                           count.find_first_not_of("0123456789.") == std::string::npos && count.back() != '.';
    return is_number ? std::optional(count) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> number_of_text(std::string_view text) const {
    if (text[0] >= '0' && text[0] <= '9') return digits(text);
    if (auto whole = number_word(text)) return whole;
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == text.size()) return std::nullopt;
    const auto tens = number_word(text.substr(0, hyphen)), ones = number_word(text.substr(hyphen + 1));
    if (!tens || !ones) return std::nullopt;
    return fmt::format("{}", std::atoi(tens->c_str()) + std::atoi(ones->c_str()));
  }

  [[nodiscard]] std::optional<Amount> amount_at(std::uint32_t at) const {
    if (at >= tokens_.all.size()) return std::nullopt;
    const Token& token = tokens_.all[at];
    const std::string_view text = tokens_.text_of(token);
    if (token.kind == TokenKind::number) {
      const auto count = digits(text);
      return count ? std::optional(Amount{*count, at + 1}) : std::nullopt;
    }
    if (token.kind != TokenKind::word) return std::nullopt;
    if (const auto hit = scan_.words.longest_at(tokens_, at)) {
      if (hit->row->columns[0] == "number") return Amount{hit->row->columns[1], hit->last};
      if (hit->row->columns[0] == "amount") return Amount{"X", hit->last};
    }
    if (const auto hit = scan_.seasons.longest_at(tokens_, at); hit && hit->row->columns[0] == "number")
      return Amount{hit->row->columns[1], hit->last};
    if (scan_.is_link(at, "one")) return Amount{"1", at + 1};
    if (text.find('-') == std::string_view::npos) return std::nullopt;
    const auto count = number_of_text(text);
    return count ? std::optional(Amount{*count, at + 1}) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeForm> read_units(Amount amount) const {
    if (const auto half = scan_.word(amount.last, "and_half"); half && amount.count != "X")
      amount = {amount.count + ".5", half->last};
    if (const auto filler = scan_.word(amount.last, "filler")) amount.last = filler->last;
    if (amount.last < tokens_.all.size() && amount.count == "1")
      if (auto joined = DurationReader(scan_, amount.last).read_joined(); joined && is_article())
        return std::nullopt;  // "a five-year deal": the article is the deal's
    if (amount.last < tokens_.all.size() && tokens_.all[amount.last].kind == TokenKind::number &&
        is_article())
      if (const auto count = digits(tokens_.text_of(tokens_.all[amount.last])))
        amount = {*count, amount.last + 1};  // "a 20 year low"
    const auto unit = scan_.unit(amount.last);
    if (!unit) return std::nullopt;
    const std::string& letter = unit->row->columns[1];
    if (const auto half = scan_.word(unit->last, "and_half"))
      return with_shift(half->last, amount.count + ".5", letter);
    return with_shift(unit->last, amount.count, letter);
  }

  [[nodiscard]] bool is_article() const { return scan_.is_link(at_, "one"); }

  // "ago", "earlier", "later", "old" behind a span.
  [[nodiscard]] TimeForm with_shift(std::uint32_t last, const std::string& count,
                                    const std::string& unit) const {
    if (const auto shift = scan_.word(last, "shift"))
      if (auto value = shifted(scan_.anchor, count, unit, number_of(*shift->row, 1)))
        return {{at_, shift->last}, std::move(*value)};
    if (const auto old = scan_.word(last, "age")) return {{at_, old->last}, span_value(count, unit)};
    return {{at_, last}, span_value(count, unit)};
  }

  // "five-year", "27-year-old", "sixteen-month", "12-hour".
  [[nodiscard]] std::optional<TimeForm> read_joined() const {
    const std::string_view text = tokens_.text_of(tokens_.all[at_]);
    const std::size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || text.size() > 40) return std::nullopt;
    for (std::size_t cut = hyphen; cut != std::string_view::npos; cut = text.find('-', cut + 1)) {
      const std::string_view behind = text.substr(cut + 1);
      const PhraseRow* unit = scan_.words.find(behind.substr(0, behind.find('-')));
      if (unit == nullptr || !unit->columns[0].starts_with("unit")) continue;
      const auto count = number_of_text(text.substr(0, cut));
      if (count) return TimeForm{{at_, at_ + 1}, span_value(*count, unit->columns[1])};
    }
    return std::nullopt;
  }

  // "for years", "in minutes", "decades ago".
  [[nodiscard]] std::optional<TimeForm> read_units_alone() const {
    const auto units = scan_.word(at_, "units");
    if (!units) return std::nullopt;
    const bool is_shifted = scan_.word(units->last, "shift").has_value();
    if (!is_shifted && (at_ == 0 || !scan_.is_stretch(at_ - 1, "stretch"))) return std::nullopt;
    return with_shift(units->last, "X", units->row->columns[1]);
  }

  const TimeScan& scan_;
  const Tokens& tokens_;
  std::uint32_t at_;
};

}  // namespace

std::optional<TimeForm> read_duration_form(const TimeScan& scan, std::uint32_t at) {
  return DurationReader(scan, at).read();
}

}  // namespace logline
