// What a phrase is said of decides what it says: a person who won't be back, filming that starts, a finale
// that only sets up a season.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Exits, OfAPersonCancelNothing) {
  const auto exit = ElementsAre("saltmarsh casting no s3");
  EXPECT_THAT(read("", "Ada Cole won't be back for the third season of the drama 'Saltmarsh'.").statuses(),
              exit);
  EXPECT_THAT(
      read("", "Ada Cole, who plays the vicar in the drama 'Saltmarsh', won't be back for the third season.")
          .statuses(),
      exit);
  EXPECT_THAT(read("ABC's 'Saltmarsh' star talks", "She will not return for season 3, she said.").statuses(),
              exit);
  EXPECT_THAT(
      read("ABC's 'Saltmarsh' star talks", "The actor won't return for the drama's third season.").statuses(),
      exit);
}

TEST(Exits, OfASeriesCancelIt) {
  EXPECT_THAT(read("", "The drama 'Saltmarsh' won't be back for a third season.").statuses(),
              ElementsAre("saltmarsh cancelled yes s3"));
  EXPECT_THAT(read("", "The drama 'Saltmarsh', with Ada Cole, won't be back for a third season.").statuses(),
              ElementsAre("saltmarsh cancelled yes s3"));
}

TEST(Filming, ThatStartsIsNoPremiere) {
  const auto article =
      read("ABC renews 'Saltmarsh'", "Casting is under way before filming on season 2 starts in June.");
  EXPECT_THAT(article.statuses(),
              AllOf(Contains("saltmarsh filming yes s2 2026-06"), Not(Contains(HasSubstr("scheduled")))));
}

TEST(Filming, BeforeAPremiereLeavesThePremiereItsDate) {
  EXPECT_THAT(read("", "Filming has ended, and season 2 of the drama 'Saltmarsh' starts in June.").statuses(),
              Contains("saltmarsh scheduled yes s2 2026-06"));
}

TEST(Status, OfATitleBehindALongAsideIsItsOwn) {
  const auto article =
      read("",
           "The drama 'Saltmarsh', the ostensible history show that served as the only lesson about "
           "the sea for a whole generation of teens, is making a one-off return to ABC.");
  EXPECT_THAT(article.statuses(), Contains("saltmarsh resumed yes"));
  EXPECT_THAT(article.services(), Contains("saltmarsh airs ABC"));
}

TEST(Status, OfAFinaleHasItsEvidenceInTheHeadline) {
  const auto article =
      read("'Saltmarsh' finale: what it means", "It was a long finale of the drama 'Saltmarsh'.");
  for (const Statement& statement : article.reading.statements)
    if (std::holds_alternative<StatusClaim>(statement.claim)) {
      EXPECT_EQ(statement.span.part, Part::headline());
    }
}

TEST(Finales, AreNotOfTheSeasonTheySetUp) {
  const auto season_1 = ElementsAre("saltmarsh finale yes s1");
  EXPECT_THAT(read("ABC's 'Saltmarsh': all we know",
                   "In the finale of the show's first run, Ada Cole left. The finale sets up season 2.")
                  .statuses(),
              season_1);
  EXPECT_THAT(read("ABC's 'Saltmarsh': all we know",
                   "Following the shocking season 1 finale, the drama returns for season 2.")
                  .statuses(),
              season_1);
  EXPECT_THAT(read("ABC's 'Saltmarsh': all we know",
                   "The finale ended on a cliffhanger, and season 2 will pick up there.")
                  .statuses(),
              ElementsAre("saltmarsh finale yes"));
}

}  // namespace
}  // namespace logline::test
