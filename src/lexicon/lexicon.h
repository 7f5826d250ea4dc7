// The lexicon of one language: tables of phrases, each row a phrase and its columns, loaded from
// data/lexicon/<language>/*.tsv.
//
// Every word of a language that the readers need stands in a table, never in code. Loading names file and
// line of a bad row. Const after loading; safe to read from several threads.
//
//     Result<Lexicon> english = load_lexicon("en");
//     const PhraseTable& cues = english->table("status_cues");
//     if (auto hit = cues.longest_at(tokens, i)) hit->row->columns[0];     // "cancelled"
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "text/language.h"
#include "text/tokens.h"

namespace logline {

struct PhraseRow {
  std::string phrase;                // as written in the file
  std::vector<std::string> columns;  // what follows the phrase, tab separated
  int line = 0;                      // of the file, for --explain and errors
};

struct PhraseHit {
  const PhraseRow* row;
  std::uint32_t first, last;  // tokens [first, last)
};

class PhraseTable {
 public:
  // Lines: phrase TAB column…; '#' starts a comment line; the first line names the columns
  // ("phrase<TAB>event<TAB>…") and every row must have as many.
  static Result<PhraseTable> parse(std::string_view name, std::string_view tsv);

  // The longest row whose words stand at token `at`, compared folded; of those that end at or before token
  // `until`. None at or past the end of the tokens.
  [[nodiscard]] std::optional<PhraseHit> longest_at(const Tokens& tokens, std::uint32_t at,
                                                    std::uint32_t until = 0xFFFFFFFF) const;
  // The row whose phrase folds to the folded text; nullptr when none.
  [[nodiscard]] const PhraseRow* find(std::string_view text) const;
  [[nodiscard]] bool has(std::string_view text) const { return find(text) != nullptr; }
  [[nodiscard]] const std::vector<PhraseRow>& rows() const { return rows_; }

 private:
  std::vector<PhraseRow> rows_;
  std::vector<std::vector<std::uint32_t>> row_words_;  // word hashes of each row
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
      by_first_word_;  // rows, longest first, then by line
  // One bit for the low bits of each first word: most tokens begin no row, and this says so without a
  // look-up.
  std::vector<std::uint64_t> first_words_ = std::vector<std::uint64_t>(16);
};

class Lexicon {
 public:
  [[nodiscard]] const PhraseTable& table(
      std::string_view name) const;  // asserts that it exists: the set of tables is ours
  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }
  [[nodiscard]] const std::vector<StopWords>& stop_words() const {
    return stop_words_;
  }  // of every language there is, by code
  [[nodiscard]] std::string_view language() const { return language_; }

 private:
  friend Result<Lexicon> load_lexicon(std::string_view language);
  std::string language_;
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
  };
  std::unordered_map<std::string, PhraseTable, NameHash, std::equal_to<>> tables_;  // looked up, never walked
  Abbreviations abbreviations_;
  std::vector<StopWords> stop_words_;
};

// Reads every embedded data/lexicon/<language>/*.tsv; a table is named by its file.
Result<Lexicon> load_lexicon(std::string_view language);

}  // namespace logline
