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

// Every phrase of some tables behind each other, and halves of them, so that phrases run into others.
std::string text_of_phrases(const Lexicon& lexicon) {
  std::string text;
  for (const TableName name : {TableName("status_cues"), TableName("credit_cues"), TableName("networks")})
    for (const PhraseRow& row : lexicon.table(name).rows())
      text += row.phrase + " " + row.phrase.substr(0, row.phrase.find(' ')) + " ";
  return text;
}

TEST(Lexicon, MarksTheTokensAtWhichItsTablesFindPhrases) {
  const auto lexicon = load_lexicon("en");
  ASSERT_TRUE(lexicon.has_value());
  const std::string text = text_of_phrases(*lexicon);
  const Tokens plain = tokenise(text, lexicon->abbreviations()), marked = lexicon->tokens_of(text);
  ASSERT_EQ(plain.all.size(), marked.starts.size());
  for (const TableName name : {TableName("status_cues"), TableName("credit_cues"), TableName("networks"),
                               TableName("stop_words"), TableName("time_words"), TableName("negations")}) {
    const PhraseTable& table = lexicon->table(name);
    const TokenStarts only = lexicon->set_of({name});
    std::size_t hits = 0;
    for (std::uint32_t i = 0; i < plain.all.size(); ++i) {
      const auto slow = table.longest_at(plain, i), fast = table.longest_at(marked, i);
      ASSERT_EQ(slow.has_value(), fast.has_value()) << i;
      if (!slow) continue;
      ++hits;
      EXPECT_EQ(slow->row, fast->row);
      EXPECT_TRUE(marked.starts[i].has_any(only));
    }
    EXPECT_GT(hits, 0U);
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
