#include "html/scan.h"

#include "html/spaces.h"

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

namespace logline::html {
namespace {

// Part of a word whatever stands beside it.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > ' ' && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
}

}  // namespace

namespace scalar {

std::size_t find_noting_ampersand(std::string_view text, std::size_t at, char wanted, bool& has_ampersand) {
  for (; at < text.size() && text[at] != wanted; ++at) has_ampersand |= text[at] == '&';
  return at;
}

std::size_t end_of_words(std::string_view text, std::size_t at) {
  const auto is_between = [&](std::size_t i) {
    return text[i] == ' ' && i > at && is_plain(text[i - 1]) && i + 1 < text.size() && is_plain(text[i + 1]);
  };
  std::size_t end = at;
  while (end < text.size() && (is_plain(text[end]) || is_between(end))) ++end;
  return end;
}

std::size_t end_of_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

}  // namespace scalar

#ifdef __SSE2__

namespace {

constexpr std::size_t kStep = 16;
constexpr unsigned kAll = (1U << kStep) - 1;

__m128i load(std::string_view text, std::size_t at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
}

// A bit for each byte that is `c`.
unsigned bits_of(__m128i bytes, char c) {
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(c)))));
}

unsigned plain_bits(__m128i bytes) {
  const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
  const auto is = [&](int c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(c))); };
  const __m128i rare = _mm_or_si128(_mm_or_si128(is(0xC2), is(0xE2)), _mm_or_si128(is(0xE3), is(0xEF)));
  return ~static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(low, rare))) & kAll;
}

}  // namespace

std::size_t find_noting_ampersand(std::string_view text, std::size_t at, char wanted, bool& has_ampersand) {
  for (; at + kStep <= text.size(); at += kStep) {
    const __m128i bytes = load(text, at);
    const unsigned found = bits_of(bytes, wanted);
    const unsigned ampersands = bits_of(bytes, '&');
    if (found == 0) {
      has_ampersand |= ampersands != 0;
      continue;
    }
    has_ampersand |= (ampersands & (found - 1) & ~found) != 0;
    return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  return scalar::find_noting_ampersand(text, at, wanted, has_ampersand);
}

std::size_t end_of_words(std::string_view text, std::size_t at) {
  unsigned is_behind_plain = 0;  // whether the byte before is part of a word
  while (at + kStep <= text.size()) {
    const __m128i bytes = load(text, at);
    const unsigned plain = plain_bits(bytes);
    const unsigned spaces = bits_of(bytes, ' ');
    const unsigned taken = plain | (spaces & (plain >> 1U) & (plain << 1U | is_behind_plain));
    const auto length = static_cast<std::size_t>(std::countr_one(taken));
    at += length;
    if (length == kStep) {
      is_behind_plain = plain >> (kStep - 1);
    } else if (length == kStep - 1 && (spaces >> length & 1U) != 0) {
      is_behind_plain = 1;  // what follows the space is seen at the next step
    } else {
      return at;
    }
  }
  const std::size_t from = at - is_behind_plain;
  return scalar::end_of_words(text, from);
}

std::size_t end_of_spaces(std::string_view text, std::size_t at) {
  for (; at + kStep <= text.size(); at += kStep) {
    const __m128i bytes = load(text, at);
    unsigned spaces = 0;
    for (const char c : {' ', '\n', '\t', '\r', '\f'}) spaces |= bits_of(bytes, c);
    if (spaces != kAll) return at + static_cast<std::size_t>(std::countr_one(spaces));
  }
  return scalar::end_of_spaces(text, at);
}

#else

std::size_t find_noting_ampersand(std::string_view text, std::size_t at, char wanted, bool& has_ampersand) {
  return scalar::find_noting_ampersand(text, at, wanted, has_ampersand);
}

std::size_t end_of_words(std::string_view text, std::size_t at) { return scalar::end_of_words(text, at); }

std::size_t end_of_spaces(std::string_view text, std::size_t at) { return scalar::end_of_spaces(text, at); }

#endif

}  // namespace logline::html
