#include "app/words.h"

#include <array>

#include "fmt/format.h"
#include "render/dates.h"
#include "render/shown.h"
#include "wrap/charset.h"

namespace logline::app {
namespace {

constexpr std::array kDays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string day_of(const Timestamp& at) {
  const PartialDate day = render::utc_day(at);
  if (day.month == 0 || day.month > 12) return fmt::format("{}", day.year);
  if (day.day == 0) return fmt::format("{} {}", kMonths[day.month - 1U], day.year);
  return fmt::format("{} {} {} {}", kDays[weekday_from_days(day.first_day())], day.day,
                     kMonths[day.month - 1U], day.year);
}

std::string clock_of(const Timestamp& at) {
  static const render::Words kPlain;  // UTC
  return render::clock_time(at, kPlain);
}

std::string outlet_of(const Article& article) {
  std::string name = outlet_name(article);
  return name.empty() ? "an unnamed outlet" : name;
}

std::string_view claim_of(Polarity polarity, Certainty certainty) {
  const bool is_denied = polarity == Polarity::no;
  switch (certainty) {
    case Certainty::possible: return is_denied ? "said to be possibly not so" : "said to be possible";
    case Certainty::rumoured: return is_denied ? "rumoured not to be so" : "rumoured";
    case Certainty::reported: return is_denied ? "reported not to be so" : "reported to be so";
    case Certainty::confirmed: break;
  }
  return is_denied ? "said not to be so" : "said to be so";
}

namespace {

// C1 controls U+0080–009F; U+200E, 200F, 202A–202E and 2066–2069, which turn the direction of writing.
bool is_unsafe(std::string_view character) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 2) return at(0) == 0xC2 && at(1) < 0xA0;
  if (character.size() != 3 || at(0) != 0xE2) return false;
  const bool is_mark = at(1) == 0x80 && (at(2) == 0x8E || at(2) == 0x8F || (at(2) >= 0xAA && at(2) <= 0xAE));
  return is_mark || (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9);
}

std::size_t length_of(unsigned char lead) { return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// A byte of a file's name that is no text, as shells write it.
std::string escaped(unsigned char byte) { return fmt::format("\\x{:02X}", byte); }

}  // namespace

std::string printable(std::string_view text, bool keeps_lines) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::string_view character = text.substr(0, length_of(lead));
    if (!wrap::is_valid_utf8(character)) {
      safe += escaped(lead);
      text.remove_prefix(1);
      continue;
    }
    const bool is_control = (lead < 0x20 && lead != '\t' && !(lead == '\n' && keeps_lines)) || lead == 0x7F;
    if (is_control || is_unsafe(character)) {
      safe += "\uFFFD";
    } else {
      safe += character;
    }
    text.remove_prefix(character.size());
  }
  return safe;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      while (i < text.size() && text[i] != 'm') ++i;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++columns;
    }
  }
  return columns;
}

std::string wrap_text(std::string_view text, std::size_t width, std::size_t indent) {
  std::string wrapped;
  std::size_t column = indent;
  while (!text.empty()) {
    const auto space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    const std::size_t columns = columns_of(word);
    if (column > indent && column + 1 + columns > width) {
      wrapped += '\n';
      wrapped.append(indent, ' ');
      column = indent;
    } else if (!wrapped.empty() && column > indent) {
      wrapped += ' ';
      ++column;
    }
    wrapped += word;
    column += columns;
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return wrapped;
}

}  // namespace logline::app
