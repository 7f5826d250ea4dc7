#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

namespace logline {
namespace {

PhraseTable table_of(std::string_view tsv) { return PhraseTable::parse("cues.tsv", tsv).value(); }

TEST(PhraseTable, NamesFileAndLineOfABadRow) {
  const auto table = PhraseTable::parse("cues.tsv", "# words\nphrase\tevent\nrenews\trenewed\naxes\n");
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().where, "cues.tsv:4");
}

TEST(PhraseTable, MatchesTheLongestPhraseFolded) {
  const PhraseTable table = table_of("phrase\tevent\nfirst look\tfirst_look\nfirst look at\tfirst_look_at\n");
  const Tokens tokens = tokenise("A First Look at it", {});
  const auto hit = table.longest_at(tokens, 1);
  ASSERT_TRUE(hit.has_value());
  EXPECT_EQ(hit->row->columns[0], "first_look_at");
  EXPECT_EQ(hit->last, 4U);
  EXPECT_FALSE(table.longest_at(tokens, 0).has_value());
  EXPECT_FALSE(table.longest_at(tokens, static_cast<std::uint32_t>(tokens.all.size())).has_value());
  EXPECT_FALSE(table.longest_at(tokens, static_cast<std::uint32_t>(-1)).has_value());
}

TEST(PhraseTable, ComparesSignsOfPhrasesToo) {
  const PhraseTable table = table_of("phrase\nE!\nLaw & Order\n");
  EXPECT_TRUE(table.has("E!"));
  EXPECT_FALSE(table.has("E?"));
  EXPECT_TRUE(table.has("law and order"));
}

TEST(Lexicon, OfEnglishLoadsWithEveryTable) {
  const auto english = load_lexicon("en");
  ASSERT_TRUE(english.has_value()) << english.error().to_string();
  EXPECT_TRUE(english->table("status_cues").has("cancelled"));
  EXPECT_TRUE(english->abbreviations().has("mr"));
  EXPECT_GE(english->languages().size(), 9U);
}

TEST(Lexicon, OfALanguageThatIsNotThereIsAnError) { EXPECT_FALSE(load_lexicon("tlh").has_value()); }

}  // namespace
}  // namespace logline
