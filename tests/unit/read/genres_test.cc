#include <gtest/gtest.h>

#include <algorithm>

#include "read_text.h"

namespace logline {
namespace {

using Said = std::vector<std::string>;

// "Salt: crime", sorted.
Said genres_in(const std::string& text, const std::string& headline = "Lumora renews ‘Salt’ for season 3") {
  Said said;
  for (const GenreClaim& claim : claims_of<GenreClaim>(read_text(headline, text)))
    said.push_back(claim.title.value + ": " + claim.value.value);
  std::sort(said.begin(), said.end());
  return said;
}

TEST(Genres, AreSaidRightBeforeTheTitle) {
  EXPECT_EQ(genres_in("Lumora has renewed the legal drama ‘Salt’ for a third season."),
            (Said{"Salt: drama", "Salt: legal"}));
  EXPECT_EQ(genres_in("NBC's long-running medical drama series Salt is back for season 3."),
            (Said{"Salt: drama", "Salt: medical"}));
  EXPECT_EQ(genres_in("The animated comedy Salt returns for season 3."),
            (Said{"Salt: animation", "Salt: comedy"}));
  EXPECT_EQ(genres_in("Ada Cole hosts the game show Salt, renewed for season 3."), Said{"Salt: game-show"});
  EXPECT_EQ(genres_in("The family drama Salt returns for season 3."), Said{"Salt: drama"})
      << "about a family, not for one";
}

TEST(Genres, AreSaidInAnAppositionAndInADefinition) {
  EXPECT_EQ(genres_in("Salt, the acclaimed CBS sitcom, returns for season 3."), Said{"Salt: comedy"});
  EXPECT_EQ(genres_in("‘Salt,’ a courtroom drama starring Ada Cole, returns for season 3."),
            (Said{"Salt: drama", "Salt: legal"}));
  EXPECT_EQ(genres_in("Salt, Channel Vane's crime series, returns for season 3."), Said{"Salt: crime"});
  EXPECT_EQ(genres_in("Salt is a science fiction drama about a harbour. Lumora renewed Salt."),
            (Said{"Salt: drama", "Salt: science-fiction"}));
}

TEST(Genres, OfOtherThingsAreNotTheTitles) {
  for (const char* text :
       {"Salt, the drama teacher's favourite, returns for season 3.",
        "Salt, a comedy hit for Lumora, returns for season 3.",
        "Lumora took legal action. Salt returns for season 3.", "There was drama. Salt returns for season 3.",
        "Salt, the network's answer to a legal drama, returns for season 3.",
        "Salt, a series that is no comedy, returns for season 3.", "Salt was a medical marvel for season 3.",
        "Fans of horror films love Salt, renewed for season 3."})
    EXPECT_EQ(genres_in(text), Said{}) << text;
}

TEST(Genres, AreSaidOnceOfATitleWithTheirPlace) {
  const Reading reading = read_text("Crime drama ‘Salt’ renewed for season 3",
                                    "The crime drama Salt is back. The crime thriller Salt returns.");
  std::vector<const Statement*> said;
  for (const Statement& statement : reading.statements)
    if (std::holds_alternative<GenreClaim>(statement.claim)) said.push_back(&statement);
  ASSERT_EQ(said.size(), 3U);
  for (const Statement* one : said) {
    const auto& claim = std::get<GenreClaim>(one->claim);
    ASSERT_TRUE(claim.value.span && claim.title.span);
    EXPECT_TRUE(one->span.contains(*claim.value.span));
    EXPECT_TRUE(one->span.contains(*claim.title.span));
    EXPECT_TRUE(one->sentence.contains(one->span));
    EXPECT_EQ(one->polarity, Polarity::yes);
  }
  EXPECT_EQ(said[0]->span, (Span{Part::headline(), 0, 19}));
}

TEST(Genres, AreNotReadWhereNothingIsAboutTelevision) {
  EXPECT_EQ(genres_in("The horror novel Salt is out in paperback.", "A novel"), Said{});
}

}  // namespace
}  // namespace logline
