// Which language a text is in, by counting its commonest words.
//
// The words come from data (lexicon/ loads them). Enough for news, where paragraphs are long; of a headline
// alone it says nothing unless one language has two words more than any other. Pure; safe from any thread.
//
//     std::string code = detect_language(tokens, lexicon.languages());   // "en", "de", … or "" when it
//     can't tell
#pragma once

#include <string>
#include <vector>

#include "text/tokens.h"
#include "text/word_map.h"

namespace logline {

struct StopWords {
  std::string language;  // BCP 47
  std::vector<std::uint32_t> words;
};

// The languages that can be told, and their commonest words; at most 32, later ones are left out.
class Languages {
 public:
  Languages() = default;
  explicit Languages(const std::vector<StopWords>& languages);
  [[nodiscard]] std::size_t size() const { return codes_.size(); }
  [[nodiscard]] const std::string& code(std::size_t i) const { return codes_[i]; }
  // A bit for each language that has the word; 0 for none.
  [[nodiscard]] std::uint32_t with(std::uint32_t word) const {
    const std::uint32_t* bits = by_word_.find(word);
    return bits == nullptr ? 0 : *bits;
  }

 private:
  std::vector<std::string> codes_;
  WordMap<std::uint32_t> by_word_;
};

std::string detect_language(const Tokens& tokens, const Languages& languages);

}  // namespace logline
