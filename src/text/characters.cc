#include "text/characters.h"

namespace logline {
namespace {

// U+0080…U+00FF.
CharacterKind latin_kind(unsigned code) {
  if (code == 0xA0) return CharacterKind::space;
  if (code == 0xAB || code == 0xBB) return CharacterKind::quote_mark;
  if (code >= 0xC0 && code != 0xD7 && code != 0xF7) return CharacterKind::letter;
  return code == 0xAA || code == 0xBA ? CharacterKind::letter : CharacterKind::other;
}

// U+2000…U+206F, general punctuation.
CharacterKind punctuation_kind(unsigned code) {
  if (code <= 0x200B || code == 0x202F || code == 0x205F) return CharacterKind::space;
  if (code == 0x2010 || code == 0x2011) return CharacterKind::hyphen;
  if (code >= 0x2012 && code <= 0x2015) return CharacterKind::dash;
  if (code == 0x2019) return CharacterKind::apostrophe;
  if (code >= 0x2018 && code <= 0x201F) return CharacterKind::quote_mark;
  if (code == 0x2028 || code == 0x2029) return CharacterKind::space;
  return CharacterKind::other;
}

std::uint8_t length_of(unsigned char lead) {
  if (lead >= 0xF0) return lead < 0xF5 ? 4 : 1;
  return lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
}

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_whole(std::string_view text, std::size_t at, std::uint8_t size) {
  if (at + size > text.size()) return false;
  for (std::uint8_t i = 1; i < size; ++i)
    if ((byte_at(text, at + i) & 0xC0U) != 0x80U) return false;
  return size > 1;
}

}  // namespace

Character wide_character_at(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const std::uint8_t size = length_of(static_cast<unsigned char>(lead));
  if (!is_whole(text, at, size)) return {CharacterKind::other, 1};
  if (size == 2) {
    const unsigned code = ((lead & 0x1FU) << 6) | (byte_at(text, at + 1) & 0x3FU);
    return {code < 0x100 ? latin_kind(code) : CharacterKind::letter, size};
  }
  if (size == 4) return {CharacterKind::other, size};
  const unsigned code =
      ((lead & 0x0FU) << 12) | ((byte_at(text, at + 1) & 0x3FU) << 6) | (byte_at(text, at + 2) & 0x3FU);
  if (code >= 0x2000 && code <= 0x206F) return {punctuation_kind(code), size};
  const bool is_sign =
      (code >= 0x2070 && code <= 0x2BFF) || (code >= 0x3000 && code <= 0x303F) || code >= 0xFE00;
  return {is_sign ? CharacterKind::other : CharacterKind::letter, size};
}

bool is_upper_at(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
  if (at + 1 >= text.size() || (lead & 0xE0U) != 0xC0U) return false;
  const unsigned code = ((lead & 0x1FU) << 6) | (byte_at(text, at + 1) & 0x3FU);
  if (code < 0x100) return code >= 0xC0 && code <= 0xDE && code != 0xD7;
  if (code < 0x180) {
    const bool is_odd_first =
        (code >= 0x139 && code <= 0x148) || code >= 0x179;  // pairs start at odd codes here
    return is_odd_first ? (code & 1U) == 1 : (code & 1U) == 0;
  }
  return (code >= 0x391 && code <= 0x3A9) || (code >= 0x400 && code <= 0x42F);
}

}  // namespace logline
