// Which names are believed to be titles, and of which series a sentence without a name speaks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> keys_of(const std::string& headline, const std::string& text) {
  std::vector<std::string> keys;
  for (const Statement& statement : read(headline, text, "2024-01-29").reading.statements)
    if (!std::holds_alternative<GenreClaim>(statement.claim)) keys.push_back(fact_key(statement));
  return keys;
}

TEST(BelievedTitles, AMarkedNameThatPeopleWorkOn) {
  EXPECT_THAT(keys_of("News of the day", "Anna Brandt will star in 'Harbour Lights'."),
              Contains("credit:harbour lights:anna brandt:actor::yes"));
  EXPECT_THAT(keys_of("News of the day", "'Harbour Lights' is written by Anna Brandt."),
              Contains("credit:harbour lights:anna brandt:writer::yes"));
  EXPECT_THAT(keys_of("News of the day", "Anna Brandt spoke of 'Harbour Lights' in court."), IsEmpty());
}

TEST(BelievedTitles, AWordOfTheLanguageWhereItsPlaceSaysSo) {
  EXPECT_THAT(keys_of("From Renewed for Season 4 at NBC", "From the first day it did well."),
              ElementsAre("status:from:s4:renewed:yes"));
  EXPECT_THAT(keys_of("Anna Brandt to star in HBO limited series 'Slate'", "She begins in May."),
              Contains("credit:slate:anna brandt:actor::yes"));
  EXPECT_THAT(keys_of("From Monday prices rise", "From then on they fall."), IsEmpty());
}

TEST(BelievedTitles, WhatAServiceDoesIsNoName) {
  for (const std::string& key : keys_of("HBO Drops Trailer for 'Ash Harbour'", "The HBO series is dark."))
    EXPECT_THAT(key, ::testing::HasSubstr("ash harbour"));
}

TEST(BelievedTitles, ASeriesOfWhichASeasonOrAServiceIsTold) {
  EXPECT_THAT(keys_of("Peacock sets a date", "Poker Night returns for its second season on March 21."),
              Contains("status:poker night:s2:scheduled:2024-03-21:yes"));
  EXPECT_THAT(keys_of("The week", "They met in Lowell, Port Saltmarsh returns on March 21 on NBC."),
              Not(Contains(::testing::HasSubstr("port saltmarsh"))));
}

TEST(BelievedTitles, AListBehindAColon) {
  EXPECT_THAT(
      keys_of("BBC drama", "The BBC has commissioned three dramas: Low Water, Salt Road and Glass Jaw."),
      testing::IsSupersetOf({"status:low water:-:ordered:yes", "status:salt road:-:ordered:yes",
                             "status:glass jaw:-:ordered:yes"}));
}

TEST(BelievedTitles, TheMakingOfAndThePronounSpeakOfTheOnlySeries) {
  const auto keys = keys_of("'Saltmarsh' renewed by BBC for season 2",
                            "Filming gets underway in May 2024. It launched on 3 January 2023.");
  EXPECT_THAT(keys, Contains("status:saltmarsh:-:filming:2024-05:yes"));
  EXPECT_THAT(keys, Contains("status:saltmarsh:-:premiered:2023-01-03:yes"));
}

TEST(BelievedTitles, ADateThatIsOfSomethingElse) {
  const auto keys =
      keys_of("'Saltmarsh' renewed by BBC for season 2",
              "The BBC has renewed 'Saltmarsh' ahead of its return on Thursday. 'Saltmarsh', last "
              "seen in December 2020, will be back in two weeks.");
  EXPECT_THAT(keys, Not(Contains(::testing::HasSubstr("renewed:2024"))));
  EXPECT_THAT(keys, Not(Contains(::testing::HasSubstr("scheduled:2020"))));
}

TEST(BelievedTitles, MayTheMonthIsNoDoubt) {
  for (const Statement& statement :
       read("On 'Saltmarsh'", "The drama series 'Saltmarsh' begins on Friday 17 May.", "2024-01-29")
           .reading.statements)
    EXPECT_EQ(statement.certainty, Certainty::confirmed);
}

TEST(BelievedTitles, AQuestionWithItsVerbFirstTellsNothing) {
  EXPECT_THAT(keys_of("Has 'Saltmarsh' been cancelled?", "The drama series 'Saltmarsh' is popular."),
              IsEmpty());
}

TEST(BelievedTitles, APlaceBehindAVerbOfTimeIsNone) {
  for (const std::string& key :
       keys_of("'Cold Ground' adds three as filming begins in Belfast", "The BBC drama is made there."))
    EXPECT_THAT(key, Not(::testing::HasSubstr("belfast")));
}

TEST(BelievedTitles, ServicesInARowShareWhatIsSaid) {
  EXPECT_THAT(
      keys_of("Where to watch", "The drama series 'Saltmarsh' airs on HBO in the US and on Hulu and NBC."),
      testing::IsSupersetOf({"availability:saltmarsh:-:hbo:airs:yes",
                             "availability:saltmarsh:-:hulu:streams:yes",
                             "availability:saltmarsh:-:nbc:airs:yes"}));
}

TEST(BelievedTitles, WhatIsOnlyConsideredIsNotSaid) {
  for (const char* text : {"NBC had considered cancelling the drama series 'Saltmarsh'.",
                           "Ada Cole had hoped that the drama series 'Saltmarsh' would be renewed.",
                           "A trailer for the drama series 'Saltmarsh' is a fake."})
    EXPECT_THAT(keys_of("On the series", text), Not(Contains(::testing::EndsWith(":yes")))) << text;
}

TEST(BelievedTitles, AnOffshootIsNotTheTitleItIsNamedAfter) {
  for (const std::string& key :
       keys_of("'Saltmarsh' renewed by NBC", "NBC has ordered a 'Saltmarsh' prequel."))
    EXPECT_THAT(key, Not(::testing::HasSubstr("ordered")));
}

TEST(BelievedTitles, WhatIsYetToBeginIsDenied) {
  EXPECT_THAT(keys_of("'Saltmarsh' renewed by NBC for season 2", "Filming has yet to begin."),
              Contains("status:saltmarsh:-:filming:no"));
}

TEST(BelievedTitles, NextMondayOnAMondayIsAWeekAhead) {
  EXPECT_THAT(keys_of("On 'Saltmarsh'", "The drama series 'Saltmarsh' starts on NBC next Monday."),
              Contains("availability:saltmarsh:-:nbc:airs:2024-02-05:yes"));
}

TEST(BelievedTitles, ARowOfNamesWithDaysOfTheirOwn) {
  for (const char* text :
       {"Palm Harbour premieres March 20, Sugar on April 5 and Dark Lane on May 8.",
        "Hulu will premiere Palm Harbour on March 20, Sugar on April 5 and Dark Lane on May 8."})
    EXPECT_THAT(keys_of("Spring dates", text),
                testing::IsSupersetOf({"status:palm harbour:-:scheduled:2024-03-20:yes",
                                       "status:sugar:-:scheduled:2024-04-05:yes",
                                       "status:dark lane:-:scheduled:2024-05-08:yes"}))
        << text;
  EXPECT_THAT(keys_of("The week", "He comes back on March 4 and She on March 5."), IsEmpty());
  EXPECT_THAT(keys_of("The week", "Ada Cole returns on March 4 and Ben Obi on March 5."), IsEmpty());
}

TEST(BelievedTitles, AHeadlineMayEndWhereANameIsAwaited) {
  for (const char* headline : {"When is", "Ada Cole on", "Why is", "From", "The", "BBC"})
    EXPECT_THAT(keys_of(headline, "Ada Cole is an actress."), IsEmpty()) << headline;
}

TEST(BelievedTitles, WhatSomebodyOnceWasIsNoPartOfTheName) {
  EXPECT_THAT(keys_of("Who joins whom", "Former Saltmarsh star Ada Cole has joined the BBC drama Low Water."),
              testing::IsSupersetOf(
                  {"credit:saltmarsh:ada cole:actor::yes", "credit:low water:ada cole:actor::yes"}));
}

TEST(BelievedTitles, AQuestionMayShoutToo) {
  EXPECT_THAT(keys_of("The drama series 'Saltmarsh'", "Is the new season a reboot of 'Low Water'?!"),
              Not(Contains(::testing::HasSubstr("rebooted"))));
}

TEST(BelievedTitles, ANameDoesNotEndInTheArticleOfTheNextSentence) {
  for (const std::string& key :
       keys_of("Tonight", "The Tin Lane The three teams race to the last leg in the season finale on NBC."))
    EXPECT_THAT(key, Not(::testing::HasSubstr("lane the")));
}

TEST(BelievedTitles, BothAreTwo) {
  for (const char* text : {"Fox has canceled both The Tin Lane and Marrow, it said.",
                           "Its new comedies The Tin Lane and Marrow have been canceled."})
    EXPECT_THAT(keys_of("Sad news at Fox", text),
                testing::IsSupersetOf({"status:tin lane:-:cancelled:yes", "status:marrow:-:cancelled:yes"}))
        << text;
}

TEST(BelievedTitles, ARowMayHaveBracketsAndSeasonsOfItsOwn) {
  EXPECT_THAT(keys_of("The season so far", "Renewed: Saltmarsh (NBC), season 2; Low Water (HBO), season 3."),
              testing::IsSupersetOf({"status:saltmarsh:s2:renewed:yes", "status:low water:s3:renewed:yes"}));
}

TEST(BelievedTitles, AKindOfThingIsNoTitle) {
  for (const char* headline : {"NBC Lands Spy Drama From Ada Cole", "'Saltmarsh' Adaptation Lands Director"})
    for (const std::string& key : keys_of(headline, "The NBC series is made in May."))
      EXPECT_THAT(key,
                  Not(::testing::AnyOf(::testing::HasSubstr("drama"), ::testing::HasSubstr("director"))));
}

TEST(BelievedTitles, TheMakingOfASeriesMayHaveStarted) {
  EXPECT_THAT(keys_of("On 'Saltmarsh'", "Filming has started on series two of the BBC's 'Saltmarsh'."),
              Contains("status:saltmarsh:s2:filming:yes"));
}

TEST(BelievedTitles, ATimeCountedFromAnotherDayIsNoDate) {
  const auto keys = keys_of("'Saltmarsh' renewed by NBC",
                            "'Saltmarsh' will premiere on March 1, two weeks earlier than planned.");
  EXPECT_THAT(keys, Contains("status:saltmarsh:-:scheduled:2024-03-01:yes"));
}

TEST(BelievedTitles, ANetworksNameMayEndAnother) {
  EXPECT_THAT(keys_of("Midseason", "The new drama Harbour Nine debuts on Sunday on CTV."),
              Contains(::testing::HasSubstr("status:harbour nine")));
}

}  // namespace
}  // namespace logline::test
