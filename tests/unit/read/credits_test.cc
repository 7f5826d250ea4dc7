#include <gmock/gmock.h>

#include "model/words.h"
#include "read_text.h"

namespace logline {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

// "Low Tide: Ada Cole actor [Mara Voss]"
std::vector<std::string> credits(std::string text, std::string headline = "") {
  std::vector<std::string> found;
  for (const CreditClaim& claim : claims_of<CreditClaim>(read_text(std::move(headline), std::move(text)))) {
    std::string line = claim.title.value + ": " + claim.person.value + " " + std::string(to_word(claim.job));
    found.push_back(claim.character.is_absent() ? line : line + " [" + claim.character.value + "]");
  }
  return found;
}

TEST(Credits, TakeEveryNameOfACast) {
  EXPECT_THAT(credits("Low Tide is a drama series starring Ada Cole, newcomer Bob Ferrant and Carla Oster."),
              IsSupersetOf({"Low Tide: Ada Cole actor", "Low Tide: Bob Ferrant actor",
                            "Low Tide: Carla Oster actor"}));
}

TEST(Credits, ReachBackOverBrackets) {
  EXPECT_THAT(
      credits(
          "Ada Cole (Marrow), Bob Ferrant (Salt) and Carla Oster have been cast in recurring roles on the "
          "drama series Low Tide."),
      IsSupersetOf(
          {"Low Tide: Ada Cole actor", "Low Tide: Bob Ferrant actor", "Low Tide: Carla Oster actor"}));
}

TEST(Credits, KeepRolesWithARankApartFromActors) {
  const auto found = credits(
      "The drama series Low Tide stars Ada Cole as Sgt. Ned Pike, Bob Ferrant as Dr. May Hart "
      "and Carla Oster as Capt. Tom Reed.");
  EXPECT_THAT(found, testing::UnorderedElementsAre("Low Tide: Ada Cole actor [Sgt. Ned Pike]",
                                                   "Low Tide: Bob Ferrant actor [Dr. May Hart]",
                                                   "Low Tide: Carla Oster actor [Capt. Tom Reed]"));
}

TEST(Credits, InBracketsAreOtherTitlesOfThePerson) {
  EXPECT_THAT(credits("Low Tide is a drama series that stars Emmy Award winner Ada Cole (Marrow, The Long "
                      "Ebb) and Bob Ferrant (Salt, Pier Nine)."),
              IsSupersetOf({"Low Tide: Ada Cole actor", "Marrow: Ada Cole actor",
                            "The Long Ebb: Ada Cole actor", "Pier Nine: Bob Ferrant actor"}));
}

TEST(Credits, OfADoctorsPartAreNotTheDoctors) {
  const auto found = credits("Bob Ferrant has been cast as Dr. Hart in the drama series Low Tide.");
  EXPECT_THAT(found, Contains("Low Tide: Bob Ferrant actor [Dr. Hart]"));
  EXPECT_THAT(found, testing::SizeIs(1));
}

TEST(Credits, NameTheCharacterInEveryWayOfWritingIt) {
  EXPECT_THAT(credits("Low Tide is a drama series. Ada Cole, who plays Mara Voss, is back."),
              Contains("Low Tide: Ada Cole actor [Mara Voss]"));
  EXPECT_THAT(credits("Low Tide is a drama series. Mara (Ada Cole) leads a crew."),
              Contains("Low Tide: Ada Cole actor [Mara]"));
  EXPECT_THAT(credits("Low Tide is a drama series starring Ada Cole as Mara Voss and Bob Ferrant as Pike."),
              Contains("Low Tide: Bob Ferrant actor [Pike]"));
}

TEST(Credits, ReadJobsBesideNames) {
  EXPECT_THAT(credits("Low Tide is a drama series from creator Ada Cole. Showrunner Bob Ferrant left."),
              IsSupersetOf({"Low Tide: Ada Cole creator", "Low Tide: Bob Ferrant showrunner"}));
}

TEST(Credits, OfTwoJobsAreTwo) {
  EXPECT_THAT(credits("Low Tide is a film written and directed by Ada Cole."),
              IsSupersetOf({"Low Tide: Ada Cole writer", "Low Tide: Ada Cole director"}));
}

TEST(Credits, ThatEndAreDenied) {
  const Reading reading = read_text("", "Low Tide is a drama series. Ada Cole has left Low Tide.");
  bool is_denied = false;
  for (const Statement& statement : reading.statements)
    if (std::holds_alternative<CreditClaim>(statement.claim)) is_denied |= statement.polarity == Polarity::no;
  EXPECT_TRUE(is_denied);
}

TEST(Credits, AreStatedOnce) {
  const auto found = credits("Low Tide is a drama series starring Ada Cole. Low Tide stars Ada Cole.");
  EXPECT_EQ(std::count(found.begin(), found.end(), "Low Tide: Ada Cole actor"), 1);
}

TEST(Credits, FollowAListingTitleByTitle) {
  EXPECT_THAT(credits("The new shows are here. Low Tide Who's in it? Ada Cole, Bob Ferrant Who created it? "
                      "Carla Oster What's it about? The sea. "
                      "Pier Nine Who's in it? Dan Marsh What's it about? A pier."),
              IsSupersetOf({"Low Tide: Bob Ferrant actor", "Low Tide: Carla Oster creator",
                            "Pier Nine: Dan Marsh actor"}));
}

TEST(Credits, MoveCharactersOutOfThePeople) {
  const Reading reading =
      read_text("", "Low Tide is a drama series. Ada Cole plays Mark Voss. Later Mark Voss left.");
  EXPECT_THAT(values_of(reading, MentionKind::person), Not(Contains("Mark Voss")));
  EXPECT_THAT(values_of(reading, MentionKind::character), Contains("Mark Voss"));
}

// Given names below are in no list: only the words around them tell that they are people.
TEST(Credits, KnowPeopleByTheRoleBehindThem) {
  EXPECT_THAT(credits("Low Tide is a drama series. Ottoline Brenmark returns as Hesper Quill."),
              Contains("Low Tide: Ottoline Brenmark actor [Hesper Quill]"));
  EXPECT_THAT(credits("Low Tide is a drama series. Ottoline Brenmark and Tobin Farrow will return as Hesper "
                      "Quill and Josse Crane."),
              IsSupersetOf({"Low Tide: Ottoline Brenmark actor [Hesper Quill]",
                            "Low Tide: Tobin Farrow actor [Josse Crane]"}));
}

TEST(Credits, ReadAListedRoleAnywhereButNoJob) {
  EXPECT_THAT(credits("Low Tide is a drama series.\nAda Cole as Mara Voss\nShe keeps the books."),
              Contains("Low Tide: Ada Cole actor [Mara Voss]"));
  EXPECT_THAT(credits("Low Tide is a drama series. It hired Ada Cole as Executive Producer."),
              Not(Contains("Low Tide: Ada Cole actor [Executive Producer]")));
}

TEST(Credits, GiveARoleBehindAPronounToThePersonNamedLast) {
  EXPECT_THAT(
      credits("Low Tide is a drama series. Ada Cole joins the cast of Low Tide. She will play Mara Voss."),
      Contains("Low Tide: Ada Cole actor [Mara Voss]"));
}

TEST(Credits, EndAListWhereAnotherCueBegins) {
  const auto found = credits("Low Tide is a drama series from creator Bob Ferrant, stars Ada Cole.");
  EXPECT_THAT(found, Not(Contains("Low Tide: Ada Cole creator")));
  EXPECT_THAT(found, Contains("Low Tide: Ada Cole actor"));
}

TEST(Credits, OfTwoJobsBeforeANameAreTwo) {
  EXPECT_THAT(credits("Low Tide is a drama series. Creator and showrunner Ada Cole left."),
              IsSupersetOf({"Low Tide: Ada Cole creator", "Low Tide: Ada Cole showrunner"}));
}

TEST(Credits, BesideATitleMakeNoActorOfAMaker) {
  const auto found =
      credits("Low Tide is a drama series. Low Tide's Ada Cole smiled. Showrunner Ada Cole left.");
  EXPECT_THAT(found, Contains("Low Tide: Ada Cole showrunner"));
  EXPECT_THAT(found, Not(Contains("Low Tide: Ada Cole actor")));
}

TEST(Credits, OfHearsayAreRumoured) {
  const Reading reading =
      read_text("", "Low Tide is a drama series. Ada Cole is in talks to star in Low Tide.");
  int rumoured = 0;
  for (const Statement& statement : reading.statements)
    if (std::holds_alternative<CreditClaim>(statement.claim))
      rumoured += statement.certainty == Certainty::rumoured;
  EXPECT_GT(rumoured, 0);
}

TEST(Credits, GoOnBehindAnAside) {
  EXPECT_THAT(credits("Low Tide is a 2019 drama film starring Ada Cole in the lead role, Bob Ferrant in his "
                      "film debut, and Carla Oster."),
              IsSupersetOf({"Low Tide: Ada Cole actor", "Low Tide: Bob Ferrant actor",
                            "Low Tide: Carla Oster actor"}));
}

TEST(Credits, StepOverAFirstNameThatNothingVouchesFor) {
  EXPECT_THAT(credits("Low Tide is a 2019 film. The film stars Kelpo, Ada Cole and Bob Ferrant."),
              IsSupersetOf({"Low Tide: Ada Cole actor", "Low Tide: Bob Ferrant actor"}));
}

TEST(Credits, KnowATitleWithACommaAndItsOtherNames) {
  EXPECT_THAT(credits("To Marrow, with Salt is a 1996 film directed by Ada Cole."),
              Contains("To Marrow, with Salt: Ada Cole director"));
  EXPECT_THAT(credits("The Long Ebb of Uncle Pike, also known as Uncle Pike and The Second Marrow Case, is a "
                      "1945 American film noir directed by Ada Cole."),
              Contains("The Long Ebb of Uncle Pike: Ada Cole director"));
}

TEST(Credits, NeedATitle) { EXPECT_THAT(credits("Actor Ada Cole met producer Bob Ferrant."), IsEmpty()); }

TEST(Credits, AreNotOfTheHouseThatANameStandsFor) {
  EXPECT_THAT(
      credits("Low Tide is a drama series. Created by Ada Cole, the Tin Whistle Pictures production is over. "
              "Tin Whistle said so on Monday."),
      Not(Contains("Low Tide: Tin Whistle creator")));
}

TEST(Credits, OfAContestsStarAreNoActing) {
  EXPECT_THAT(credits("The houseguests voted. 'Low Tide' star Ada Cole was evicted from the series.",
                      "'Low Tide' star Ada Cole evicted"),
              Not(Contains("Low Tide: Ada Cole actor")));
}

}  // namespace
}  // namespace logline
