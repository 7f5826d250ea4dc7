#include "feed/date_tokens.h"

#include <charconv>

#include "base/ascii.h"

namespace logline::feed {
namespace {

constexpr std::size_t kMostTokens = 24;

constexpr bool is_word_byte(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

DateToken take_token(std::string_view text) {
  std::size_t end = 1;
  if (is_digit(text[0])) {
    while (end < text.size() && is_digit(text[end])) ++end;
    DateToken token{DateTokenKind::number, text.substr(0, end)};
    if (end <= 8) std::from_chars(text.data(), text.data() + end, token.number);
    return token;
  }
  if (!is_word_byte(text[0])) return {DateTokenKind::sign, text.substr(0, 1)};
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return {DateTokenKind::word, text.substr(0, end)};
}

}  // namespace

std::vector<DateToken> tokenize_date(std::string_view text) {
  std::vector<DateToken> tokens;
  bool follows_space = false;
  while (!text.empty() && tokens.size() < kMostTokens) {
    if (is_space(text.front())) {
      follows_space = true;
      text.remove_prefix(1);
      continue;
    }
    DateToken token = take_token(text);
    token.follows_space = follows_space;
    follows_space = false;
    text.remove_prefix(token.text.size());
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace logline::feed
