#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/read/core_reading.h"

namespace logline {
namespace {

using test::read;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(StatusLists, CarryTheCueOfTheirLeadToEveryLine) {
  EXPECT_THAT(
      read("Everything that made it",
           "Here is the full list of what was renewed this spring:\n"
           "Saltmarsh (ABC)\n"
           "The Lamplighters\n"
           "Tin Harbor – season 4\n"
           "More is to follow next week, when the other networks have had their say about it.")
          .statuses(),
      UnorderedElementsAre("saltmarsh renewed yes", "lamplighters renewed yes", "tin harbor renewed yes"));
}

TEST(StatusLists, AreCutAtNetworksArticlesAndBracketsWhereLinesAreLost) {
  EXPECT_THAT(read("Where it ends",
                   "The full list of those that won't be returning is below. "
                   "ABC Tin Harbor The Lamplighters NBC Saltmarsh (moving to CBS) The Paper Orchard")
                  .statuses(),
              UnorderedElementsAre("tin harbor renewed no", "lamplighters renewed no",
                                   "paper orchard renewed no", "saltmarsh moved yes"));
}

TEST(StatusLists, SayNothingWhereTheLeadSaysNothing) {
  EXPECT_THAT(read("The channels", "Here is the full list of the towns:\nSaltmarsh\nTin Harbor").statuses(),
              IsEmpty());
}

TEST(Status, IsNotSaidByAQuestionInTheText) {
  EXPECT_THAT(read("ABC's 'Saltmarsh' ponders", "Will the show be renewed? Nobody knows.").statuses(),
              IsEmpty());
}

TEST(Status, OfOtherSeriesIsNotOfTheArticlesTitle) {
  EXPECT_THAT(
      read("'Saltmarsh' star Ada Cole visits", "It helps that the network renewed nearly all of its shows.")
          .statuses(),
      Not(Contains("saltmarsh renewed yes")));
}

TEST(Status, OfARelativeClauseIsOfTheNameBeforeIt) {
  EXPECT_THAT(read("'Tin Harbor' season 2 premieres",
                   "Tin Harbor joins ABC's drama Saltmarsh, which will move to CBS.")
                  .statuses(),
              Contains("saltmarsh moved yes"));
}

TEST(Status, OfAnUnnamedSeriesHasNoTitle) {
  EXPECT_THAT(read("Ada Cole's show is axed after three weeks", "").statuses(),
              ElementsAre(" cancelled yes"));
}

TEST(Status, ToldAgainInTheTextHasItsEvidenceThere) {
  const auto article =
      read("ABC Cancels 'Saltmarsh'", "It is over: ABC has canceled Saltmarsh after two seasons.");
  ASSERT_EQ(article.reading.statements.empty(), false);
  for (const Statement& statement : article.reading.statements)
    if (std::holds_alternative<StatusClaim>(statement.claim)) {
      EXPECT_EQ(statement.span.part, Part::text());
    }
}

TEST(Titles, AreNotTheNamesOfEpisodes) {
  const auto article =
      read("ABC renews 'Saltmarsh'",
           "In this week's episode, \"Low Water,\" the sisters meet. \"Low Water\" premieres on Sunday.");
  EXPECT_THAT(article.mentions(MentionKind::title), Not(Contains("Low Water")));
}

TEST(StatusLists, LeaveTheHeadlineOfARoundupToNoSingleTitle) {
  const auto article =
      read("The scorecard: everything renewed and cancelled in May",
           "Saltmarsh (ABC): renewed for season 4, May 12.\nGullwing (CBS): cancelled after two seasons.\n"
           "Brineford (NBC): renewed for season 2, May 3.");
  EXPECT_TRUE(article.reading.is_roundup);
  for (const Statement& statement : article.reading.statements)
    EXPECT_NE(statement.span.part, Part::headline());
}

TEST(StatusLists, AHeadlineMayLeadToLinesOfNothingButTitles) {
  EXPECT_THAT(
      read("All the shows ending in 2017", "- Saltmarsh (NBC)\n\n- Low Water (HBO)\n\n- The Tin Lane (CBS)")
          .statuses(),
      testing::ElementsAre("saltmarsh ending yes 2017", "low water ending yes 2017",
                           "tin lane ending yes 2017"));
  EXPECT_THAT(read("All the shows ending in 2017", "Saltmarsh (NBC)\n\nIt was a long year.").statuses(),
              testing::IsEmpty())
      << "one line is no list";
}

}  // namespace
}  // namespace logline
