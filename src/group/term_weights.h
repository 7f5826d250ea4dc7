// How much a word tells, and how much each likeness counts in the merge decision: frozen numbers that ship
// with a version.
//
// Both come from data/group/ and are never learned from an installation's journal, so that the same journal
// gives the same stories everywhere. A plain value that owns its strings; reading from several threads is
// safe.
//
//     Result<TermWeights> weights = load_term_weights();
//     weights->rarity("the");           // 0: tells nothing
//     weights->rarity("severance");     // weights->rarest: not a common word
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace logline::group {

// Lets an unordered_map of strings be asked with a string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

struct TermWeights {
  TextMap<float> common;     // word -> inverse document frequency, 0 … rarest
  TextMap<double> decision;  // name -> number, of data/group/decision.tsv
  float rarest = 8.0F;       // of a word that is not in `common`

  [[nodiscard]] float rarity(std::string_view folded_word) const;
  // A number of decision.tsv. Asserts that it exists: load_term_weights() checks that all are there.
  [[nodiscard]] double number(std::string_view name) const;
};

// From the bytes of words.tsv (class, then its words, one class of words a line) and decision.tsv (name,
// number). Errors name the line.
Result<TermWeights> load_term_weights(std::string_view words_tsv, std::string_view decision_tsv);
// From the files embedded in the program.
Result<TermWeights> load_term_weights();

}  // namespace logline::group
