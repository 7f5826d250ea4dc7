// Dates of what lies ahead: which season, which service and which week they belong to.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// "streams AMC 2026-06-01", one a statement.
std::vector<std::string> dated_services(const ReadArticle& article) {
  std::vector<std::string> all;
  for (const Statement& statement : article.reading.statements)
    if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim); claim != nullptr && claim->from)
      all.push_back(std::string(to_word(claim->relation)) + " " + claim->service.value + " " +
                    claim->from->date.to_string());
  return all;
}

TEST(DatesToCome, OfLeavingAServiceOnAWeekdayIsTheNextOne) {
  const auto article = read("Last chance: 'Saltmarsh' leaves AMC on Sunday",
                            "The drama 'Saltmarsh' has twelve episodes.", "2026-05-29");
  EXPECT_THAT(dated_services(article), ElementsAre("leaves AMC 2026-05-31"));
}

TEST(DatesToCome, BehindEachOfTwoServicesIsItsOwn) {
  const auto article = read("",
                            "The first series of the drama 'Saltmarsh' will leave AMC on 31 May and will "
                            "stream on Hulu from 1 June.",
                            "2026-05-20");
  EXPECT_THAT(dated_services(article), ElementsAre("leaves AMC 2026-05-31", "streams Hulu 2026-06-01"));
}

TEST(DatesToCome, LackTheSeasonThatTheRestOfTheArticleIsAbout) {
  const auto article = read("'Saltmarsh' renewed for season 3", "The drama has no release date yet.");
  EXPECT_THAT(article.statuses(), Contains("saltmarsh scheduled no s3"));
}

TEST(DatesToCome, AreReadFromComingOut) {
  const auto article = read("", "Season 2 of the drama 'Saltmarsh' comes out on 12 September on Hulu.");
  EXPECT_THAT(article.statuses(), ElementsAre("saltmarsh scheduled yes s2 2026-09-12"));
}

TEST(DatesToCome, AreOfTheYearThatTheirWeekdaySays) {
  const auto article =
      read("", "Season 2 of the drama 'Saltmarsh' comes out on Saturday 12 September on Hulu.");
  EXPECT_THAT(article.mentions(MentionKind::time), ElementsAre("2026-09-12"));
  EXPECT_THAT(dated_services(article), ElementsAre("streams Hulu 2026-09-12"));
  EXPECT_THAT(read("", "It was on Friday, September 12, they said.").mentions(MentionKind::time),
              ElementsAre("2025-09-12"));
}

TEST(DatesToCome, AreNotThoseOfTheNewsInARoundup) {
  const auto article = read("Everything renewed so far",
                            "The drama 'Saltmarsh' (ABC) \u2013 May 12\n"
                            "The comedy 'Tin Harbor' (CBS), renewed May 3\n"
                            "The drama 'Low Ebb' (NBC, renewed April 12)");
  EXPECT_THAT(dated_services(article), ElementsAre());
  EXPECT_THAT(article.services(), AllOf(Contains("tin harbor home CBS"), Contains("low ebb home NBC"),
                                        Not(Contains("saltmarsh home CBS"))));
}

TEST(DatesToCome, StandInTheBracketOfTheirService) {
  EXPECT_THAT(dated_services(read("What to watch", "The drama 'Saltmarsh' (ABC, Sunday at 9 p.m.)")),
              ElementsAre("airs ABC 2026-05-17"));
}

TEST(Background, IsNoNewsOfItsOwn) {
  const auto article = read(
      "",
      "The drama 'Saltmarsh' has been renewed for a third season by Hulu, seven weeks after AMC axed it.");
  EXPECT_THAT(article.statuses(), ElementsAre("saltmarsh renewed yes s3"));
  EXPECT_THAT(article.services(), Not(Contains(HasSubstr("AMC"))));
}

TEST(Rumours, OfARescueAreRumoursOfAMove) {
  const auto article = read("", "Hulu is reportedly in talks to rescue the drama 'Saltmarsh'.");
  EXPECT_THAT(article.statuses(), ElementsAre("saltmarsh moved yes"));
  EXPECT_EQ(article.reading.statements.front().certainty, Certainty::rumoured);
}

TEST(Spoilers, ThatAreSaidToBeAbsentGiveNothingAway) {
  const auto article = read("Sunday overnights: 'Saltmarsh' goes out on top",
                            "The drama Saltmarsh drew 5.6 million viewers. No spoilers here.");
  EXPECT_TRUE(article.reading.reveals.empty());
}

TEST(Spoilers, OfAFinaleAreNotOfTheSeasonThatSomebodyMissed) {
  const auto article = read("The finale of 'Saltmarsh', explained",
                            "SPOILER ALERT: this discusses the finale of Saltmarsh. Ada Cole knew that her "
                            "character would not live to see a second season of the drama.");
  ASSERT_EQ(article.reading.reveals.size(), 1U);
  EXPECT_EQ(article.reading.reveals.front().season, 0);
}

}  // namespace
}  // namespace logline::test
