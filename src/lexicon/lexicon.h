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

#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "lexicon/name_weights.h"
#include "text/language.h"
#include "text/tokens.h"
#include "text/word_map.h"

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
                                                    std::uint32_t until = 0xFFFFFFFF) const {
    if (!may_begin_at(tokens, at)) return std::nullopt;
    return find_longest(tokens, at, until);
  }
  // False: no row's words stand there. Costs a look at one bit where the lexicon has made the tokens.
  [[nodiscard]] bool may_begin_at(const Tokens& tokens, std::uint32_t at) const {
    if (number_ != kNoNumber && at < tokens.starts.size()) return tokens.starts[at].has(number_);
    return at < tokens.all.size();
  }
  // Whether tokens [first, last) are a row's words, and nothing else.
  [[nodiscard]] bool holds(const Tokens& tokens, std::uint32_t first, std::uint32_t last) const {
    const auto hit = longest_at(tokens, first, last);
    return hit && hit->last == last;
  }
  // The row whose phrase folds to the folded text; nullptr when none.
  [[nodiscard]] const PhraseRow* find(std::string_view text) const;
  [[nodiscard]] bool has(std::string_view text) const { return find(text) != nullptr; }
  [[nodiscard]] const std::vector<PhraseRow>& rows() const { return rows_; }

 private:
  std::vector<PhraseRow> rows_;
  std::vector<std::vector<std::uint32_t>> row_words_;  // word hashes of each row
  // The rows that begin with one word, longest first, then by line.
  struct Start {
    std::uint32_t second;  // hash of the row's second word, 0 when it has one: tells most rows of "in" apart
    std::uint32_t row;
  };
  struct StartRange {
    std::uint32_t first = 0, last = 0;  // of starts_
  };
  std::vector<Start> starts_;
  WordMap<StartRange> by_first_word_;
  void index_first_words();
  [[nodiscard]] std::optional<PhraseHit> find_longest(const Tokens& tokens, std::uint32_t at,
                                                      std::uint32_t until) const;

  friend class Lexicon;  // numbers its tables
  static constexpr std::uint32_t kNoNumber = 0xFFFFFFFF;
  std::uint32_t number_ = kNoNumber;  // of its bit in Tokens::starts, once it belongs to a lexicon
};

// The name of a table, hashed when the program is built: looking a table up costs no string.
class TableName {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): table("status_cues") reads as what it means
  consteval TableName(const char* name) : hash_(hash_of(name)) {}
  [[nodiscard]] std::uint32_t hash() const { return hash_; }
  static constexpr std::uint32_t hash_of(std::string_view name) {  // FNV-1a
    std::uint32_t hash = 2166136261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
  }

 private:
  std::uint32_t hash_;
};

class Lexicon {
 public:
  Lexicon() = default;
  Lexicon(const Lexicon&) = delete;  // places_ points into tables_, which moves with its nodes
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;
  ~Lexicon() = default;

  // Asserts that it exists: the set of tables is ours.
  [[nodiscard]] const PhraseTable& table(TableName name) const {
    for (std::size_t i = name.hash();; ++i) {
      const Place& place = places_[i % kPlaces];
      assert(place.table != nullptr && "no such table in data/lexicon/");
      if (place.hash == name.hash()) return *place.table;
    }
  }
  // The tokens of a text, each with the tables that have phrases which begin there: what its tables read.
  [[nodiscard]] Tokens tokens_of(std::string_view text) const;
  // The same for tokens made otherwise.
  void mark_starts(Tokens& tokens) const;
  // Several tables at once: tokens.starts[i].has_any(set) says that one of them may have a phrase there.
  [[nodiscard]] TokenStarts set_of(std::initializer_list<TableName> names) const;
  [[nodiscard]] const Abbreviations& abbreviations() const { return abbreviations_; }
  [[nodiscard]] const Languages& languages() const { return languages_; }  // every one there is, by code
  [[nodiscard]] std::string_view language() const { return language_; }
  // What was learned of names; empty where nothing was.
  [[nodiscard]] const NameWeights& name_weights() const { return name_weights_; }
  void teach_names(NameWeights weights) { name_weights_ = std::move(weights); }  // for tools/train-names

 private:
  friend Result<Lexicon> load_lexicon(std::string_view language);
  std::string language_;
  struct Place {
    std::uint32_t hash = 0;
    const PhraseTable* table = nullptr;
  };
  static constexpr std::size_t kMostTables = 128;  // as many as TokenStarts tells apart
  static constexpr std::size_t kPlaces = 512;      // by hash, the next free one where two meet; never full
  // False: another table's name has the same hash, or there are too many.
  [[nodiscard]] bool add(std::string_view name, PhraseTable table);
  void index_starts();
  // The tables that have a word as a phrase, and whether longer phrases begin with it: the tables that have
  // those stand under its hash with that of the second word.
  struct FirstWord {
    TokenStarts alone{};
    bool leads_on = false;
  };
  WordMap<FirstWord> by_first_word_;
  WordMap<TokenStarts> by_two_words_;
  std::list<PhraseTable> tables_;  // keeps its places when the lexicon moves
  std::vector<Place> places_ = std::vector<Place>(kPlaces);
  Abbreviations abbreviations_;
  Languages languages_;
  NameWeights name_weights_;
};

// Reads every embedded data/lexicon/<language>/*.tsv, a table named by its file, and
// data/names/<language>.tsv.
Result<Lexicon> load_lexicon(std::string_view language);

}  // namespace logline
