// Denied, left open, on a condition, of another time: what a sentence doesn't say though its words are there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// "cancelled no confirmed", one a status of the text, with its date if it has one.
std::vector<std::string> said_of_saltmarsh(std::string text) {
  std::vector<std::string> all;
  const ReadArticle read_one = read("On 'Saltmarsh'", "'Saltmarsh' is a drama series. " + std::move(text));
  for (const Statement& statement : read_one.reading.statements) {
    const auto* claim = std::get_if<StatusClaim>(&statement.claim);
    if (claim == nullptr) continue;
    all.push_back(std::string(to_word(claim->event)) + " " + std::string(to_word(statement.polarity)) + " " +
                  std::string(to_word(statement.certainty)) +
                  (claim->when ? " " + claim->when->date.to_string() : ""));
  }
  return all;
}

TEST(SaidHow, DenialsReachTheirWholeClause) {
  for (const char* text :
       {"ABC denied to reporters in Los Angeles that it has cancelled 'Saltmarsh'.",
        "ABC has reversed its decision to cancel 'Saltmarsh'.",
        "It is not true that ABC has cancelled 'Saltmarsh'.", "ABC stopped short of cancelling 'Saltmarsh'."})
    EXPECT_THAT(said_of_saltmarsh(text), ElementsAre("cancelled no confirmed")) << text;
}

TEST(SaidHow, ADenialMayShareAWordWithWhatItDenies) {
  EXPECT_THAT(said_of_saltmarsh("ABC has yet to renew 'Saltmarsh'."), ElementsAre("renewed no confirmed"));
  EXPECT_THAT(said_of_saltmarsh("ABC failed to renew 'Saltmarsh'."), ElementsAre("renewed no confirmed"));
}

TEST(SaidHow, WhatIsCalledFalseIsDenied) {
  EXPECT_THAT(said_of_saltmarsh("The story that ABC has cancelled 'Saltmarsh' is a hoax."),
              ElementsAre("cancelled no confirmed"));
}

TEST(SaidHow, WhatIsLeftOpenIsNotSaid) {
  for (const char* text :
       {"ABC refused to confirm that 'Saltmarsh' has been renewed.", "'Saltmarsh' was nearly cancelled.",
        "'Saltmarsh' almost got cancelled.", "Its fans wait to hear whether 'Saltmarsh' has been renewed."})
    EXPECT_THAT(said_of_saltmarsh(text), IsEmpty()) << text;
  EXPECT_THAT(said_of_saltmarsh("There's no word on whether 'Saltmarsh' has been renewed."),
              ElementsAre("renewed no confirmed"));
}

TEST(SaidHow, WhatHasAConditionIsPossible) {
  for (const char* text : {"'Saltmarsh' will be cancelled if nobody watches.",
                           "Unless a million people watch, 'Saltmarsh' will be cancelled."})
    EXPECT_THAT(said_of_saltmarsh(text), ElementsAre("cancelled yes possible")) << text;
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' has been cancelled, and its fans ask if that is fair."),
              ElementsAre("cancelled yes confirmed"));
}

TEST(SaidHow, ADateBehindAnotherEventIsThatOne) {
  EXPECT_THAT(said_of_saltmarsh("HBO has picked up 'Saltmarsh', which ABC cancelled in May 2023."),
              ElementsAre("ordered yes confirmed", "cancelled yes confirmed 2023-05"));
}

TEST(SaidHow, EachClauseHasItsDate) {
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' was cancelled by ABC in 2019 and revived by HBO in 2021."),
              ElementsAre("cancelled yes confirmed 2019", "moved yes confirmed 2021"));
}

TEST(SaidHow, ASeasonThatASeriesGetsRenewsIt) {
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' has been given a sixth season by ABC."),
              ElementsAre("renewed yes confirmed"));
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' gets a sixth season poster."), IsEmpty());
}

TEST(SaidHow, WhoDeniesOrTurnsDownAPartHasNone) {
  EXPECT_THAT(said_of_saltmarsh("Ada Cole turned down the lead in 'Saltmarsh'."),
              ElementsAre("casting no confirmed"));
  const ReadArticle denied =
      read("On 'Saltmarsh'", "Ada Cole will not star in the drama series 'Saltmarsh'.");
  const auto credit = std::ranges::find_if(denied.reading.statements, [](const Statement& statement) {
    return std::holds_alternative<CreditClaim>(statement.claim);
  });
  ASSERT_NE(credit, denied.reading.statements.end());
  EXPECT_EQ(credit->polarity, Polarity::no);
}

TEST(SaidHow, ADenialEndsWithItsClause) {
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' has not ended and has been renewed."),
              ElementsAre("renewed yes confirmed"));
  EXPECT_THAT(said_of_saltmarsh("ABC has no word on its other dramas but 'Saltmarsh' has been renewed."),
              ElementsAre("renewed yes confirmed"));
}

TEST(SaidHow, WishesAndJokesAreNoNews) {
  for (const char* text :
       {"Fans have called on ABC to renew 'Saltmarsh'.", "Thousands want ABC to renew 'Saltmarsh'.",
        "Ada Cole joked that 'Saltmarsh' had been renewed.",
        "Ada Cole has ruled out a reboot of 'Saltmarsh'."})
    EXPECT_THAT(said_of_saltmarsh(text), IsEmpty()) << text;
}

TEST(SaidHow, NotOnlyAndNoDoubtDenyNothing) {
  EXPECT_THAT(said_of_saltmarsh("ABC has not only renewed 'Saltmarsh'."),
              ElementsAre("renewed yes confirmed"));
  EXPECT_THAT(said_of_saltmarsh("There is no doubt that 'Saltmarsh' has been renewed."),
              ElementsAre("renewed yes confirmed"));
}

TEST(SaidHow, ASeasonThatWillNotBeIsARenewalDenied) {
  EXPECT_THAT(read("", "There won't be a fourth season of the drama 'Saltmarsh'.").statuses(),
              ElementsAre("saltmarsh renewed no s4"));
}

TEST(SaidHow, WhenSomethingIsSaidIsNotWhenASeriesEnds) {
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' will end with its third season, ABC said Friday."),
              ElementsAre("ending yes confirmed"));
  EXPECT_THAT(said_of_saltmarsh("'Saltmarsh' was renewed for a final season last March."),
              Not(Contains("ending yes confirmed 2026-03")));
}

TEST(SaidHow, ASecondVerbHasItsOwnTitles) {
  EXPECT_THAT(
      read("", "HBO has renewed 'Saltmarsh' and 'Tin Harbor' but cancelled 'Low Water' after two seasons.")
          .statuses(),
      ElementsAre("saltmarsh renewed yes", "tin harbor renewed yes", "low water cancelled yes"));
}

TEST(SaidHow, ADayInMarksIsATitle) {
  EXPECT_THAT(read("'Wednesday' renewed for season 3", "").statuses(),
              ElementsAre("wednesday renewed yes s3"));
}

TEST(SaidHow, WordsOfATitleSayNothing) {
  EXPECT_THAT(read("'No Tomorrow' renewed", "").statuses(), ElementsAre("no tomorrow renewed yes"));
  EXPECT_THAT(read("'Friday Night Dinner' cancelled", "").statuses(),
              ElementsAre("friday night dinner cancelled yes"));
}

TEST(SaidHow, FilmingThatIsPausedIsNoFilming) {
  EXPECT_THAT(
      said_of_saltmarsh("Filming on 'Saltmarsh' is over budget. Filming has been paused on the show."),
      ElementsAre("filming yes confirmed", "paused yes confirmed"));
}

TEST(SaidHow, TheFifthAndFinalSeasonIsTheFifth) {
  EXPECT_THAT(read("ABC renews 'Saltmarsh' for a fifth and final season", "").statuses(),
              Contains("saltmarsh renewed yes s5"));
}

TEST(SaidHow, AHomeThatDoesNotRenewIsAHome) {
  const auto homes = [](const char* text) {
    std::vector<std::string> all;
    const ReadArticle article = read("On 'Saltmarsh'", text);
    for (const Statement& statement : article.reading.statements)
      if (std::holds_alternative<AvailabilityClaim>(statement.claim))
        all.emplace_back(to_word(statement.polarity));
    return all;
  };
  EXPECT_THAT(homes("ABC has not renewed the drama 'Saltmarsh'."), ElementsAre("yes"));
  EXPECT_THAT(homes("ABC has not ordered the drama 'Saltmarsh'."), ElementsAre("no"));
}

}  // namespace
}  // namespace logline::test
