// PhraseTable against a plain search over its rows, and every row of what ships against itself.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/embedded.h"
#include "lexicon/lexicon.h"

namespace logline {
namespace {

// The longest row whose words, tokenised alone, are the tokens at `at`; of equally long ones the first.
const PhraseRow* search_plainly(const PhraseTable& table, const Tokens& tokens, std::uint32_t at) {
  const PhraseRow* best = nullptr;
  std::size_t most = 0;
  for (const PhraseRow& row : table.rows()) {
    const Tokens words = tokenise(row.phrase, {});
    bool is_there = at + words.all.size() <= tokens.all.size() && words.all.size() > most;
    for (std::uint32_t i = 0; is_there && i < words.all.size(); ++i)
      is_there = folded_hash(words.text_of(words.all[i])) == folded_hash(tokens.text_of(tokens.all[at + i]));
    if (is_there) best = &row, most = words.all.size();
  }
  return best;
}

RC_GTEST_PROP(PhraseTable, FindsWhatAPlainSearchFinds, ()) {
  const auto word =
      rc::gen::element<std::string>("a", "b", "First", "look", "at", "!", ",", "(", "É", "look's");
  const auto words = rc::gen::container<std::vector<std::string>>(word);
  std::string tsv = "phrase\n", text;
  for (const auto& phrase :
       *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::nonEmpty(words))) {
    for (const std::string& one : phrase) tsv += one + " ";
    tsv += "\n";
  }
  for (const std::string& one : *words) text += one + " ";
  const PhraseTable table = PhraseTable::parse("t", tsv).value();
  const Tokens tokens = tokenise(text, {});
  for (std::uint32_t at = 0; at < tokens.all.size(); ++at) {
    const auto hit = table.longest_at(tokens, at);
    const PhraseRow* plain = search_plainly(table, tokens, at);
    RC_ASSERT((hit ? hit->row->phrase : "") == (plain != nullptr ? plain->phrase : ""));
    if (hit) RC_ASSERT(table.holds(tokens, hit->first, hit->last));
  }
}

TEST(Lexicons, HaveNoRowThatItsOwnWordsDontReach) {
  for (const std::string_view path : embedded_files("data/lexicon/")) {
    const auto table = PhraseTable::parse(path, *embedded_file(path));
    ASSERT_TRUE(table.has_value()) << path;
    for (const PhraseRow& row : table->rows()) {
      const Tokens words = tokenise(row.phrase, {});
      const auto hit = table->longest_at(words, 0);
      ASSERT_TRUE(hit && hit->last == words.all.size()) << path << ":" << row.line << ": " << row.phrase;
      EXPECT_EQ(hit->row->line, row.line)
          << path << ":" << row.line << ": '" << row.phrase << "' stands twice";
    }
  }
}

}  // namespace
}  // namespace logline
