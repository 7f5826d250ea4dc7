// Who says what, where it isn't a name and a verb beside the words.
#include <gmock/gmock.h>

#include "read_text.h"

namespace logline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> said(std::string text, std::string headline = "") {
  std::vector<std::string> found;
  for (const QuoteClaim& claim : claims_of<QuoteClaim>(read_text(std::move(headline), std::move(text))))
    found.push_back(claim.speaker.value + ": " + claim.text.value);
  return found;
}

TEST(Speakers, MaySayLittle) {
  EXPECT_THAT(said("\"I loved it,\" Ada Cole said."), ElementsAre("Ada Cole: I loved it"));
  EXPECT_THAT(said("\"It was cold,\" Ada Cole said, \"but we loved every minute of it.\""),
              ElementsAre("Ada Cole: It was cold but we loved every minute of it."));
  EXPECT_THAT(said("\"Low Tide,\" Ada Cole said."), IsEmpty());
}

TEST(Speakers, AreNamedBehindWhoTheyAre) {
  EXPECT_THAT(said("Ada Cole loved it. Her co-star, Bob Ferrant, adds: \"I took a whole week.\""),
              ElementsAre("Bob Ferrant: I took a whole week."));
}

TEST(Speakers, AreNotWhoseMotherOrLawyerSpeaks) {
  EXPECT_THAT(said("\"She was always going to act,\" said Ada Cole's mother."),
              ElementsAre("Ada Cole's mother: She was always going to act"));
  EXPECT_THAT(said("Ada Cole left. \"The claims are all false,\" Cole's lawyer said."),
              ElementsAre("Cole's lawyer: The claims are all false"));
}

TEST(Speakers, OfAServiceAreThePeopleOfTheirPosts) {
  EXPECT_THAT(
      said("Ada Cole praised the drama series 'Low Tide'. \"It is a rare talent,\" the BBC drama boss said."),
      ElementsAre("Ada Cole: It is a rare talent"));
}

TEST(Speakers, LaughBeforeTheySpeak) {
  EXPECT_THAT(said("Ada Cole laughs. \"I really loved it all.\""),
              ElementsAre("Ada Cole: I really loved it all."));
  EXPECT_THAT(said("Ada Cole was born in Hull. \"I really loved it all.\""), IsEmpty());
}

TEST(Speakers, AnswerTheQuestionOfTheParagraphBefore) {
  EXPECT_THAT(
      said("Ada Cole is back.\n\nWas it hard to leave?\n\n\"Not at all. I was ready for weeks.\"\n\nWhat "
           "comes next?\n\n\"We have an idea or two.\"",
           "Ada Cole on the return of 'Low Tide'"),
      ElementsAre("Ada Cole: Not at all. I was ready for weeks.", "Ada Cole: We have an idea or two."));
  EXPECT_THAT(
      said("They met. Q: Will it be a different one? A: It has to be, I think.", "Ada Cole on 'Low Tide'"),
      ElementsAre("Ada Cole: It has to be, I think."));
}

TEST(Speakers, GoOnInTheNextParagraphs) {
  EXPECT_THAT(
      said("\"It is a different show now,\" Ada Cole said.\n\n\"We started with one family.\n\n\"And I hope "
           "that they enjoy it.\""),
      ElementsAre("Ada Cole: It is a different show now",
                  "Ada Cole: We started with one family. And I hope that they enjoy it."));
}

TEST(Speakers, SayNoTitles) {
  EXPECT_THAT(said("\"It is the best of all,\" said Ada Cole. 'The Last of Them' is back."),
              ElementsAre("Ada Cole: It is the best of all"));
}

TEST(Speakers, MayBeThoseAccordingToWhom) {
  EXPECT_THAT(said("According to Ada Cole, it was \"a wonderful time for all of us\"."),
              ElementsAre("Ada Cole: a wonderful time for all of us"));
}

}  // namespace
}  // namespace logline
