// What is looked at to tell whether a word belongs to a name: the word, its shape and ends, the words beside
// it, what kinds of words these are, and what the readers have found there; each as one number.
//
// Borrows the tokens and the tables. One thread.
//
//     NameFeatures features(context, part, tables);
//     features.of(token, found);
#pragma once

#include <cstdint>
#include <vector>

#include "read/context.h"
#include "read/name_runs.h"

namespace logline {

class NameFeatures {
 public:
  NameFeatures(const Context& context, const PartTokens& part, const NameTables& tables);
  // Looks no further than the sentence of the token; `found` is emptied first.
  void of(std::uint32_t token, const Sentence& sentence, std::vector<std::uint32_t>& found) const;

 private:
  // A token at a distance, as two numbers: which word, and of which kind.
  struct Seen {
    std::uint32_t word, kind;
  };
  [[nodiscard]] Seen see(std::int64_t token, const Sentence& sentence) const;
  [[nodiscard]] std::uint32_t kind_of(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t ending_behind(std::uint32_t token, const Sentence& sentence) const;

  const Tokens& tokens_;
  const NameTables& tables_;
  const PhraseTable& stop_words_;
  void note(const std::vector<Mention>& mentions, Part part, std::uint8_t kind);
  std::vector<std::uint8_t> found_;  // of each token: what the readers take it for, and whether it goes on
  mutable std::vector<std::uint32_t> kinds_;  // of each token that was looked at; 0: not yet
};

}  // namespace logline
