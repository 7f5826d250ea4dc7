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

TEST(Status, StandsInAHeadline) {
  EXPECT_THAT(read("ABC Cancels 'Saltmarsh'", "").statuses(), ElementsAre("saltmarsh cancelled yes"));
  EXPECT_THAT(read("Saltmarsh Renewed for Season 3", "").statuses(), ElementsAre("saltmarsh renewed yes s3"));
}

TEST(Status, IsOneForEachTitleOfAList) {
  EXPECT_THAT(
      read("ABC cancels 'Saltmarsh,' 'Tin Harbor' and 'The Lamplighters'", "").statuses(),
      ElementsAre("saltmarsh cancelled yes", "tin harbor cancelled yes", "lamplighters cancelled yes"));
}

TEST(Status, OfTheShowIsOfTheArticlesTitle) {
  const auto article = read("'Saltmarsh' stars say goodbye",
                            "ABC has canceled the show after four seasons on Thursday.", "2026-05-15");
  EXPECT_THAT(article.statuses(), ElementsAre("saltmarsh cancelled yes 2026-05-14"));
}

TEST(Status, DeniedIsNo) {
  EXPECT_THAT(
      read("", "Fans love the drama series \"Saltmarsh\". But we don't have a release date for the show yet.")
          .statuses(),
      Contains("saltmarsh scheduled no"));
}

TEST(Status, IsNotDeniedByAWordOfAnotherClause) {
  EXPECT_THAT(read("Oh No, 'Saltmarsh' Was Just Canceled", "").statuses(),
              ElementsAre("saltmarsh cancelled yes"));
}

TEST(Status, TakesItsDateAndSeason) {
  EXPECT_THAT(read("", "The 12th season of \"Saltmarsh\" kicks off on Monday, May 25.").statuses(),
              ElementsAre("saltmarsh scheduled yes s12 2026-05-25"));
}

TEST(Status, SaysHowSureItIs) {
  const auto article = read("'Saltmarsh' cancelled", "The drama \"Saltmarsh\" has reportedly been renewed.");
  for (const Statement& statement : article.reading.statements)
    if (const auto* status = std::get_if<StatusClaim>(&statement.claim);
        status != nullptr && status->event == Event::renewed) {
      EXPECT_EQ(statement.certainty, Certainty::reported);
    }
}

TEST(Status, EvidenceQuotesTitleAndCue) {
  const auto article = read("ABC cancels 'Saltmarsh' today", "");
  ASSERT_FALSE(article.reading.statements.empty());
  for (const Statement& statement : article.reading.statements)
    if (std::holds_alternative<StatusClaim>(statement.claim)) {
      EXPECT_THAT(article.article.quoted(statement.span), testing::HasSubstr("cancels 'Saltmarsh"));
    }
}

TEST(Status, NeedsATitle) {
  EXPECT_THAT(read("Airport cancels flights after storm", "The airport cancelled 40 flights.").statuses(),
              IsEmpty());
}

TEST(Availability, IsHomeWhenTheNetworkDecides) {
  EXPECT_THAT(read("ABC cancels 'Saltmarsh'", "").services(), ElementsAre("saltmarsh home ABC"));
  EXPECT_THAT(read("", "Fox's animated series \"The Lamplighters\" is 27.").services(),
              ElementsAre("lamplighters home Fox"));
}

TEST(Availability, TellsWhereASeriesMovesFromAndTo) {
  const auto services = read("'Saltmarsh' flies from CBS to the CW", "").services();
  EXPECT_THAT(services, Contains("saltmarsh leaves CBS"));
  EXPECT_THAT(services, Contains("saltmarsh home The CW"));
}

TEST(Availability, StaysWithTheServiceThatAPersonsSeriesBelongsTo) {
  EXPECT_THAT(read("", "Ada Cole is leaving the ABC drama 'Saltmarsh' after two years.").services(),
              Not(Contains("saltmarsh leaves ABC")));
}

TEST(Availability, InABracketIsOfTheNameBeforeIt) {
  EXPECT_THAT(read("ABC cancels 'Saltmarsh'", "Gullwing (CBS): renewed for season 4.").services(),
              Not(Contains("saltmarsh home CBS")));
}

TEST(Status, OfWhatCameBeforeOnlyDatesTheNews) {
  EXPECT_THAT(read("", "'Saltmarsh' was picked up for season 3 after ABC cancelled it.").statuses(),
              ElementsAre("saltmarsh ordered yes s3"));
}

TEST(Availability, StreamsOnAStreamer) {
  EXPECT_THAT(read("", "Season 1 of \"Saltmarsh\" is available to stream on Apple TV+.").services(),
              ElementsAre("saltmarsh streams Apple TV+"));
}

TEST(Titles, OfOneCommonWordNeedMoreThanMarks) {
  EXPECT_THAT(
      read("Star hits back at 'crazy' claims", "It was a \"Crazy\" night.").mentions(MentionKind::title),
      Not(Contains("Crazy")));
}

TEST(Titles, AreFoundByWhatStandsBesideThem) {
  EXPECT_THAT(read("", "She was in the second season of Tin Harbor.").mentions(MentionKind::title),
              ElementsAre("Tin Harbor"));
  EXPECT_THAT(read("It's a Fisher's World Season 1: Episode 7", "").mentions(MentionKind::title),
              ElementsAre("It's a Fisher's World"));
  EXPECT_THAT(read("", "Saltmarsh, the country music drama, is over.").mentions(MentionKind::title),
              ElementsAre("Saltmarsh"));
}

TEST(Reveals, NameSeasonAndEpisodeOfARecap) {
  const auto reveals = read("Saltmarsh Season 2 Episode 5 Recap", "").reading.reveals;
  ASSERT_EQ(reveals.size(), 1U);
  EXPECT_EQ(reveals[0], (Reveal{"Saltmarsh", 2, 5}));
}

TEST(Reveals, AreNoneInNewsOfARenewal) {
  EXPECT_TRUE(read("ABC renews 'Saltmarsh'", "").reading.reveals.empty());
}

TEST(Reading, OfAnotherLanguageSaysNothing) {
  const auto article =
      read("ABC setzt \"Saltmarsh\" ab",
           "Der Sender hat die Serie nach vier Staffeln abgesetzt, und das ist für die Fans nicht leicht.");
  EXPECT_TRUE(article.reading.statements.empty());
  EXPECT_TRUE(article.reading.mentions.empty());
}

TEST(Status, DeniedUntilADateIsDated) {
  EXPECT_THAT(read("ABC renews 'Saltmarsh'", "They don't start filming until October.").statuses(),
              Contains("saltmarsh filming yes 2026-10"));
  EXPECT_THAT(read("", "The drama 'Saltmarsh' won't return until 2018.").statuses(),
              Not(Contains("saltmarsh scheduled no")));
}

TEST(Status, UndoneInTheSameSentenceIsHistory) {
  EXPECT_THAT(read("", "The drama 'Saltmarsh' (ABC): was on NBC, was cancelled, got better.").statuses(),
              Not(Contains("saltmarsh cancelled yes")));
  EXPECT_THAT(read("", "The drama 'Saltmarsh' was cancelled before being revived.").statuses(),
              Not(Contains("saltmarsh cancelled yes")));
}

TEST(Status, OfAnUnmarkedNameIsKnownByTheNetworkThatDoesIt) {
  EXPECT_THAT(read("", "ABC has cancelled Saltmarsh after eight seasons.").statuses(),
              ElementsAre("saltmarsh cancelled yes"));
  EXPECT_THAT(read("", "They have cancelled Saltmarsh after eight weeks.").statuses(), IsEmpty());
}

TEST(Status, OfTheSeriesByItsGenreIsOfTheArticlesTitle) {
  EXPECT_THAT(read("ABC renews 'Saltmarsh'",
                   "The network has renewed the British crime drama for a six-episode third season.")
                  .statuses(),
              Contains("saltmarsh renewed yes s3"));
}

TEST(Status, ListedInTheTextMakesNoRoundupOfAHeadlineAboutOneSeries) {
  const std::string list =
      "ABC cancelled 'Saltmarsh', 'Tin Harbor', 'The Lamplighters' and 'Low Ebb' on Thursday.";
  EXPECT_FALSE(read("ABC cancels 'Saltmarsh' after eight seasons", list).reading.is_roundup);
  EXPECT_TRUE(read("ABC makes its choice", list).reading.is_roundup);
}

}  // namespace
}  // namespace logline
