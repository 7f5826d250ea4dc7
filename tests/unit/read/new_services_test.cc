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

TEST(NewServices, AreNoTitlesThatAPersonImported) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("brill"), .name = "Brill", .is_imported = true});
  const auto article = read("", "Season 2 of the drama Brill has cancelled all fears.", "2026-05-13", titles);
  EXPECT_THAT(article.mentions(MentionKind::organisation), IsEmpty());
}

}  // namespace
}  // namespace logline::test
