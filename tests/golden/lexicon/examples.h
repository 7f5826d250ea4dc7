// The examples of the lexicon (README.md): sentences with a place for a phrase, and what is expected of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"

namespace logline::golden {

struct Example {
  std::map<std::string, std::string> only;  // column -> value of the rows it is for; empty: all
  std::string headline, text;
  std::vector<std::string> expected;
  int line = 0;  // of the file
};

using Examples = std::map<std::string, std::vector<Example>>;  // by table

// Throws std::runtime_error that names the line.
Examples read_examples(const std::string& path);

// A table as its file has it.
struct LexiconFile {
  std::vector<std::string> columns;  // after the phrase
  PhraseTable table;
};
LexiconFile read_table(const std::string& name);

class Judge {
 public:
  explicit Judge(const Lexicon& lexicon) : lexicon_(lexicon) {}
  // Whether the example is for the row, and its phrase makes the difference.
  bool reaches(const Example& example, const LexiconFile& file, const PhraseRow& row);

 private:
  const Lexicon& lexicon_;
};

}  // namespace logline::golden
