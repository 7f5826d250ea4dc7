// People that no list knows, known by the job, the role or the post beside their names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/words.h"
#include "read_text.h"

namespace logline {
namespace {

using ::testing::Contains;

std::vector<std::string> credits_of(const Reading& reading) {
  std::vector<std::string> all;
  for (const CreditClaim& credit : claims_of<CreditClaim>(reading))
    all.push_back(credit.person.value + " " + std::string(to_word(credit.job)) +
                  (credit.character.is_absent() ? "" : " " + credit.character.value));
  return all;
}

TEST(CastNames, StandOnLinesOfTheirOwn) {
  const Reading reading = read_text("Who's who in 'Saltmarsh'",
                                    "Here is the cast of Saltmarsh.\nQuennelle Abarrow as Tess Vane\nShe "
                                    "keeps the gate.");
  EXPECT_THAT(credits_of(reading), Contains("Quennelle Abarrow actor Tess Vane"));
}

TEST(CastNames, ReturnInPairsWithTheTradeOfOneCharacter) {
  const Reading reading =
      read_text("'Saltmarsh' renewed for season 2",
                "Ada Cole and Bruno Ferrant return as Captain Tess Vane and gate keeper Will Marle.");
  EXPECT_THAT(credits_of(reading), Contains("Ada Cole actor Captain Tess Vane"));
  EXPECT_THAT(credits_of(reading), Contains("Bruno Ferrant actor Will Marle"));
}

TEST(CastNames, FollowTheirJobBehindAComma) {
  const Reading reading = read_text("'Saltmarsh' renewed for season 2",
                                    "\"It is a long road,\" said its creator, Quennelle Abarrow.");
  EXPECT_THAT(credits_of(reading), Contains("Quennelle Abarrow creator"));
}

TEST(CastNames, AreKnownByThePostTheyTake) {
  const Reading reading =
      read_text("Quennelle Abarrow is the new host of Saltmarsh", "She joins the drama 'Saltmarsh'.");
  EXPECT_THAT(credits_of(reading), Contains("Quennelle Abarrow host"));
}

TEST(Speakers, BehindTheirPostAreNamedAndSpokespersonsAreNot) {
  const Reading named =
      read_text("", "\"It is a comedy about salt,\" says the channel's head of drama, Ada Cole.");
  ASSERT_EQ(claims_of<QuoteClaim>(named).size(), 1U);
  EXPECT_EQ(claims_of<QuoteClaim>(named).front().speaker.value, "Ada Cole");
  const Reading unnamed = read_text("", "\"We are proud of the whole series,\" an ABC spokesperson said.");
  ASSERT_EQ(claims_of<QuoteClaim>(unnamed).size(), 1U);
  EXPECT_EQ(claims_of<QuoteClaim>(unnamed).front().speaker.value, "an ABC spokesperson");
}

}  // namespace
}  // namespace logline
