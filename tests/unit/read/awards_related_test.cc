#include <gmock/gmock.h>

#include "read_text.h"

namespace logline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::string> awards(std::string text) {
  std::vector<std::string> found;
  for (const AwardClaim& claim : claims_of<AwardClaim>(read_text("", std::move(text))))
    found.push_back(claim.person.value + ": " + claim.value.value);
  return found;
}

TEST(Awards, InARowAreOneEach) {
  EXPECT_THAT(awards("It reunites Emmy and DGA Award winner Ada Cole with Bob Ferrant."),
              UnorderedElementsAre("Ada Cole: Emmy", "Ada Cole: DGA Award"));
}

TEST(Awards, MayStandBehindTheVerb) {
  EXPECT_THAT(awards("Ada Cole won a Golden Globe for it."), ElementsAre("Ada Cole: Golden Globe"));
}

TEST(Awards, NameTheirWorkAndYear) {
  for (const char* text : {"Ada Cole won the 2023 Emmy for best actress for the drama series 'Low Tide'.",
                           "Ada Cole won an Emmy in 2023 for the drama series 'Low Tide'."}) {
    const auto found = claims_of<AwardClaim>(read_text("", text));
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].title.value, "Low Tide");
    EXPECT_EQ(found[0].year, 2023);
  }
}

TEST(Awards, AreTakenInACategoryAndGoToSomebody) {
  EXPECT_THAT(awards("Ada Cole took best actress at the Golden Globes."),
              ElementsAre("Ada Cole: Golden Globe"));
  EXPECT_THAT(awards("The Emmy for best actress went to Ada Cole."), ElementsAre("Ada Cole: Emmy"));
  EXPECT_THAT(awards("It is the second Emmy for Ada Cole."), ElementsAre("Ada Cole: Emmy"));
  EXPECT_THAT(awards("The drama series 'Low Tide' took 18 Emmys."), ElementsAre(": Emmy"));
  EXPECT_THAT(awards("Ada Cole took the stage at the Golden Globes."), IsEmpty());
  EXPECT_THAT(awards("Ada Cole was named host of the Emmys."), IsEmpty());
  EXPECT_THAT(awards("Ada Cole lost the Emmy for best actress."), IsEmpty());
  EXPECT_THAT(awards("The drama series 'Low Tide' earned 24 Emmy nominations."), IsEmpty());
}

TEST(Awards, AreNoNominations) {
  EXPECT_THAT(awards("Oscar nominee Ada Cole met Emmy-nominated Bob Ferrant."), IsEmpty());
  EXPECT_THAT(awards("Ada Cole was nominated for a Golden Globe."), IsEmpty());
}

// "Ada Cole: Emmy for Low Tide", of an article with a headline.
std::vector<std::string> wins(std::string headline, std::string text) {
  std::vector<std::string> found;
  for (const AwardClaim& claim : claims_of<AwardClaim>(read_text(std::move(headline), std::move(text))))
    found.push_back(claim.person.value + ": " + claim.value.value + " for " + claim.title.value);
  return found;
}

TEST(Awards, AreTheirSubjectsWhereverItStands) {
  const std::string headline = "'Low Tide' renewed by BBC for season 2";
  EXPECT_THAT(wins(headline, "Ada Cole, who won a Golden Globe for 'Low Tide', plays Ruth."),
              ElementsAre("Ada Cole: Golden Globe for Low Tide"));
  EXPECT_THAT(wins(headline, "Ada Cole picked up her third Emmy for 'Low Tide'."),
              ElementsAre("Ada Cole: Emmy for Low Tide"));
  EXPECT_THAT(
      wins(headline, "\"I am glad of this,\" Ada Cole said as she accepted the Emmy for 'Salt Pier'."),
      ElementsAre("Ada Cole: Emmy for Salt Pier"));
  EXPECT_THAT(wins(headline, "Ada Cole became the second nurse to win the Emmy for 'Low Tide'."),
              ElementsAre("Ada Cole: Emmy for Low Tide"));
  EXPECT_THAT(wins(headline, "Ada Cole's turn as Ruth in 'Low Tide' brought her an Emmy and two Baftas."),
              UnorderedElementsAre("Ada Cole: Emmy for Low Tide", "Ada Cole: BAFTA for Low Tide"));
  EXPECT_THAT(wins("Ada Cole wins Bafta", "Ada Cole won the Bafta for 'Salt Pier'."),
              ElementsAre("Ada Cole: BAFTA for Salt Pier"));
  EXPECT_THAT(wins(headline, "Ada Cole hopes that she will win the Emmy."), IsEmpty());
  EXPECT_THAT(wins(headline, "'Low Tide' never won an Emmy."), IsEmpty());
}

TEST(Awards, OfOneEventAreNamedByTheirCategories) {
  EXPECT_THAT(
      wins("Bafta TV Awards: 'Low Tide' wins",
           "Best drama went to 'Low Tide'. Ada Cole was named leading "
           "actress for her turn in 'Low Tide'."),
      testing::IsSupersetOf({": BAFTA TV Award for Low Tide", "Ada Cole: BAFTA TV Award for Low Tide"}));
  EXPECT_THAT(wins("Emmys: the winners",
                   "Outstanding Drama Series: Low Tide (NBC)\n\nLead Actress, Drama – Ada "
                   "Cole, Low Tide\n\nOutstanding Comedy Series: Salt, Pier Nine, Marrow"),
              UnorderedElementsAre(": Emmy for Low Tide", "Ada Cole: Emmy for Low Tide"));
  EXPECT_THAT(wins("Emmy nominations: the list", "Outstanding Drama Series: Low Tide (NBC)"), IsEmpty());
  EXPECT_THAT(wins("'Low Tide' renewed", "Best drama went to 'Low Tide'."), IsEmpty());
}

TEST(Related, TitlesFollowTheirCue) {
  const auto found =
      claims_of<RelatedClaim>(read_text("", "Low Tide is a drama series, a spin-off of The Long Ebb."));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title.value, "Low Tide");
  EXPECT_EQ(found[0].value.value, "The Long Ebb");
}

TEST(Related, AreNotPeopleWhoStandAlongside) {
  EXPECT_TRUE(
      claims_of<RelatedClaim>(
          read_text("", "Low Tide is a drama series. The series stars Ada Cole alongside Bob Ferrant."))
          .empty());
}

TEST(Synopsis, FollowsItsAnnouncement) {
  const auto found = claims_of<SynopsisClaim>(read_text(
      "Lumora renews 'Low Tide'",
      "Lumora has renewed Low Tide. Per its official synopsis, a pilot must choose between two shores."));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text.value, "a pilot must choose between two shores.");
}

}  // namespace
}  // namespace logline
