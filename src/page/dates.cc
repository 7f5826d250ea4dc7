#include "page/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/ascii.h"
#include "html/spaces.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostText = 400;     // bytes that are searched
constexpr std::size_t kShortestDate = 6;   // "1.5.16"
constexpr std::size_t kMostOfFigures = 5;  // pieces: "2016年5月13"
constexpr int kFirstYear = 1990, kLastYear = 2100;

struct Piece {
  std::string_view text;  // a run of digits or of letters
  int number;             // of at most four digits; else -1
  std::size_t begin, end;
};

// The pieces of one text, without an allocation: every other byte may begin one.
class Pieces {
 public:
  void push_back(const Piece& piece) {
    if (size_ < all_.size()) all_[size_++] = piece;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  const Piece& operator[](std::size_t i) const { return all_[i]; }

 private:
  std::array<Piece, kMostText / 2> all_;
  std::size_t size_ = 0;
};

Pieces cut_pieces(std::string_view text) {
  Pieces pieces;
  for (std::size_t i = 0; i < text.size();) {
    const auto in_run = is_digit(text[i]) ? is_digit : is_folded_letter;
    std::size_t end = i;
    while (end < text.size() && in_run(text[end])) ++end;
    if (end == i) {
      ++i;
      continue;
    }
    Piece piece{text.substr(i, end - i), -1, i, end};
    if (is_digit(text[i]) && end - i <= 4) std::from_chars(text.data() + i, text.data() + end, piece.number);
    pieces.push_back(piece);
    i = end;
  }
  return pieces;
}

bool is_year(const Piece& piece) {
  return piece.text.size() == 4 && piece.number >= kFirstYear && piece.number <= kLastYear;
}
bool is_day(const Piece& piece) { return piece.text.size() <= 2 && piece.number >= 1 && piece.number <= 31; }

std::optional<Timestamp> make_day(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  const auto date = PartialDate::make(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!date) return std::nullopt;
  return Timestamp::from_date(*date);
}

int month_of(const Piece& piece, const Months& months) {
  const auto found = months.find(piece.text);
  return found == months.end() ? 0 : found->second;
}

// "13 may 2016", "13th of may, 2016", "may 13, 2016": pieces around a month's name.
std::optional<Timestamp> around_month(const Pieces& pieces, std::size_t at, const Months& months) {
  const int month = month_of(pieces[at], months);
  if (month == 0) return std::nullopt;
  const auto year_after = [&](std::size_t from) -> const Piece* {
    for (std::size_t i = from; i < pieces.size() && i < from + 2; ++i) {
      if (is_year(pieces[i])) return &pieces[i];
    }
    return nullptr;
  };
  const bool is_before_day = at + 1 < pieces.size() && is_day(pieces[at + 1]);
  // Looked at first: of "F1 Dec 19, 2023" the 1 is no day.
  if (is_before_day && at + 2 < pieces.size() && is_year(pieces[at + 2]))
    return make_day(pieces[at + 2].number, month, pieces[at + 1].number);
  for (std::size_t back = 1; back <= 2 && back <= at;
       ++back) {  // "13th of may": two pieces may stand between
    const Piece& day = pieces[at - back];
    const Piece* year = is_day(day) ? year_after(at + 1) : nullptr;
    if (year != nullptr) return make_day(year->number, month, day.number);
  }
  if (is_before_day) {
    if (const Piece* year = year_after(at + 2)) return make_day(year->number, month, pieces[at + 1].number);
  }
  if (at >= 1 && is_year(pieces[at - 1]) && is_before_day) {
    return make_day(pieces[at - 1].number, month, pieces[at + 1].number);  // "2016 may 13"
  }
  return std::nullopt;
}

// "13/05/2016", "2016-05-13", "2016年5月13日", "13.5.16": three numbers with one mark between each two.
std::optional<Timestamp> in_figures(std::string_view text, const Pieces& pieces, std::size_t at,
                                    bool month_first) {
  if (at + 2 >= pieces.size()) return std::nullopt;
  std::array<Piece, 3> three;
  std::size_t count = 0;
  for (std::size_t i = at; i < std::min(pieces.size(), at + kMostOfFigures) && count < 3; ++i) {
    if (pieces[i].number >= 0) three[count++] = pieces[i];
  }
  if (count < 3) return std::nullopt;
  const auto gap = [&](const Piece& a, const Piece& b) { return text.substr(a.end, b.begin - a.end); };
  const std::string_view first = gap(three[0], three[1]);
  const std::string_view second = gap(three[1], three[2]);
  const bool is_cjk = first == "年" && second == "月";
  const bool is_marked = (first == "/" || first == "." || first == "-" || first == ". ") && first == second;
  if (!is_cjk && !is_marked) return std::nullopt;
  if (is_year(three[0])) return make_day(three[0].number, three[1].number, three[2].number);
  int year = three[2].number;
  if (three[2].text.size() == 2 && first == "." && year <= 40) year += 2000;
  if (year < kFirstYear || year > kLastYear || !is_day(three[0]) || !is_day(three[1])) return std::nullopt;
  int day = three[0].number;
  int month = three[1].number;
  if (month > 12 || (month_first && day <= 12 && first == "/")) std::swap(day, month);
  return make_day(year, month, day);
}

// "fri, 13 may 2016 21:04:00 -0400": adds clock and zone to the day of an RFC 822 date.
Timestamp with_rfc822_clock(Timestamp day, std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 6 > text.size()) return day;
  std::string_view zone = html::trim_spaces(text.substr(std::min(text.size(), colon + 6)));
  if (zone == "gmt" || zone == "utc" || zone == "z") zone = "+0000";
  const std::string iso = day.to_iso() + "T" + std::string(text.substr(colon - 2, 8)) + std::string(zone);
  if (const auto full = Timestamp::parse_iso(iso)) return *full;
  return day;
}

// "/2016/may/13/": the path from its year on.
std::optional<Timestamp> named_month_in(std::string_view path, const Months& months) {
  path = path.substr(0, std::min<std::size_t>(path.size(), 32));
  const Pieces pieces = cut_pieces(path);
  const bool is_path = pieces.size() >= 3 && path[pieces[1].end] == '/' && is_day(pieces[2]) &&
                       (pieces[2].end == path.size() || path[pieces[2].end] == '/');
  if (!is_path) return std::nullopt;
  return make_day(pieces[0].number, month_of(pieces[1], months), pieces[2].number);
}

// Seconds, or thousandths of them, since 1970, as machines write a moment.
std::optional<Timestamp> moment_in_figures(std::string_view text) {
  constexpr std::size_t kSeconds = 10, kThousandths = 13;
  if ((text.size() != kSeconds && text.size() != kThousandths) || !std::ranges::all_of(text, is_digit))
    return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + kSeconds, number);
  return Timestamp::from_utc(number);
}

bool is_plausible(const Timestamp& at) {
  const int year = at.civil_day().year;
  return year >= kFirstYear && year <= kLastYear && at.precision >= TimePrecision::day;
}

}  // namespace

std::optional<Timestamp> parse_page_date(std::string_view text, const Months& months, bool month_first) {
  text = html::trim_spaces(text).substr(0, kMostText);
  if (text.size() < kShortestDate || std::ranges::none_of(text, is_digit)) return std::nullopt;
  if (const auto iso = Timestamp::parse_iso(text); iso && is_plausible(*iso)) return iso;
  if (const auto moment = moment_in_figures(text); moment && is_plausible(*moment)) return moment;
  const std::string folded = fold_line(text);
  const Pieces pieces = cut_pieces(folded);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::optional<Timestamp> found =
        pieces[i].number < 0 ? around_month(pieces, i, months) : in_figures(folded, pieces, i, month_first);
    if (!found && pieces[i].text.size() == 8 && is_digit(pieces[i].text[0]))
      found = date_of_address("/" + std::string(pieces[i].text), months);
    if (found && is_plausible(*found)) return with_rfc822_clock(*found, folded);
  }
  return std::nullopt;
}

std::optional<Timestamp> date_of_address(std::string_view address, const Months& months) {
  const auto number = [&](std::size_t at, std::size_t count) -> int {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (i >= address.size() || !is_digit(address[i])) return -1;
      value = value * 10 + (address[i] - '0');
    }
    return value;
  };
  for (std::size_t i = 0; i + 8 < address.size(); ++i) {
    if (address[i] != '/' && address[i] != '-' && address[i] != '_') continue;
    const int year = number(i + 1, 4);
    if (year < kFirstYear || year > kLastYear) continue;
    const char mark = address[i + 5];
    std::optional<Timestamp> found;
    if (mark == '/' && i + 6 < address.size() && is_folded_letter(address[i + 6])) {
      if (const auto named = named_month_in(address.substr(i), months)) return named;
      continue;
    }
    if (mark == '/' || mark == '-' || mark == '_') {
      const std::size_t month_digits = number(i + 6, 2) >= 0 ? 2 : 1;
      const std::size_t day_at = i + 6 + month_digits + 1;
      if (day_at >= address.size() || address[day_at - 1] != mark) continue;
      const std::size_t day_digits = number(day_at, 2) >= 0 ? 2 : 1;
      if (number(day_at, day_digits + 1) >= 0) continue;
      found = make_day(year, number(i + 6, month_digits), number(day_at, day_digits));
    } else if (number(i + 1, 8) >= 0 && number(i + 1, 9) < 0) {
      found = make_day(year, number(i + 5, 2), number(i + 7, 2));
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace logline::page
