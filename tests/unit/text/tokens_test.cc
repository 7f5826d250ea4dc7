#include "text/tokens.h"

#include <gtest/gtest.h>

#include "rapidcheck/gtest.h"

namespace logline {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  const Tokens tokens = tokenise(text, {{"dr", "mr", "vs"}});
  std::vector<std::string> words;
  for (const Token& token : tokens.all) words.emplace_back(tokens.text_of(token));
  return words;
}

std::size_t sentences_in(std::string_view text) {
  return tokenise(text, {{"dr", "mr", "vs"}}).sentences.size();
}

using Words = std::vector<std::string>;

TEST(Tokens, PartGenitivesFromNames) {
  EXPECT_EQ(words_of("Castle's Stana"), (Words{"Castle", "'s", "Stana"}));
  EXPECT_EQ(words_of("ABC’s hit"), (Words{"ABC", "’s", "hit"}));
}

TEST(Tokens, KeepApostrophesAndHyphensInsideWords) {
  EXPECT_EQ(words_of("don't SAG-AFTRA O’Brien"), (Words{"don't", "SAG-AFTRA", "O’Brien"}));
}

TEST(Tokens, KeepInitialsWithTheirDots) {
  EXPECT_EQ(words_of("J.J. of S.H.I.E.L.D. met Mark S. today"),
            (Words{"J.J.", "of", "S.H.I.E.L.D.", "met", "Mark", "S.", "today"}));
}

TEST(Tokens, KeepThePlusOfServices) {
  EXPECT_EQ(words_of("Apple TV+, Disney+."), (Words{"Apple", "TV+", ",", "Disney+", "."}));
}

TEST(Tokens, TellQuoteMarksFromApostrophes) {
  const Tokens tokens = tokenise("'Castle' isn't", {});
  ASSERT_EQ(tokens.all.size(), 4U);
  EXPECT_EQ(tokens.all[0].kind, TokenKind::quote_mark);
  EXPECT_EQ(tokens.all[2].kind, TokenKind::quote_mark);
  EXPECT_EQ(tokens.all[3].kind, TokenKind::word);
}

TEST(Tokens, CountAmpersandAsAnd) {
  const Tokens tokens = tokenise("Mike & Molly and", {});
  EXPECT_EQ(tokens.all[1].word, tokens.all[3].word);
}

TEST(Tokens, FoldCaseAndAccents) {
  EXPECT_EQ(fold_word("Omertà"), "omerta");
  EXPECT_EQ(folded_hash("OMERTÀ"), word_hash("omerta"));
  EXPECT_EQ(fold_word("Don’t"), "don't");
}

TEST(Sentences, DontEndAtAbbreviationsOrInitials) {
  EXPECT_EQ(sentences_in("Dr. House met Mr. Robot. They talked."), 2U);
  EXPECT_EQ(sentences_in("Mark S. Scout left. He ran."), 2U);
}

TEST(Sentences, EndBehindClosingMarks) {
  EXPECT_EQ(sentences_in("\"It ends.\" Fans wept. (Really.) Yes."), 4U);
}

TEST(Sentences, EndAtEveryLineFeedAndCountParagraphs) {
  const Tokens tokens = tokenise("One line\nand another\n\nlast", {});
  ASSERT_EQ(tokens.sentences.size(), 3U);
  EXPECT_EQ(tokens.sentences[2].paragraph, 2U);
}

TEST(Sentences, AreFoundByByte) {
  const Tokens tokens = tokenise("One. Two.", {});
  EXPECT_EQ(tokens.sentence_of_byte(0), 0U);
  EXPECT_EQ(tokens.sentence_of_byte(6), 1U);
}

RC_GTEST_PROP(Tokens, CoverTheTextInOrderWhateverTheBytes, (const std::string& text)) {
  const Tokens tokens = tokenise(text, {});
  std::uint32_t end = 0;
  for (const Token& token : tokens.all) {
    RC_ASSERT(token.begin >= end);
    RC_ASSERT(token.end > token.begin);
    RC_ASSERT(token.end <= text.size());
    end = token.end;
  }
  std::uint32_t next = 0;
  for (const Sentence& sentence : tokens.sentences) {
    RC_ASSERT(sentence.first == next);
    next = sentence.last;
  }
  RC_ASSERT(next == tokens.all.size());
}

}  // namespace
}  // namespace logline
