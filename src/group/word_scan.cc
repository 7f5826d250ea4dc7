#include "group/word_scan.h"

#include "text/tokens.h"

namespace logline::group {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes of a word character at `at`, 0 when there is none. Beyond ASCII all counts as letters but Latin-1
// signs and general punctuation.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80)
    return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') ? 1 : 0;
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

}  // namespace

void scan_words(std::string_view text, const std::function<void(const ScannedWord&)>& visit) {
  std::string folded;
  bool starts_sentence = true;
  for (std::size_t at = 0; at < text.size();) {
    if (word_bytes(text, at) == 0) {
      const char c = text[at];
      if (c == '.' || c == '!' || c == '?' || c == '\n') starts_sentence = true;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool is_ascii = true;
    folded.clear();
    while (at < text.size()) {
      std::size_t bytes = word_bytes(text, at);
      if (bytes ==
          0) {  // an apostrophe inside a word is left out: "don't" is "dont", and "abc's" loses its s below
        bytes = apostrophe_bytes(text, at);
        if (bytes == 0 || at + bytes >= text.size() || word_bytes(text, at + bytes) == 0) break;
        const bool is_possessive = (text[at + bytes] == 's' || text[at + bytes] == 'S') &&
                                   (at + bytes + 1 >= text.size() || word_bytes(text, at + bytes + 1) == 0);
        at += bytes;
        if (is_possessive) {
          ++at;
          break;
        }
        continue;
      }
      is_ascii = is_ascii && bytes == 1;
      for (std::size_t i = 0; i < bytes; ++i) {
        const char c = text[at + i];
        folded += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      }
      at += bytes;
    }
    const char first = text[begin];
    const std::string other = is_ascii ? std::string() : fold_word(folded);
    const bool is_capitalised =
        is_upper(first) || (!is_ascii && fold_word(text.substr(begin, 2)) != text.substr(begin, 2));
    visit({is_ascii ? std::string_view(folded) : std::string_view(other), is_capitalised, starts_sentence,
           is_digit(first)});
    starts_sentence = false;
  }
}

}  // namespace logline::group
