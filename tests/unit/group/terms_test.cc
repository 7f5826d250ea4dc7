#include "group/terms.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/embedded.h"
#include "group/likeness.h"
#include "group/shingles.h"
#include "group/word_scan.h"
#include "newsroom.h"

namespace logline::group {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  scan_words(text, [&](const ScannedWord& word) { all.emplace_back(word.folded); });
  return all;
}

TEST(WordScan, FoldsCaseAccentsAndApostrophes) {
  EXPECT_EQ(words("ABC's Éclair don’t—stop, 24/7 it’s"),
            (std::vector<std::string>{"abc", "eclair", "dont", "stop", "24", "7", "it"}));
}

TEST(WordScan, SurvivesBrokenBytes) {
  EXPECT_TRUE(rc::check([](const std::string& bytes) {
    for (const std::string& word : words(bytes + "\xC3")) RC_ASSERT(!word.empty());
  }));
}

TEST(TermWeights, BringsFormsAndSynonymsTogether) {
  const TermWeights& given = weights();
  EXPECT_EQ(given.word_id("cancelled"), given.word_id("axes"));
  EXPECT_EQ(given.word_id("harbours"), given.word_id("harbour"));
  EXPECT_NE(given.word_id("harbour"), given.word_id("lighthouse"));
  EXPECT_EQ(given.rarity(given.word_id("the")), 0);
  EXPECT_EQ(given.rarity(given.word_id("gullwing")), given.rarest);
}

TEST(TermWeights, NamesTheLineOfABadRow) {
  EXPECT_EQ(load_term_weights("1\tone\nx\ttwo\n", "", "").error().where, "data/group/words.tsv:2");
  EXPECT_EQ(load_term_weights("", "ending\ts\n", "").error().where, "data/group/forms.tsv:1");
  EXPECT_EQ(load_term_weights("", "", "# fine\nrarest\tmuch\n").error().where, "data/group/decision.tsv:2");
  EXPECT_FALSE(load_term_weights("", "", "rarest\t5\n"));
}

TEST(TermWeights, AsksForEveryNumberThatTheDecisionWeighs) {
  const std::string all(*embedded_file("data/group/decision.tsv"));
  for (const std::string line : {"rarest\t", "merge_other_scope\t", "plain_brevity\t"}) {
    std::string fewer = all;
    fewer.insert(fewer.find("\n" + line) + 1, "# ");
    const auto loaded = load_term_weights("", "", fewer);
    ASSERT_FALSE(loaded) << line;
    EXPECT_NE(loaded.error().to_string().find(line.substr(0, line.size() - 1)), std::string::npos) << line;
  }
  EXPECT_TRUE(load_term_weights("", "", all));
}

TEST(Terms, AnArticleIsLikeItself) {
  const TermVector terms = extract_terms(
      report("1", "Quay renews Salt Hour", "Ines Okafor returns to Kirkwall for Quay.", 0), weights());
  const Likeness like = compare(terms, terms);
  EXPECT_NEAR(like.headlines, 1, 1e-5);
  EXPECT_NEAR(like.texts, 1, 1e-5);
  EXPECT_NEAR(like.joint, 1, 1e-5);
  EXPECT_NEAR(like.names, 1, 1e-5);
}

TEST(Terms, LikenessIsTheSameBothWays) {
  const TermVector a =
      extract_terms(report("1", "Quay renews Salt Hour", "Ines Okafor returns to Kirkwall.", 0), weights());
  const TermVector b =
      extract_terms(report("2", "Salt Hour filming in Kirkwall", "Quay sends Okafor north.", 0), weights());
  EXPECT_EQ(compare(a, b).joint, compare(b, a).joint);
  EXPECT_EQ(compare(a, b).crossed, compare(b, a).crossed);
  EXPECT_GT(compare(a, b).joint, 0.2);
}

TEST(Shingles, AreSharedWholeOrInPart) {
  const Shingles whole = extract_shingles("one two three four five six seven eight nine ten"),
                 part = extract_shingles("three four five six seven eight"),
                 other = extract_shingles("a b c d e f g");
  EXPECT_EQ(whole.numbers.size(), 7U);
  EXPECT_TRUE(shares(whole, part, 1));
  EXPECT_FALSE(shares(whole, other, 0.1));
  EXPECT_FALSE(shares(whole, {}, 0));
}

TEST(Shingles, CountAsANaiveTwinDoes) {
  EXPECT_TRUE(rc::check([](std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
    const auto tidy = [](std::vector<std::uint32_t>& set) {
      for (std::uint32_t& one : set) one %= 40;
      std::sort(set.begin(), set.end());
      set.erase(std::unique(set.begin(), set.end()), set.end());
    };
    tidy(a), tidy(b);
    std::size_t shared = 0;
    for (const std::uint32_t one : a) shared += static_cast<std::size_t>(std::count(b.begin(), b.end(), one));
    const std::size_t fewer = std::min(a.size(), b.size());
    for (const double part : {0.25, 0.5, 0.75, 1.0}) {
      const std::size_t may_miss = static_cast<std::size_t>((1 - part) * static_cast<double>(fewer) + 1e-9);
      RC_ASSERT(shares({a}, {b}, part) == (fewer > 0 && fewer - shared <= may_miss));
    }
  }));
}

TEST(Shingles, AreThoseOfTheBeginningOfATextWithoutEnd) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "word" + std::to_string(i) + " ";
  const Shingles all = extract_shingles(text);
  EXPECT_LT(all.numbers.size(), kMostShingles / 3);
  EXPECT_TRUE(shares(all, extract_shingles(text.substr(0, 20'000)), 0.99));
  EXPECT_FALSE(shares(all, extract_shingles(text.substr(text.size() - 20'000)), 0.1));
}

TEST(Shingles, OfALongTextAreAFourthAndStillTellWhatItCarries) {
  std::string text;
  for (int i = 0; i < 900; ++i) text += "word" + std::to_string(i) + " ";
  const Shingles all = extract_shingles(text);
  EXPECT_TRUE(all.is_thinned);
  EXPECT_GT(all.numbers.size(), 170U);
  EXPECT_LT(all.numbers.size(), 280U);
  const std::string middle = text.substr(2'000, 2'000);  // some 250 words of it, kept whole
  EXPECT_FALSE(extract_shingles(middle).is_thinned);
  EXPECT_TRUE(shares(all, extract_shingles(middle), 0.95));
  EXPECT_TRUE(shares(extract_shingles(middle), all, 0.95));
  EXPECT_FALSE(
      shares(all, extract_shingles(middle + " " + middle + "new " + text.substr(5'900) + "more"), 1));
  std::string other;
  for (int i = 0; i < 300; ++i) other += "other" + std::to_string(i) + " ";
  EXPECT_FALSE(shares(all, extract_shingles(other), 0.05));
}

}  // namespace
}  // namespace logline::group
