#include "page/phrases.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

TEST(Phrases, FindsALineWhateverItsCaseAndMarks) {
  PhraseSet phrases;
  phrases.add(PhraseKind::line, "read more");
  EXPECT_TRUE(phrases.find("READ MORE:"));
  EXPECT_TRUE(phrases.find("» Read more …"));
  EXPECT_FALSE(phrases.find("Read more of his books, she said."));
}

TEST(Phrases, AStartCondemnsOnlyShortLines) {
  PhraseSet phrases;
  phrases.add(PhraseKind::start, "related:");
  EXPECT_TRUE(phrases.find("Related: Ferry drama returns"));
  EXPECT_FALSE(phrases.find("Related: " + std::string(300, 'x')));
  EXPECT_FALSE(phrases.find("Not related: this"));
}

TEST(Phrases, AStarStandsForAnyWords) {
  PhraseSet phrases;
  phrases.add(PhraseKind::start, "the post * appeared first on");
  EXPECT_TRUE(phrases.find("The post Ferry drama returns appeared first on Screen Gull."));
  EXPECT_FALSE(phrases.find("The post office appeared on screen."));
}

TEST(Phrases, ALabelIsNoneWhereASentenceGoesOn) {
  PhraseSet phrases;
  phrases.add(PhraseKind::label, "copyright");
  phrases.add(PhraseKind::label, "related:");
  phrases.add(PhraseKind::label, "editor's note:");
  for (const char* line :
       {"Copyright 2024 Screen Gull.", "COPYRIGHT © Screen Gull", "Related: Lakeland returns",
        "Editor’s note: This story was corrected.", "Related: the ferry"}) {
    EXPECT_TRUE(phrases.find(line)) << line;
    EXPECT_TRUE(phrases.is_furniture_sentence(line)) << line;
  }
  for (const char* line :
       {"Copyright law, she said, is a mess.", "Related: the spin-off was cancelled in May.",
        "Editor’s note: the interview took place before the strike.", "“Copyright, he said, is a mess.”"}) {
    EXPECT_FALSE(phrases.find(line)) << line;
    EXPECT_FALSE(phrases.is_furniture_sentence(line)) << line;
  }
}

TEST(Phrases, WordsAreWhole) {
  PhraseSet phrases;
  phrases.add(PhraseKind::within, "in your inbox");
  EXPECT_TRUE(phrases.find("The best of TV, in your inbox."));
  EXPECT_FALSE(phrases.find("The best of TV, in your inboxes."));
}

TEST(Phrases, SentencesAreFoundOnlyAsSentences) {
  PhraseSet phrases;
  phrases.add(PhraseKind::sentence, "subscribe now");
  EXPECT_FALSE(phrases.find("Ten issues for a pound, subscribe now"));
  EXPECT_TRUE(phrases.is_furniture_sentence("Ten issues for a pound – subscribe now."));
}

TEST(Rules, ABrokenRowIsNamedByFileAndLine) {
  const auto read =
      read_table("data/x.tsv", "# words\na\tb\nc\n", 2, [](const auto&) { return std::string(); });
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where, "data/x.tsv:3");
}

}  // namespace
}  // namespace logline::page
