// How commands say things: days in words, counts, text wrapped to the terminal.
//
//     in_words(PartialDate{2026, 3, 4})      // "Wednesday 4 March 2026"
#pragma once

#include <string>
#include <string_view>

#include "base/partial_date.h"
#include "base/timestamp.h"

namespace logline::app {

std::string in_words(const PartialDate& day);
std::string clock_of(const Timestamp& at);  // "09:40", or empty when no time of day was stated
std::string count_of(int number, std::string_view one, std::string_view several);  // "1 outlet", "31 outlets"

// Text from outside made safe to print: control characters (escape sequences, line ends, C1) and the marks
// that turn the direction of writing become U+FFFD; line feeds too unless `keeps_lines`.
std::string printable(std::string_view text, bool keeps_lines = false);

// Characters as a terminal counts them, roughly: code points; escape sequences count nothing.
std::size_t columns_of(std::string_view text);
// Breaks at spaces so that no line is wider than `width`, continuing lines behind `indent` spaces. Never cuts
// a word.
std::string wrap_text(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace logline::app
