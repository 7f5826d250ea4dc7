// What the characters of a text are to the tokeniser: letters, digits, marks, spaces; decoded from UTF-8 one
// at a time.
//
// Bytes that are not UTF-8 decode as single characters of kind `other`, so that a scan always advances. Pure;
// safe from any thread.
//
//     Character c = character_at("“Castle”", 0);   // kind quote_mark, size 3
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace logline {

enum class CharacterKind : std::uint8_t {
  letter,
  digit,
  quote_mark,
  apostrophe,
  space,
  line_feed,
  dash,
  hyphen,
  other
};

struct Character {
  CharacterKind kind;
  std::uint8_t size;  // bytes
};

// Of the ASCII range, where most characters of news are.
constexpr std::array<CharacterKind, 128> make_ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    kinds[c] = is_letter              ? CharacterKind::letter
               : c >= '0' && c <= '9' ? CharacterKind::digit
                                      : CharacterKind::other;
  }
  kinds[' '] = kinds['\t'] = kinds['\r'] = kinds['\v'] = kinds['\f'] = CharacterKind::space;
  kinds['\n'] = CharacterKind::line_feed;
  kinds['"'] = kinds['`'] = CharacterKind::quote_mark;
  kinds['\''] = CharacterKind::apostrophe;
  kinds['-'] = CharacterKind::hyphen;
  return kinds;
}
inline constexpr auto kAsciiKinds = make_ascii_kinds();

Character wide_character_at(std::string_view text, std::size_t at);     // of several bytes, or no UTF-8
inline Character character_at(std::string_view text, std::size_t at) {  // at < text.size()
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? Character{kAsciiKinds[lead], 1} : wide_character_at(text, at);
}

// Whether the letter that starts at `at` is upper case (ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic
// capitals).
bool is_upper_at(std::string_view text, std::size_t at);

}  // namespace logline
