// A title that a line of a list begins with.
//
// Token indexes; borrows everything. Pure.
//
//     const std::uint32_t last = end_of_title_line(lexicon, tokens, {line.first, line.last});   //
//     line.first: none
#pragma once

#include "read/neighbours.h"

namespace logline {

// Written as a name: in capitals, a number, or 's.
[[nodiscard]] bool is_name_token(const Tokens& tokens, std::uint32_t at);

// One past the title, which ends at a bracket, a dash, a comma, a colon or the end of the line; the line's
// begin when it isn't written as a title.
[[nodiscard]] std::uint32_t end_of_title_line(const Lexicon& lexicon, const Tokens& tokens, TokenRange line);

}  // namespace logline
