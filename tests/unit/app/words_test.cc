#include "app/words.h"

#include <gtest/gtest.h>

#include <set>

namespace logline::app {
namespace {

TEST(Times, AreUtcWhateverZoneTheSourceHas) {
  const auto late = Timestamp::parse_iso("2026-03-04T23:30:00-05:00");
  ASSERT_TRUE(late);
  EXPECT_EQ(clock_of(*late), "04:30");
  EXPECT_EQ(day_of(*late), "Thursday 5 March 2026");
}

TEST(Times, KeepAStatedDayAsItIs) {
  const auto day = Timestamp::parse_iso("2026-03-04");
  EXPECT_EQ(clock_of(*day), "");
  EXPECT_EQ(day_of(*day), "Wednesday 4 March 2026");
}

TEST(Counts, AgreeWithTheirNoun) {
  EXPECT_EQ(count_of(1, "article", "articles"), "1 article");
  EXPECT_EQ(count_of(std::size_t{0}, "article", "articles"), "0 articles");
}

TEST(Outlets, AreNamedByTheirNameTheirHostOrNotAtAll) {
  Article article;
  article.name = "news/a-file-name";
  EXPECT_EQ(outlet_of(article), "an unnamed outlet");
  article.address = "https://www.gull.example/a?b";
  EXPECT_EQ(outlet_of(article), "gull.example");
  article.outlet = "Screen Gull";
  EXPECT_EQ(outlet_of(article), "Screen Gull");
}

TEST(Claims, ReadDifferentlyForEachPolarityAndCertainty) {
  std::set<std::string_view> words;
  for (const Polarity polarity : {Polarity::yes, Polarity::no})
    for (const Certainty certainty :
         {Certainty::possible, Certainty::rumoured, Certainty::reported, Certainty::confirmed})
      words.insert(claim_of(polarity, certainty));
  EXPECT_EQ(words.size(), 8U);
  EXPECT_EQ(claim_of(Polarity::no, Certainty::confirmed), "said not to be so");
}

}  // namespace
}  // namespace logline::app
