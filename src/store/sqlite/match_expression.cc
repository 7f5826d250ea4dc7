#include "store/sqlite/match_expression.h"

#include <algorithm>

#include "wrap/charset.h"

namespace logline::store {
namespace {

constexpr int kMostWords = 16;
constexpr std::size_t kLongest = 1000;  // bytes of what is typed

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

void append_quoted(std::string& expression, std::string_view word) {
  if (!expression.empty()) expression.push_back(' ');
  expression.push_back('"');
  for (const char c : word) expression.append(c == '"' ? 2U : 1U, c);
  expression.push_back('"');
}

}  // namespace

std::string match_expression(std::string_view typed) {
  const std::string text = wrap::repair_utf8(typed.substr(0, kLongest));
  std::string expression;
  int words = 0;
  bool is_last_open = false;
  for (auto at = text.begin(); at != text.end() && words < kMostWords;) {
    at = std::find_if_not(at, text.end(), is_space);
    const auto end = std::find_if(at, text.end(), is_space);
    const std::string_view word(at, end);
    if (std::any_of(word.begin(), word.end(), is_word_byte)) {
      append_quoted(expression, word);
      is_last_open = end == text.end();
      ++words;
    }
    at = end;
  }
  if (is_last_open) expression.push_back('*');
  return expression;
}

std::string trigram_expression(std::string_view folded) {
  constexpr std::size_t kMostRuns = 80;
  std::string expression;
  for (std::size_t at = 0; at + 3 <= folded.size() && at < kMostRuns; ++at) {
    const std::string_view run = folded.substr(at, 3);
    if (!std::ranges::all_of(run,
                             [](char c) { return is_word_byte(c) && static_cast<unsigned char>(c) < 0x80; }))
      continue;
    if (!expression.empty()) expression += " OR ";
    expression += '"' + std::string(run) + '"';
  }
  return expression;
}

}  // namespace logline::store
