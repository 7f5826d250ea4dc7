#include "group/word_scan.h"

#include <array>

#include "text/tokens.h"

namespace logline::group {
namespace {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters and digits of ASCII made small, 0 for the rest: most of every text.
constexpr std::array<char, 256> kPlainLetters = [] {
  std::array<char, 256> letters{};
  for (std::size_t c = 0; c < 128; ++c)
    if (const auto one = static_cast<char>(c); is_digit(one) || is_upper(one) || (one >= 'a' && one <= 'z'))
      letters[c] = lower(one);
  return letters;
}();
char plain_letter(char c) { return kPlainLetters[static_cast<unsigned char>(c)]; }

// Bytes of a word character at `at`, 0 when there is none. Beyond ASCII all counts as letters but Latin-1
// signs and general punctuation.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return plain_letter(c) != 0 ? 1 : 0;
  const auto lead = static_cast<unsigned char>(c);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || at + length > text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (lead == 0xC2 && second < 0xC0) return 0;
  if (lead == 0xE2 && (second == 0x80 || second == 0x81)) return 0;  // U+2000 … U+207F
  if (lead == 0xE3 && second == 0x80) return 0;                      // ideographic punctuation
  return length;
}

// Bytes of an apostrophe at `at`, 0 when there is none.
std::size_t apostrophe_bytes(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

// Bytes to go over at an apostrophe inside a word, which is left out: "don't" is "dont". A possessive s ends
// the word and is left out too. 0: the word ends here.
std::size_t apostrophe_in_word(std::string_view text, std::size_t at, bool& ends_word) {
  const std::size_t bytes = apostrophe_bytes(text, at);
  const std::size_t next = at + bytes;
  if (bytes == 0 || next >= text.size() || word_bytes(text, next) == 0) return 0;
  ends_word = (text[next] == 's' || text[next] == 'S') &&
              (next + 1 >= text.size() || word_bytes(text, next + 1) == 0);
  return ends_word ? bytes + 1 : bytes;
}

}  // namespace

bool WordScan::next() {
  if (word_.folded.data() != nullptr) starts_sentence_ = false;
  word_ = {};
  for (; at_ < text_.size(); ++at_) {
    if (word_bytes(text_, at_) != 0) {
      take(at_);
      return true;
    }
    const char c = text_[at_];
    if (c == '.' || c == '!' || c == '?' || c == '\n') starts_sentence_ = true;
  }
  return false;
}

// ASCII capitals are made small on the way, a word with other letters is folded as a whole.
void WordScan::take(std::size_t begin) {
  folded_.clear();
  bool is_ascii = true;
  for (bool ends = false; !ends && at_ < text_.size();) {
    if (const char letter = plain_letter(text_[at_]); letter != 0) {
      folded_ += letter;
      ++at_;
      continue;
    }
    const std::size_t bytes = word_bytes(text_, at_);
    if (bytes == 0) {
      const std::size_t passed = apostrophe_in_word(text_, at_, ends);
      if (passed == 0) break;
      at_ += passed;
      continue;
    }
    is_ascii = false;
    folded_ += text_.substr(at_, bytes);
    at_ += bytes;
  }
  const char first = text_[begin];
  const bool is_other_capital = !is_ascii && fold_word(text_.substr(begin, 2)) != text_.substr(begin, 2);
  if (!is_ascii) folded_ = fold_word(folded_);
  word_ = {folded_, is_upper(first) || is_other_capital, starts_sentence_, is_digit(first)};
}

}  // namespace logline::group
