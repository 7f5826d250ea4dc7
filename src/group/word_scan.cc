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

struct Word {
  std::string folded{};  // ASCII capitals made small, the rest as it is
  bool is_ascii = true;
  std::size_t end = 0;
};

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

Word scan_word(std::string_view text, std::size_t begin) {
  Word word{.end = begin};
  for (bool ends = false; !ends && word.end < text.size();) {
    const std::size_t bytes = word_bytes(text, word.end);
    if (bytes == 0) {
      const std::size_t passed = apostrophe_in_word(text, word.end, ends);
      if (passed == 0) break;
      word.end += passed;
      continue;
    }
    word.is_ascii = word.is_ascii && bytes == 1;
    for (const char c : text.substr(word.end, bytes))
      word.folded += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    word.end += bytes;
  }
  return word;
}

}  // namespace

void scan_words(std::string_view text, const std::function<void(const ScannedWord&)>& visit) {
  bool starts_sentence = true;
  for (std::size_t at = 0; at < text.size();) {
    const char first = text[at];
    if (word_bytes(text, at) == 0) {
      if (first == '.' || first == '!' || first == '?' || first == '\n') starts_sentence = true;
      ++at;
      continue;
    }
    const Word word = scan_word(text, at);
    const std::string other = word.is_ascii ? std::string() : fold_word(word.folded);
    const bool is_capitalised =
        is_upper(first) || (!word.is_ascii && fold_word(text.substr(at, 2)) != text.substr(at, 2));
    visit({word.is_ascii ? std::string_view(word.folded) : std::string_view(other), is_capitalised,
           starts_sentence, is_digit(first)});
    starts_sentence = false;
    at = word.end;
  }
}

}  // namespace logline::group
