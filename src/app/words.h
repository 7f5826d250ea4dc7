// How commands say things: days in words, counts, text wrapped to the terminal.
//
// Days and times of day are UTC throughout, as the order of a list is: sources state theirs in many zones.
//
//     day_of(at)      // "Wednesday 4 March 2026"
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "base/timestamp.h"
#include "model/article.h"
#include "model/statement.h"

namespace logline::app {

std::string day_of(const Timestamp& at);    // as precise as the moment is
std::string clock_of(const Timestamp& at);  // "09:40", or empty when no time of day was stated
// Who publishes: the name, else the address's host, else words that say there is no name.
std::string outlet_of(const Article& article);
// "said to be so", "rumoured not to be so": what a statement claims, and how firmly.
std::string_view claim_of(Polarity polarity, Certainty certainty);
// "1 outlet", "31 outlets"
std::string count_of(std::integral auto number, std::string_view one, std::string_view several) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : several);
}

// Text from outside made safe to print: control characters (escape sequences, line ends, C1) and the marks
// that turn the direction of writing become U+FFFD; line feeds too unless `keeps_lines`.
std::string printable(std::string_view text, bool keeps_lines = false);

// Characters as a terminal counts them, roughly: code points; escape sequences count nothing.
std::size_t columns_of(std::string_view text);
// Breaks at spaces so that no line is wider than `width`, continuing lines behind `indent` spaces. Never cuts
// a word.
std::string wrap_text(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace logline::app
