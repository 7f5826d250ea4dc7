// People whom no rule finds, by what was learned of names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core_reading.h"

namespace logline::test {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(MorePeople, AreKnownByASurnameAlone) {
  EXPECT_THAT(
      read("", "In 1885 Hollwick became a professor at the university.").mentions(MentionKind::person),
      Contains("Hollwick"));
}

TEST(MorePeople, AreNoPlacesAndNoPlainWords) {
  EXPECT_THAT(
      read("", "The river flows from Hull to the sea. But nobody swims there.").mentions(MentionKind::person),
      IsEmpty());
}

TEST(MorePeople, AreNotLookedForWhereEveryWordHasACapital) {
  EXPECT_THAT(read("Hollwick Became Professor Before Anybody Else Noticed", "").mentions(MentionKind::person),
              IsEmpty());
}

TEST(MorePeople, StateNothing) {
  const auto article =
      read("'Saltmarsh' season 2 is on", "In 1885 Hollwick became a professor. The series airs on ABC.");
  for (const Statement& statement : article.reading.statements)
    EXPECT_FALSE(std::holds_alternative<CreditClaim>(statement.claim)) << statement.rule;
  EXPECT_THAT(article.mentions(MentionKind::title), Not(Contains("Hollwick")));
}

}  // namespace
}  // namespace logline::test
