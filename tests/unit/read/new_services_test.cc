// Networks and streamers that no list knows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(NewServices, AreKnownByAnAppositionBehindTheirName) {
  const auto article =
      read("", "The drama 'Saltmarsh' moves to Corvane, the streaming service said on Monday.");
  EXPECT_THAT(article.services(), Contains("saltmarsh home Corvane"));
}

TEST(NewServices, AreNotWhoeverStandsBeforeANetworksOwn) {
  const auto article = read("", "AMC's period drama 'Tide of Spies', the network's oldest, was renewed.");
  EXPECT_THAT(article.mentions(MentionKind::organisation), ElementsAre("AMC"));
}

TEST(NewServices, AreKnownByWhatWasDoneByThem) {
  const auto article = read("", "The drama 'Saltmarsh' was axed by Channel Brill in March.");
  EXPECT_THAT(article.services(), Contains("saltmarsh home Channel Brill"));
}

TEST(NewServices, StayServicesThoughOneWasTakenForATitleBefore) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("channel brill"), .name = "Channel Brill"});
  const auto article = read("", "Channel Brill has cancelled the drama 'Saltmarsh'.", "2026-05-13", titles);
  EXPECT_THAT(article.statuses(), ElementsAre("saltmarsh cancelled yes"));
  EXPECT_THAT(article.mentions(MentionKind::title), Not(Contains("Channel Brill")));
}

TEST(NewServices, AreKnownByTwoSignsThatAreNotEnoughAlone) {
  const auto both = read("Ada Cole Exits Corvane's 'Saltmarsh' Ahead of Season 3",
                         "Corvane confirmed on Friday that she leaves the drama.");
  EXPECT_THAT(both.services(), Contains("saltmarsh home Corvane"));
  EXPECT_THAT(both.mentions(MentionKind::title), Not(Contains("Corvane")));
  const auto one = read("Ada Cole Exits Corvane's 'Saltmarsh'", "She leaves the drama.");
  EXPECT_THAT(one.mentions(MentionKind::organisation), IsEmpty());
}

TEST(NewServices, AreKnownByTheirFirstWordAndByWhatTheySay) {
  const auto article = read("Saltmarsh cancelled after two series, Channel Brill confirms",
                            "Saltmarsh has been cancelled, Channel Brill has confirmed.");
  EXPECT_THAT(article.mentions(MentionKind::organisation), Contains("Channel Brill"));
}

TEST(NewServices, AreNotLeftByASeriesOfTheirsThatAnActorLeaves) {
  const auto article = read("Ada Cole leaves ABC's 'Saltmarsh'", "The drama 'Saltmarsh' goes on.");
  EXPECT_THAT(article.services(), Contains("saltmarsh home ABC"));
  EXPECT_THAT(article.services(), Not(Contains("saltmarsh leaves ABC")));
}

TEST(NewServices, AreNoTitlesThatAPersonImported) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("brill"), .name = "Brill", .is_imported = true});
  const auto article = read("", "Season 2 of the drama Brill has cancelled all fears.", "2026-05-13", titles);
  EXPECT_THAT(article.mentions(MentionKind::organisation), IsEmpty());
}

TEST(NewServices, AreNotThePlacesTheyBelongTo) {
  const auto article = read("", "The drama 'Saltmarsh' was canceled by U.K.’s Channel Brill in May.");
  EXPECT_THAT(article.mentions(MentionKind::organisation), ElementsAre("Channel Brill"));
}

}  // namespace
}  // namespace logline::test
