// Which words are one, how much each tells, and how much each likeness counts in the merge decision: frozen
// numbers that ship with a version.
//
// They come from data/group/ and are never learned from an installation's journal, so that the same journal
// gives the same stories everywhere. A plain value; reading from several threads is safe.
//
//     Result<TermWeights> weights = load_term_weights();
//     weights->word_id("cancelled") == weights->word_id("axes");    // forms of one word, synonyms
//     weights->rarity(weights->word_id("the"));                     // 0: tells nothing
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "group/word_map.h"

namespace logline::group {

using WordId = std::uint32_t;  // hash of a word's common form

struct Ending {
  std::string ending, becomes;
  std::size_t least_left = 0;  // letters that must stay
  bool is_last = false;        // of the second round
};

struct TermWeights {
  std::vector<Ending> endings;
  std::bitset<256> last_letters;                        // of the endings
  WordMap<WordId> same;                                 // hash of a folded word -> the word it stands for
  WordMap<float> common;                                // inverse document frequency, 0 … rarest
  std::map<std::string, double, std::less<>> decision;  // of decision.tsv
  float rarest = 0;                                     // of a word that is not in `common`

  [[nodiscard]] WordId word_id(std::string_view folded_word) const;
  [[nodiscard]] float rarity(WordId word) const;
  // A number of decision.tsv, which load_term_weights() has checked to be there.
  [[nodiscard]] double number(std::string_view name) const;
};

// From the bytes of words.tsv, forms.tsv and decision.tsv. Errors name file and line.
Result<TermWeights> load_term_weights(std::string_view words, std::string_view forms,
                                      std::string_view decision);
// From the files embedded in the program.
Result<TermWeights> load_term_weights();

}  // namespace logline::group
