// What looks like a statement and isn't one, or is one of another kind: a class of error each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// "Ada Cole host", one a credit.
std::vector<std::string> credits(const ReadArticle& article) {
  std::vector<std::string> all;
  for (const Statement& statement : article.reading.statements)
    if (const auto* claim = std::get_if<CreditClaim>(&statement.claim))
      all.push_back(claim->person.value + " " + std::string(to_word(claim->job)));
  return all;
}

std::vector<std::string> speakers(const ReadArticle& article) {
  std::vector<std::string> all;
  for (const Statement& statement : article.reading.statements)
    if (const auto* claim = std::get_if<QuoteClaim>(&statement.claim)) all.push_back(claim->speaker.value);
  return all;
}

TEST(Quotations, AreOfSomebodyWhoCouldBeNamed) {
  const std::string words = "\"It was the best night of the whole year,\" ";
  EXPECT_THAT(speakers(read("ABC's 'Saltmarsh' ends", words + "one Twitter user said.")), IsEmpty());
  EXPECT_THAT(speakers(read("ABC's 'Saltmarsh' ends", words + "a show source told reporters.")), IsEmpty());
  EXPECT_THAT(speakers(read("ABC's 'Saltmarsh' ends", words + "Ada Cole said.")), ElementsAre("Ada Cole"));
}

TEST(Credits, OfAnOlderFilmAreNotTheSeries) {
  EXPECT_THAT(credits(read("ABC orders 'Saltmarsh'",
                           "The 2004 film starring Ada Cole is remade as the drama 'Saltmarsh'.")),
              Not(Contains("Ada Cole actor")));
}

TEST(Credits, OfAShowThatIsPresentedAreHosts) {
  EXPECT_THAT(credits(read("Hulu orders 'Saltmarsh'",
                           "The chat show 'Saltmarsh', featuring Ada Cole and Ben Ray, starts in May.")),
              UnorderedElementsAre("Ada Cole host", "Ben Ray host"));
}

TEST(Credits, OfAGuestAreNotAnActorsToo) {
  const auto found =
      credits(read("'Saltmarsh' star Ada Cole", "Ada Cole will guest star on the drama 'Saltmarsh'."));
  EXPECT_THAT(found, Contains("Ada Cole guest"));
  EXPECT_THAT(found, Not(Contains("Ada Cole actor")));
}

TEST(Titles, BrokenOffInAHeadlineAreTheTextsInFull) {
  EXPECT_THAT(read("Let All of Us Argue About The Big Salt Theory Season 9 Finale",
                   "The Big Salt Theory closed out its ninth season on Thursday.")
                  .statuses(),
              ElementsAre("big salt theory finale yes s9 2026-05-07"));
}

TEST(Titles, KnownInPartAreNotTakenForTheWhole) {
  TitleIndex known;
  known.add({.id = TitleId::of("big salt"), .name = "Big Salt", .kind = TitleKind::series});
  EXPECT_THAT(read("", "The drama Big Salt Theory was renewed for season 2.", "2026-05-13", known)
                  .mentions(MentionKind::title),
              ElementsAre("Big Salt Theory"));
}

TEST(Titles, BehindTheNumberOfAnEpisodeAreTheEpisodes) {
  EXPECT_THAT(read("Saltmarsh season 6 episode 4: new photos from 'Low Water' revealed", "").statuses(),
              Not(Contains(HasSubstr("low water"))));
}

TEST(Cancellations, OfTheShowAndOthersAreOfAllOfThem) {
  EXPECT_THAT(read("ABC cancels drama 'Saltmarsh'",
                   "ABC said it is canceling the show, along with crime romp 'Tin Harbor'.")
                  .statuses(),
              UnorderedElementsAre("saltmarsh cancelled yes", "tin harbor cancelled yes"));
}

TEST(Availability, OnAVideoServiceStreams) {
  EXPECT_THAT(read("", "The new drama 'Saltmarsh' on Amazon's streaming video service is a hit.").services(),
              ElementsAre("saltmarsh streams Amazon"));
}

TEST(Availability, InTheBracketOfAnUnknownNameIsNobodys) {
  EXPECT_THAT(
      read("ABC cancels 'Tin Harbor'", "Gone are 'Tin Harbor', Low Ebb (moving to CBS) and more.").services(),
      Not(Contains("tin harbor home CBS")));
}

TEST(Availability, ToldAgainInTheTextHasItsEvidenceThere) {
  const auto article = read("'Saltmarsh' cancelled by ABC", "It is over: ABC has canceled 'Saltmarsh'.");
  for (const Statement& statement : article.reading.statements)
    if (std::holds_alternative<AvailabilityClaim>(statement.claim)) {
      EXPECT_EQ(statement.span.part, Part::text());
      EXPECT_EQ(title_of(statement.claim).span->part, Part::text());
    }
}

TEST(Credits, OfAHostWhoIsToldSomethingAreOfAnotherShow) {
  EXPECT_THAT(credits(read("'Saltmarsh' season 2 is on", "Ada Cole told host Bo Ferrant that she is glad.")),
              Not(Contains("Bo Ferrant host")));
}

TEST(Credits, OfAGivenNameInTheHeadlineAreShownWhereTheTextHasItInFull) {
  const auto article = read("'Saltmarsh' star Ada has no regrets",
                            "In this season of Saltmarsh, Ada Cole had to leave the camp. She is glad.");
  const auto credit =
      std::find_if(article.reading.statements.begin(), article.reading.statements.end(),
                   [](const Statement& s) { return std::holds_alternative<CreditClaim>(s.claim); });
  ASSERT_NE(credit, article.reading.statements.end());
  EXPECT_EQ(article.article.quoted(credit->span),
            "In this season of Saltmarsh, Ada Cole had to leave the camp.");
}

TEST(Headlines, AskAndSpeakOfTheirTitle) {
  for (const char* headline : {"When is Saltmarsh season 3 out?", "Ada Cole on Saltmarsh season 3",
                               "What Happened To Saltmarsh Season 3?", "Ada Cole teases Saltmarsh season 3"})
    EXPECT_THAT(read(headline, "Ada Cole spoke to fans.").mentions(MentionKind::title),
                ElementsAre("Saltmarsh"))
        << headline;
  EXPECT_THAT(credits(read("Ada Cole on Saltmarsh season 3", "Ada Cole spoke to fans.")), IsEmpty());
}

TEST(Status, IsNotSaidOfATitleThatIsOnlyReferredTo) {
  EXPECT_THAT(
      read("", "From the producers of \"Saltmarsh\", the new drama \"Low Tide\" premieres on ABC on June 3.")
          .statuses(),
      ElementsAre("low tide scheduled yes 2026-06-03"));
  EXPECT_THAT(read("", "A spinoff of The Office will premiere in September.").statuses(),
              Not(Contains(HasSubstr("scheduled"))));
  EXPECT_THAT(read("",
                   "Unlike \"Saltmarsh\", which was cancelled after one season, the drama \"Low Tide\" has "
                   "been renewed.")
                  .statuses(),
              Not(Contains("low tide cancelled yes")));
  EXPECT_THAT(
      read("", "ABC, which cancelled the drama \"Saltmarsh\" in 2014, has renewed the drama \"Low Tide\".")
          .statuses(),
      ElementsAre("saltmarsh cancelled yes 2014", "low tide renewed yes"));
  EXPECT_THAT(read("", "ABC, which cancelled the drama \"Saltmarsh\", has renewed the drama \"Low Tide\".")
                  .statuses(),
              ElementsAre("saltmarsh cancelled yes", "low tide renewed yes"));
}

TEST(Status, HasNoObjectInAnotherClause) {
  EXPECT_THAT(
      read("", "The council cancelled its meeting after Ada Cole, star of the drama \"Low Tide\", spoke.")
          .statuses(),
      Not(Contains("low tide cancelled yes")));
}

TEST(Titles, AreTwoWhereEachSideOfAnAndMayBeOne) {
  const auto titles = [](const char* text) { return read("", text).mentions(MentionKind::title); };
  EXPECT_THAT(titles("ABC cancelled Harbour Economics and Salt Daily."),
              ElementsAre("Harbour Economics", "Salt Daily"));
  EXPECT_THAT(titles("ABC cancelled Tide and Order and Salt Daily."),
              ElementsAre("Tide and Order", "Salt Daily"));
  EXPECT_THAT(titles("ABC has cancelled Salt and Tide."), ElementsAre("Salt and Tide"));
  EXPECT_THAT(titles("ABC has cancelled The Falcon and the Otter."), ElementsAre("The Falcon and the Otter"));
}

TEST(Credits, InBracketsMayBeOtherWorks) {
  const ReadArticle article =
      read("ABC orders 'Saltmarsh'",
           "The drama 'Saltmarsh' stars Ada Cole (Broadwater) and Ben Ray (Line of Hope).");
  for (const Statement& statement : article.reading.statements) {
    const auto* claim = std::get_if<CreditClaim>(&statement.claim);
    EXPECT_TRUE(claim == nullptr || claim->character.is_absent());
  }
  EXPECT_THAT(credits(article), Contains("Ben Ray actor"));
}

}  // namespace
}  // namespace logline::test
