// Who has which part or job, in the words that news of casts has for it. Most given names are in no list:
// only the words around them tell that they are people.
#include <gmock/gmock.h>

#include "model/words.h"
#include "read_text.h"

namespace logline {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

// "Ottoline Farrow actor [Mara Voss]", "Ada Cole showrunner no", of an article about 'Low Tide'.
std::vector<std::string> parts(std::string text) {
  std::vector<std::string> found;
  const Reading reading = read_text("'Low Tide' renewed by BBC for season 2", std::move(text));
  for (const Statement& statement : reading.statements) {
    const auto* claim = std::get_if<CreditClaim>(&statement.claim);
    if (claim == nullptr || claim->title.value != "Low Tide") continue;
    std::string line = claim->person.value + " " + std::string(to_word(claim->job));
    if (!claim->character.is_absent()) line += " [" + claim->character.value + "]";
    found.push_back(statement.polarity == Polarity::no ? line + " no" : line);
  }
  return found;
}

TEST(Parts, AreOfPeopleWhoseNamesAreInNoList) {
  for (const char* text :
       {"Ottoline Farrow has joined the cast of 'Low Tide'.", "Ottoline Farrow will star in 'Low Tide'.",
        "Ottoline Farrow is set to star in the drama.",
        "Ottoline Farrow has landed the lead role in 'Low Tide'."})
    EXPECT_THAT(parts(text), UnorderedElementsAre("Ottoline Farrow actor")) << text;
  EXPECT_THAT(parts("Ottoline Farrow and Josse Crane also star."),
              UnorderedElementsAre("Ottoline Farrow actor", "Josse Crane actor"));
  EXPECT_THAT(parts("Ottoline Farrow stars as Mara."), UnorderedElementsAre("Ottoline Farrow actor [Mara]"));
}

TEST(Parts, OfAHeadlineInCapitalsAreThoseOfTheTextsPeople) {
  const Reading reading = read_text("Ottoline Farrow Joins Cast Of 'Low Tide' At BBC",
                                    "Ottoline Farrow has joined the cast of 'Low Tide'.");
  EXPECT_THAT(values_of(reading, MentionKind::person),
              testing::ElementsAre("Ottoline Farrow", "Ottoline Farrow"));
}

TEST(Parts, MayStandFarBehindTheVerb) {
  EXPECT_THAT(parts("Ada Cole has been cast in 'Low Tide' as Mara Voss."),
              UnorderedElementsAre("Ada Cole actor [Mara Voss]"));
  EXPECT_THAT(parts("Ada Cole is to return to the harbour next month as Mara Voss."),
              UnorderedElementsAre("Ada Cole actor [Mara Voss]"));
  EXPECT_THAT(parts("Ada Cole and Bob Ferrant will be seen from next week as pilots Mara and Ned."),
              UnorderedElementsAre("Ada Cole actor [Mara]", "Bob Ferrant actor [Ned]"));
  EXPECT_THAT(
      parts("Ottoline Farrow and Josse Crane are set to return as DI Mara Voss and DS Ned Pike."),
      UnorderedElementsAre("Ottoline Farrow actor [DI Mara Voss]", "Josse Crane actor [DS Ned Pike]"));
  EXPECT_THAT(parts("Ada Cole will return, as will creator Bob Ferrant."),
              UnorderedElementsAre("Bob Ferrant creator"));
  EXPECT_THAT(parts("Ada Cole will not be back as Mara Voss."),
              UnorderedElementsAre("Ada Cole actor [Mara Voss] no"));
  EXPECT_THAT(parts("Ada Cole returns to the harbour as Executive Producer."),
              Not(Contains("Ada Cole actor")));
}

TEST(Parts, AreWhatSomebodyIsWhereATitleOrAPartIsNear) {
  EXPECT_THAT(parts("In 'Low Tide', Ada Cole is Mara Voss, a nurse."),
              UnorderedElementsAre("Ada Cole actor [Mara Voss]"));
  EXPECT_THAT(parts("Ada Cole stars as Mara Voss and Bob Ferrant is Ned Pike."),
              UnorderedElementsAre("Ada Cole actor [Mara Voss]", "Bob Ferrant actor [Ned Pike]"));
  EXPECT_THAT(parts("Ada Cole is Old Etonian."), IsEmpty());
}

TEST(Parts, InBracketsBehindActorsAreTheCharacters) {
  EXPECT_THAT(parts("Ada Cole (Ruth Vale) and Bob Ferrant (Tom Pike) star in 'Low Tide'."),
              UnorderedElementsAre("Ada Cole actor [Ruth Vale]", "Bob Ferrant actor [Tom Pike]"));
  EXPECT_THAT(parts("It features the voices of Ada Cole (Ruth) and Bob Ferrant (Tom)."),
              UnorderedElementsAre("Ada Cole voice [Ruth]", "Bob Ferrant voice [Tom]"));
}

TEST(Parts, OfGuestsAndVoicesAreTheirs) {
  EXPECT_THAT(parts("Ada Cole guest-stars as Mara Voss in 'Low Tide'."),
              UnorderedElementsAre("Ada Cole guest [Mara Voss]"));
  EXPECT_THAT(parts("Ada Cole voices Mara in 'Low Tide'."), UnorderedElementsAre("Ada Cole voice [Mara]"));
  EXPECT_THAT(parts("Mark Obi narrates."), UnorderedElementsAre("Mark Obi voice"));
}

TEST(Jobs, NeedNoTitleWhereTheyAreTheArticles) {
  EXPECT_THAT(parts("Ada Cole wrote the pilot, which Bob Ferrant will direct."),
              UnorderedElementsAre("Ada Cole writer", "Bob Ferrant director"));
  EXPECT_THAT(parts("Ada Cole is the showrunner. Bob Ferrant exec produces via his banner."),
              UnorderedElementsAre("Ada Cole showrunner", "Bob Ferrant executive_producer"));
  EXPECT_THAT(parts("Ada Cole co-stars."), UnorderedElementsAre("Ada Cole actor"));
  EXPECT_THAT(parts("\"Season three,\" Ada Cole wrote."), IsEmpty());
  EXPECT_THAT(parts("Ada Cole is a director."), IsEmpty());
}

TEST(Parts, OfThoseWhoJoinAndOfTheJoined) {
  EXPECT_THAT(parts("Joining the previously announced Ada Cole are Bob Ferrant and newcomer Josse Crane."),
              UnorderedElementsAre("Ada Cole actor", "Bob Ferrant actor", "Josse Crane actor"));
}

TEST(Jobs, AreThoseOfTheirCompanyToo) {
  EXPECT_THAT(parts("Ada Cole co-created 'Low Tide' with Bob Ferrant."),
              UnorderedElementsAre("Ada Cole creator", "Bob Ferrant creator"));
  EXPECT_THAT(parts("Ada Cole exec produces alongside Bob Ferrant and Carla Oster."),
              UnorderedElementsAre("Ada Cole executive_producer", "Bob Ferrant executive_producer",
                                   "Carla Oster executive_producer"));
  EXPECT_THAT(parts("Ada Cole has been cast opposite Bob Ferrant in 'Low Tide'."),
              UnorderedElementsAre("Ada Cole actor", "Bob Ferrant actor"));
}

TEST(Takeovers, AreOfTheOneAndNoLongerOfTheOther) {
  EXPECT_THAT(parts("Ada Cole replaces Bob Ferrant as showrunner of 'Low Tide'."),
              UnorderedElementsAre("Ada Cole showrunner", "Bob Ferrant showrunner no"));
  EXPECT_THAT(parts("Ada Cole will replace Bob Ferrant as Ned Pike."),
              UnorderedElementsAre("Ada Cole actor [Ned Pike]", "Bob Ferrant actor [Ned Pike] no"));
  EXPECT_THAT(parts("Bob Ferrant has been replaced by Ada Cole as host."),
              UnorderedElementsAre("Ada Cole host", "Bob Ferrant host no"));
  EXPECT_THAT(parts("Ada Cole has stepped down as showrunner; Bob Ferrant takes over."),
              UnorderedElementsAre("Ada Cole showrunner no", "Bob Ferrant showrunner"));
  EXPECT_THAT(parts("Ada Cole replaced Bob Ferrant in the queue."), IsEmpty());
}

}  // namespace
}  // namespace logline
