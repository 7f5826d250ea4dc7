// Phrases of the trade that are not article ("Read more:", "Sign up for our newsletter"), and where in a line
// they count.
//
// Phrases are compared folded: ASCII lower case, typographic quotes and dashes plain, white space collapsed.
// " * " in a phrase stands for any words. Const after loading, then safe to read from several threads; the
// time of a look-up does not depend on how many phrases there are.
//
//     PhraseSet phrases;
//     phrases.add(PhraseKind::line, "read more");
//     phrases.find("READ MORE:")                    // PhraseKind::line
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/word_map.h"

namespace logline::page {

enum class PhraseKind : std::uint8_t {
  line,      // the whole line, but for marks around it
  start,     // a short line starts with it
  label,     // likewise, unless a sentence goes on: "Copyright law, she said, is a mess."
  within,    // a line of at most a few sentences holds it: all of the line goes
  sentence,  // one sentence holds it: that sentence goes
  tail,      // the whole line; it and all that follows goes, when most of the text stands before it
};

struct PhraseHit {
  PhraseKind kind;
  std::uint32_t which;  // number of the phrase, in order of adding
};

// The form in which lines and phrases are compared.
std::string fold_line(std::string_view text);

class PhraseSet {
 public:
  void add(PhraseKind kind, std::string_view phrase);
  // The first phrase, in order of strength (tail, line, start, within), that makes `line` furniture as a
  // whole.
  [[nodiscard]] std::optional<PhraseHit> find(std::string_view line) const;
  // Whether one sentence holds a phrase of kind sentence or within, or is one of kind line.
  [[nodiscard]] bool is_furniture_sentence(std::string_view sentence) const;
  [[nodiscard]] std::size_t size() const { return phrases_.size(); }
  [[nodiscard]] std::size_t shortest() const { return shortest_; }  // bytes; no shorter line holds a phrase

 private:
  struct Phrase {
    PhraseKind kind;
    std::vector<std::string> pieces;  // folded, in order
  };
  // Of a label at the start of a line: whether what follows makes a sentence of both.
  static bool is_prose(const Phrase& phrase, std::string_view line);
  [[nodiscard]] bool matches_at(const Phrase& phrase, std::string_view folded, std::size_t at) const;

  std::vector<Phrase> phrases_;
  std::size_t shortest_ = SIZE_MAX;  // bytes of the shortest phrase, without what stands between its pieces
  WordMap<std::vector<std::uint32_t>> by_first_word_;
};

}  // namespace logline::page
