// A written date cut into numbers, words and signs. Pure; views into the text.
//
//     tokenize_date("Thu, 12 May")      // word "Thu", sign ',', number 12, word "May"
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace logline::feed {

enum class DateTokenKind : std::uint8_t { number, word, sign };

struct DateToken {
  DateTokenKind kind;
  std::string_view text;
  int number = 0;              // of at most eight digits; 0 for longer ones
  bool follows_space = false;  // white space before it
};

// At most 24 tokens: no date is longer.
std::vector<DateToken> tokenize_date(std::string_view text);

}  // namespace logline::feed
