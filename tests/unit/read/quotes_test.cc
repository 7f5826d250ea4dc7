#include <gmock/gmock.h>

#include "core_reading.h"
#include "read_text.h"

namespace logline {
namespace {

std::vector<QuoteClaim> quotes(std::string text, std::string headline = "") {
  return claims_of<QuoteClaim>(read_text(std::move(headline), std::move(text)));
}

TEST(Quotes, ContinueOverParagraphsWithoutClosingMark) {
  const auto found =
      quotes("Ada Cole said: \"Nobody goes to that room now.\n\n\"We keep the date we always had.”");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text.value, "Nobody goes to that room now. We keep the date we always had.");
  EXPECT_EQ(found[0].speaker.value, "Ada Cole");
}

TEST(Quotes, SplitByTheirAttributionAreOneUpToAFullStop) {
  const auto one =
      quotes("“We are glad to be back on set,” Ada Cole said in April, “and nobody knows how long.”");
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].text.value, "We are glad to be back on set and nobody knows how long.");
  const auto two =
      quotes("“We are glad to be back on set,” Ada Cole said in April. “Nobody knows for how long.”");
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[1].text.value, "Nobody knows for how long.");
  EXPECT_EQ(two[1].speaker.value, "Ada Cole");
}

TEST(Quotes, LeaveOutWordsThatAreSetApartBehindTheAttribution) {
  const auto found = quotes("“We are glad to be back on set,” Ada Cole said of the “endless” night shoots.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text.value, "We are glad to be back on set");
}

TEST(Quotes, KnowTheSpeakerBehindTheVerb) {
  const auto found = quotes("\"I remember that we talked about it,\" said creator Bo Ferrant.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].speaker.value, "Bo Ferrant");
}

TEST(Quotes, ResolvePronounsToWhomTheyFit) {
  const auto found = quotes("Ada Cole met Bob Ferrant. She added: \"It was a very long night for us.\"");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].speaker.value, "Ada Cole");
}

TEST(Quotes, StepOverAnApposition) {
  const auto found = quotes("Ada Cole, who plays the pilot, said: \"Be scared, very scared.\"");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].speaker.value, "Ada Cole");
}

TEST(Quotes, NameTheirVenue) {
  EXPECT_EQ(quotes("Ada Cole said on X (formerly Twitter): \"We are on the same slow schedule.\"")
                .at(0)
                .venue.value,
            "X");
  EXPECT_EQ(quotes("\"We are on the same slow schedule,\" Ada Cole told Screen Gull.").at(0).venue.value,
            "Screen Gull");
  EXPECT_EQ(quotes("In the alt text, Ada Cole wrote: \"A woman runs down a hallway.\"").at(0).venue.value,
            "alt text");
}

TEST(Quotes, InSingleMarksKeepTheirApostrophes) {
  const auto found = quotes("‘It’s the best part I’ve had,’ said Ada Cole.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text.value, "It’s the best part I’ve had");
}

TEST(Quotes, AreNeitherScareQuotesNorTitles) {
  EXPECT_TRUE(quotes("The “experts” watched “Low Tide” with care.").empty());
  EXPECT_TRUE(quotes("Ada Cole, the star of “Low Tide,” left the city.").empty());
}

TEST(Quotes, PointAtTheirWordsWithoutTheMarks) {
  const std::string text = "Ada Cole said: “Be scared, very scared.”";
  const Reading reading = read_text("", text);
  for (const Mention& mention : reading.mentions) {
    if (mention.kind != MentionKind::quote) continue;
    EXPECT_EQ(text.substr(mention.span.begin, mention.span.length()), "Be scared, very scared.");
  }
  EXPECT_EQ(values_of(reading, MentionKind::quote).size(), 1U);
}

TEST(Quotes, WithoutASpeakerAreKeptOut) {
  EXPECT_TRUE(values_of(read_text("", "“Nobody has said these words here.”"), MentionKind::quote).empty());
}

// What the mentions of quotations give as speaker, in the order of the text.
std::vector<std::string> speakers(const std::string& text) {
  std::vector<std::string> found;
  for (const Mention& mention : read_text("", text).mentions)
    if (mention.kind == MentionKind::quote)
      found.push_back(mention.speaker ? text.substr(mention.speaker->begin, mention.speaker->length()) : "");
  return found;
}

TEST(Quotes, SignedBelowAreTheSigners) {
  EXPECT_EQ(speakers("“It was the best night of my life, and I would do it again.” — Ada Cole"),
            std::vector<std::string>{"Ada Cole"});
}

TEST(Quotes, OfATranscriptHaveTheirNameInside) {
  EXPECT_EQ(speakers("\"COLE: We never thought that it would come back at all.\""),
            std::vector<std::string>{"COLE"});
}

TEST(Quotes, BehindAParticipleAreTheSubjects) {
  EXPECT_EQ(speakers("Ada Cole attacked Bo Ferrant's plan, saying the network was “badly run for years.”"),
            std::vector<std::string>{"Ada Cole"});
}

TEST(Quotes, OfOneSentenceHaveOneSpeaker) {
  EXPECT_EQ(speakers("Ada Cole said the plan was “quite mad” and “far too late” for anybody."),
            (std::vector<std::string>{"Ada Cole", "Ada Cole"}));
}

TEST(Quotes, GoPastAnAbbreviation) {
  EXPECT_EQ(speakers("“We were never asked about any of it,” Mr. Ferrant said on Friday."),
            std::vector<std::string>{"Ferrant"});
}

TEST(Quotes, InNewsOfAStreetAreNotOfTheSeriesOfThatName) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("salt lane"), .name = "Salt Lane", .is_imported = true});
  const auto article = test::read(
      "Salt Lane to close for six weeks",
      "Salt Lane will be closed while a sewer is replaced. \"Nobody likes a hole in the road,\" said "
      "councillor Bryn Maddox.",
      "2026-03-06", titles);
  for (const Statement& statement : article.reading.statements)
    EXPECT_TRUE(title_of(statement.claim).is_absent());
}

TEST(Quotes, AreTheAnswersOfAnInterview) {
  const char* answer = "We began in the cold, and it was the best thing that we could have done.";
  for (const std::string& text :
       {std::string("Q: How did the season begin?\nA: ") + answer,
        std::string("Ada Cole is back.\n\nTVWire: How did it begin?\n\nAda Cole: ") + answer,
        std::string("Ada Cole is back.\n\nTVWIRE | How did it begin?\n\nCOLE | ") + answer,
        std::string("Ada Cole is back.\n\nTVWIRE: How did it begin?\n\nAC: ") + answer}) {
    const auto found = quotes(text, "Ada Cole on 'Saltmarsh'");
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].speaker.value, "Ada Cole");
    EXPECT_EQ(found[0].text.value, answer);
  }
}

TEST(Quotes, AreNotTheRowsOfACastList) {
  EXPECT_THAT(quotes("Ada Cole: the pilot who never comes home again\nBo Ferrant: the man who waits for her"),
              testing::IsEmpty());
}

}  // namespace
}  // namespace logline
