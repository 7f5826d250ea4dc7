// Which language a text is in, by counting its commonest words.
//
// The words come from data (lexicon/ loads them). Enough for news, where paragraphs are long; of a headline
// alone it says nothing unless one language has two words more than any other. Pure; safe from any thread.
//
//     std::string code = detect_language(tokens, lexicon.stop_words());   // "en", "de", … or "" when it
//     can't tell
#pragma once

#include <string>
#include <vector>

#include "text/tokens.h"

namespace logline {

struct StopWords {
  std::string language;              // BCP 47
  std::vector<std::uint32_t> words;  // hashes, sorted
};

std::string detect_language(const Tokens& tokens, const std::vector<StopWords>& languages);

}  // namespace logline
