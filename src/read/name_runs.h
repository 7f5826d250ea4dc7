// Name runs: stretches of capitalised words that could be the name of a person, with what speaks for it in
// the words themselves.
//
// A run never crosses a sign (except the dots of initials and "Jr."), takes small particles along ("de la",
// "van"), and leaves out honorifics before it and the genitive behind it. Where every word of a sentence is
// capitalised, as in many headlines, a run is given names and one word more. Pure; safe from any thread.
//
//     for (const NameRun& run : find_name_runs(tokens, tables)) if (run.has_given_name && run.words > 1) …
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/tokens.h"

namespace logline {

// The tables that tell names, looked up once.
struct NameTables {
  explicit NameTables(const Lexicon& lexicon);
  const PhraseTable& given;
  const PhraseTable& honorifics;
  const PhraseTable& stoppers;
  const PhraseTable& particles;
  const PhraseTable& suffixes;
  const PhraseTable& jobs;
  const PhraseTable& verbs;
  const PhraseTable& credit_cues;
  const PhraseTable& list_words;
  const PhraseTable& joiners;
  const PhraseTable& role_cues;
  const PhraseTable& auxiliaries;
  const PhraseTable& determiners;
};

struct NameRun {
  std::uint32_t first, last;    // tokens [first, last)
  std::uint32_t surname = 0;    // the token of the last word, suffixes apart
  std::uint32_t words = 0;      // without particles and suffixes
  bool has_given_name = false;  // begins with a known one
  bool has_initial = false;
  bool has_honorific = false;
  bool has_suffix = false;
  bool is_organisation = false;  // its last word makes it one, or a place
  bool is_title_case = false;    // stands in a sentence where capitals say nothing
  bool starts_sentence = false;
};

std::vector<NameRun> find_name_runs(const Tokens& tokens, const NameTables& tables);

}  // namespace logline
