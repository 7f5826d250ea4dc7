#include "text/language.h"

#include <algorithm>
#include <array>
#include <bit>

namespace logline {
namespace {

constexpr std::size_t kTokensLooked = 150;  // of a long text, the beginning is enough

constexpr std::size_t kMostLanguages = 32;

using Counts = std::array<std::size_t, kMostLanguages>;

Counts count_hits(const Tokens& tokens, const Languages& languages) {
  Counts hits{};
  const std::size_t end = std::min(tokens.all.size(), kTokensLooked);
  for (std::size_t i = 0; i < end; ++i) {
    if (tokens.all[i].kind != TokenKind::word) continue;
    for (std::uint32_t bits = languages.with(tokens.all[i].word); bits != 0; bits &= bits - 1)
      ++hits[static_cast<std::size_t>(std::countr_zero(bits))];
  }
  return hits;
}

// Most letters lie outside ASCII: Cyrillic, Greek, Arabic, Chinese …, of which no list here knows a word.
bool is_other_script(std::string_view text) {
  const std::string_view start = text.substr(0, 4000);
  const auto wide =
      std::count_if(start.begin(), start.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::size_t>(wide) * 2 > start.size();
}

}  // namespace

Languages::Languages(const std::vector<StopWords>& languages) {
  std::size_t words = 0;
  for (const StopWords& language : languages) words += language.words.size();
  by_word_ = WordMap<std::uint32_t>(words);
  for (const StopWords& language : languages) {
    if (codes_.size() == kMostLanguages) return;
    for (const std::uint32_t word : language.words) by_word_[word] |= std::uint32_t{1} << codes_.size();
    codes_.push_back(language.language);
  }
}

std::string detect_language(const Tokens& tokens, const Languages& languages) {
  if (is_other_script(tokens.text)) return "und";
  const Counts hits = count_hits(tokens, languages);
  std::size_t best = 0, second = 0, found = 0;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (hits[i] > best) {
      second = best;
      best = hits[i];
      found = i;
    } else {
      second = std::max(second, hits[i]);
    }
  }
  return best >= second + 2 ? languages.code(found) : std::string();
}

}  // namespace logline
