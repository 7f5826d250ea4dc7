#include "base/ascii.h"
#include "model/statement.h"
#include "text/tokens.h"

namespace logline {
namespace {

// Appends the folded form of the character of several bytes; accents go as in fold_name.
void fold_wide(std::string& folded, std::string_view bytes) {
  if (bytes == "\u2019" || bytes == "\u2018") {
    folded += '\'';
  } else if (bytes == "\u2010" || bytes == "\u2011") {
    folded += '-';
  } else {
    const std::string letters = fold_name(bytes);
    folded += letters.empty() ? std::string(bytes) : letters;
  }
}

}  // namespace

std::string fold_word(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      folded += to_lower(word[i++]);
      continue;
    }
    std::size_t end = i + 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    fold_wide(folded, word.substr(i, end - i));
    i = end;
  }
  return folded;
}

// FNV-1a, 32 bits; 0 is kept for "no word". Source: Fowler, Noll and Vo.
std::uint32_t word_hash(std::string_view folded) {
  std::uint32_t hash = 2166136261U;
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash == 0 ? 1 : hash;
}

std::uint32_t folded_hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return word_hash(fold_word(word));
    hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 16777619U;
  }
  return hash == 0 ? 1 : hash;
}

}  // namespace logline
