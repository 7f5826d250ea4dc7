// What the characters of a text are to the tokeniser: letters, digits, marks, spaces; decoded from UTF-8 one
// at a time.
//
// Bytes that are not UTF-8 decode as single characters of kind `other`, so that a scan always advances. Pure;
// safe from any thread.
//
//     Character c = character_at("“Castle”", 0);   // kind quote_mark, size 3
#pragma once

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

Character character_at(std::string_view text, std::size_t at);  // at < text.size()

// Whether the letter that starts at `at` is upper case (ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic
// capitals).
bool is_upper_at(std::string_view text, std::size_t at);

}  // namespace logline
