// README.md of this folder says what is tested.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/embedded.h"
#include "examples.h"
#include "tests/support/source_dir.h"

namespace logline::golden {
namespace {

const Lexicon& english() {
  static const Lexicon lexicon = load_lexicon("en").value();
  return lexicon;
}

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for (const std::string_view path : embedded_files("data/lexicon/en/"))
    names.push_back(std::filesystem::path(path).stem().string());
  return names;
}

TEST(LexiconRows, EachPhraseIsFoundInItsOwnWords) {
  for (const std::string& name : table_names()) {
    const LexiconFile file = read_table(name);
    for (const PhraseRow& row : file.table.rows()) {
      const Tokens tokens = english().tokens_of(row.phrase);
      const auto hit = file.table.longest_at(tokens, 0);
      EXPECT_TRUE(hit && hit->row == &row && hit->last == tokens.all.size())
          << name << ".tsv:" << row.line << ": '" << row.phrase << "' is not found, or stands twice";
    }
  }
}

TEST(LexiconRows, EachIsReachedByAnExample) {
  const Examples examples =
      read_examples((test::source_dir() / "tests/golden/lexicon/en/examples.tsv").string());
  Judge judge(english());
  for (const auto& [name, of_table] : examples) {
    const LexiconFile file = read_table(name);
    for (const PhraseRow& row : file.table.rows()) {
      const bool reached = std::any_of(
          of_table.begin(), of_table.end(),
          [&, &file = file](const Example& example) { return judge.reaches(example, file, row); });
      EXPECT_TRUE(reached) << name << ".tsv:" << row.line << ": no example reaches '" << row.phrase << "'";
    }
  }
}

}  // namespace
}  // namespace logline::golden
