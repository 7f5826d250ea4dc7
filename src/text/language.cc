#include "text/language.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::size_t kTokensLooked = 150;  // of a long text, the beginning is enough

std::size_t count_hits(const Tokens& tokens, const StopWords& language) {
  std::size_t hits = 0;
  const std::size_t end = std::min(tokens.all.size(), kTokensLooked);
  for (std::size_t i = 0; i < end; ++i)
    hits += tokens.all[i].kind == TokenKind::word &&
            std::binary_search(language.words.begin(), language.words.end(), tokens.all[i].word);
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

std::string detect_language(const Tokens& tokens, const std::vector<StopWords>& languages) {
  if (is_other_script(tokens.text)) return "und";
  std::size_t best = 0, second = 0;
  const StopWords* found = nullptr;
  for (const StopWords& language : languages) {
    const std::size_t hits = count_hits(tokens, language);
    if (hits > best) {
      second = best;
      best = hits;
      found = &language;
    } else {
      second = std::max(second, hits);
    }
  }
  return found != nullptr && best >= second + 2 ? found->language : std::string();
}

}  // namespace logline
