#include <gmock/gmock.h>

#include <algorithm>

#include "read_text.h"

namespace logline {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> people(std::string text) {
  return values_of(read_text("", std::move(text)), MentionKind::person);
}

TEST(People, LinkSurnamesAndGivenNamesToTheFullName) {
  EXPECT_THAT(people("Adam Quarrie left. Later Quarrie came back, and Adam smiled."),
              ElementsAre("Adam Quarrie", "Adam Quarrie", "Adam Quarrie"));
}

TEST(People, LinkAMisspeltNameToTheSpellingThatTheArticleBearsOut) {
  EXPECT_THAT(people("The series, from creator Ben Quill, is back. Ben Quiller is happy. Quiller said so."),
              Each("Ben Quiller"));
}

TEST(People, KeepTheFullestFormOfAName) {
  EXPECT_THAT(people("We met William Orson Tarrow. Later William Tarrow left."),
              Each("William Orson Tarrow"));
}

TEST(People, LeaveOutHonorificsAndGenitives) {
  const Reading reading = read_text("", "It was Dr. Helen Marsh's idea.");
  ASSERT_EQ(reading.mentions.size(), 1U);
  EXPECT_EQ(reading.mentions[0].value, "Helen Marsh");
  EXPECT_EQ(reading.mentions[0].span, (Span{Part::text(), 11, 22}));
}

TEST(People, TakeInitialsParticlesSuffixesAndNicknames) {
  EXPECT_THAT(people("We met Maria de la Cruz, J.J. Arbel, Robert Dane Jr. and Earl \"Slim\" Potter."),
              ElementsAre("Maria de la Cruz", "J.J. Arbel", "Robert Dane Jr.", "Earl \"Slim\" Potter"));
}

TEST(People, TrustACastForNamesThatAreInNoList) {
  EXPECT_THAT(people("The drama, starring Zulvay Henark, Quorl Tamsen and Brix Oldane, is new."),
              ElementsAre("Zulvay Henark", "Quorl Tamsen", "Brix Oldane"));
}

TEST(People, AreNeitherOrganisationsNorMonths) {
  EXPECT_THAT(people("The Martin Tarrow Foundation met in April May, said Boston University."),
              Not(Contains("Boston University")));
  EXPECT_THAT(people("The show returns in June. The Marlowe Network is glad."), IsEmpty());
}

TEST(People, OfTitleCaseHeadlinesAreGivenNameAndSurname) {
  EXPECT_THAT(values_of(read_text("Kristen Tarrow Joins Lumora Comedy Pilot", ""), MentionKind::person),
              ElementsAre("Kristen Tarrow"));
}

TEST(People, AreKnownByAJobInTheHeadlineAndTheSameNameInTheText) {
  const auto people =
      read_text("'Low Tide' Star Ingrum Sallow on That Finale", "Ingrum Sallow knew that the show would end.")
          .mentions;
  EXPECT_TRUE(std::any_of(people.begin(), people.end(), [](const Mention& mention) {
    return mention.kind == MentionKind::person && mention.value == "Ingrum Sallow" &&
           mention.span.part == Part::text();
  }));
}

}  // namespace
}  // namespace logline
