#include <gtest/gtest.h>

#include "catalogue/catalogue.h"

namespace logline::catalogue {
namespace {

using Names = std::vector<std::string>;

Title named(const std::string& name, int year = 0, Names aliases = {}, Names ids = {}) {
  return {.id = {}, .name = name, .year = year, .aliases = std::move(aliases), .ids = std::move(ids)};
}

// What every name of the catalogue means, after it was put away and taken up again.
void expect_same_after_restart(const Catalogue& before) {
  const Catalogue after(before.titles(), before.seen_once());
  for (const Title& title : before.titles()) {
    Names names = title.aliases;
    names.push_back(title.name);
    for (const std::string& name : names) {
      EXPECT_EQ(before.resolve(name), after.resolve(name)) << name;
      EXPECT_EQ(before.weigh(name).candidates.size(), after.weigh(name).candidates.size()) << name;
    }
  }
}

TEST(ByHand, TwoTitlesThatAreMergedAreOneForEveryName) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 2024), named("Harbour Wars", 2023, {"HW"})});
  const TitleId kept = catalogue.titles()[0].id, gone = catalogue.titles()[1].id;
  const auto changed = catalogue.merge("Battle Harbour", "Harbour Wars");
  ASSERT_TRUE(changed) << changed.error().to_string();
  EXPECT_EQ(changed->front().id, kept);
  for (const char* name : {"Battle Harbour", "Harbour Wars", "HW"})
    EXPECT_EQ(catalogue.resolve(name), kept) << name;
  EXPECT_EQ(catalogue.find(gone)->merged_into, kept);
  EXPECT_EQ(catalogue.index().find("hw")->id, kept);
  expect_same_after_restart(catalogue);
}

TEST(ByHand, AnImportOfWhatWasMergedGoesToTheTitleThatStands) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 2024), named("Harbour Wars", 2023, {}, {"tvmaze:7"})});
  ASSERT_TRUE(catalogue.merge("Battle Harbour", "Harbour Wars"));
  catalogue.add_imported({named("Harbour Wars", 2023, {"HW"}, {"tvmaze:7"}), named("Harbour Wars", 2023)});
  EXPECT_EQ(catalogue.titles().size(), 2U);
  EXPECT_EQ(catalogue.resolve("HW"), catalogue.titles()[0].id);
}

TEST(ByHand, ANameNobodyKnowsYetBecomesAnAlias) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 2024)});
  ASSERT_TRUE(catalogue.merge("Battle Harbour", "Harbour Wars"));
  EXPECT_EQ(catalogue.titles().size(), 1U);
  EXPECT_EQ(catalogue.resolve("Harbour Wars"), catalogue.titles()[0].id);
}

TEST(ByHand, MergingOnesThatWereMergedLeavesNoneBehind) {
  Catalogue catalogue;
  catalogue.add_imported({named("One"), named("Two"), named("Three")});
  ASSERT_TRUE(catalogue.merge("Two", "Three"));
  ASSERT_TRUE(catalogue.merge("One", "Two"));
  for (const char* name : {"One", "Two", "Three"})
    EXPECT_EQ(catalogue.resolve(name), catalogue.titles()[0].id);
  EXPECT_EQ(catalogue.titles()[2].merged_into, catalogue.titles()[0].id);
  expect_same_after_restart(catalogue);
}

TEST(ByHand, ASplitGivesBackWhatWasThereAndNoImportUndoesIt) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 2024), named("Harbour Wars", 2023, {"HW"})});
  const TitleId kept = catalogue.titles()[0].id, other = catalogue.titles()[1].id;
  ASSERT_TRUE(catalogue.merge("Battle Harbour", "Harbour Wars"));
  ASSERT_TRUE(catalogue.split("Battle Harbour", "Harbour Wars"));
  catalogue.add_imported({named("Battle Harbour", 2024, {"Harbour Wars", "HW"})});
  EXPECT_EQ(catalogue.resolve("Battle Harbour"), kept);
  EXPECT_EQ(catalogue.resolve("Harbour Wars"), other);
  EXPECT_EQ(catalogue.resolve("HW"), other);
  expect_same_after_restart(catalogue);
  ASSERT_TRUE(catalogue.merge("Battle Harbour", "Harbour Wars"));
  EXPECT_EQ(catalogue.resolve("HW"), kept);
}

TEST(ByHand, OfAnAliasThatIsSplitOffATitleIsMade) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 2024, {"Harbour Wars"})});
  const auto changed = catalogue.split("Battle Harbour", "Harbour Wars (2019)");
  ASSERT_TRUE(changed) << changed.error().to_string();
  ASSERT_EQ(catalogue.titles().size(), 2U);
  EXPECT_EQ(catalogue.resolve("Harbour Wars"), catalogue.titles()[1].id);
  EXPECT_EQ(catalogue.titles()[1].year, 2019);
  EXPECT_EQ(catalogue.resolve("Battle Harbour"), catalogue.titles()[0].id);
}

TEST(ByHand, TitlesOfOneNameAreToldApartByTheirYears) {
  Catalogue catalogue;
  catalogue.add_imported({named("Battle Harbour", 1978), named("Battle Harbour", 2024)});
  const auto which = catalogue.merge("Battle Harbour", "Harbour Wars");
  ASSERT_FALSE(which);
  EXPECT_NE(which.error().remedy.find("(1978)"), std::string::npos);
  ASSERT_TRUE(catalogue.merge("Battle Harbour (2024)", "Battle Harbour (1978)"));
  EXPECT_EQ(catalogue.resolve("Battle Harbour"), catalogue.titles()[1].id);
  ASSERT_TRUE(catalogue.split("Battle Harbour", "Battle Harbour (1978)"));
  EXPECT_FALSE(catalogue.resolve("Battle Harbour"));
  EXPECT_EQ(catalogue.weigh("Battle Harbour").candidates.size(), 2U);
  expect_same_after_restart(catalogue);
}

TEST(ByHand, SaysWhatCannotBeDone) {
  Catalogue catalogue;
  catalogue.add_imported({named("One"), named("Two")});
  EXPECT_FALSE(catalogue.merge("Three", "One"));
  EXPECT_FALSE(catalogue.merge("One", "One"));
  EXPECT_FALSE(catalogue.split("One", "Two"));
  EXPECT_FALSE(catalogue.split("One", "One"));
  EXPECT_FALSE(catalogue.split("Three", "One"));
}

}  // namespace
}  // namespace logline::catalogue
