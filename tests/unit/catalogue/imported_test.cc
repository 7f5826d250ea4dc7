#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "catalogue/catalogue.h"

namespace logline::catalogue {
namespace {

using Strings = std::vector<std::string>;

Title show(const std::string& name, int year, Strings ids, TitleKind kind = TitleKind::series) {
  return {.id = {}, .name = name, .kind = kind, .year = year, .ids = std::move(ids)};
}

// How many titles two rows make.
std::size_t made_of(const Title& one, const Title& other) {
  Catalogue catalogue;
  catalogue.add_imported({one, other});
  return catalogue.titles().size();
}

TEST(Imported, TwoSourcesMeetByAnIdThatTheyShare) {
  Catalogue catalogue;
  catalogue.add_imported({show("Battle Harbour", 2024, {"tvmaze:1", "imdb:tt1"})});
  catalogue.add_imported({show("Battle Harbor", 2023, {"wikidata:Q1", "imdb:tt1"})});
  ASSERT_EQ(catalogue.titles().size(), 1U);
  EXPECT_EQ(catalogue.titles()[0].name, "Battle Harbour");
  EXPECT_EQ(catalogue.resolve("Battle Harbor"), catalogue.titles()[0].id);
  catalogue.add_imported({show("Harbour", 2024, {"wikidata:Q1"})});
  EXPECT_EQ(catalogue.titles().size(), 1U);
}

TEST(Imported, ARemakeIsAnotherTitleEvenWhileItHasNoYear) {
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 2024, {"wikidata:Q2"})), 2U);
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 0, {"wikidata:Q2"})), 2U);
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 1978, {"tvmaze:2"})), 2U);
  EXPECT_EQ(made_of(show("A", 0, {"tvmaze:1"}), show("A", 0, {"tvmaze:2"})), 2U);
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 1978, {"wikidata:Q2"}, TitleKind::film)), 2U);
}

TEST(Imported, TheSameTitleOfTwoSourcesIsOne) {
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 1979, {"wikidata:Q2"})), 1U);
  EXPECT_EQ(made_of(show("A", 1978, {"tvmaze:1"}), show("A", 0, {})), 1U);
  EXPECT_EQ(made_of(show("A", 0, {}), show("A", 1978, {"tvmaze:1"})), 1U);
}

TEST(Imported, EachOfManyOfOneNameHasAnIdOfItsOwn) {
  Catalogue catalogue;
  catalogue.add_imported({show("A", 2020, {"tvmaze:1"}), show("A", 2020, {"tvmaze:2"}),
                          show("A", 0, {"tvmaze:3"}), show("A", 2021, {"tvmaze:4"}),
                          show("A", 0, {"tvmaze:5"})});
  std::set<TitleId> ids;
  for (const Title& title : catalogue.titles()) ids.insert(title.id);
  EXPECT_EQ(ids.size(), 5U);
  EXPECT_EQ(catalogue.weigh("A").candidates.size(), 5U);
}

TEST(Imported, AMisspellingLeadsToItsTitle) {
  Catalogue catalogue;
  catalogue.add_imported({{.id = {}, .name = "Battle Harbour", .misspellings = {"Battel Harbor"}}});
  EXPECT_EQ(catalogue.resolve("battel harbor"), catalogue.titles()[0].id);
  EXPECT_EQ(catalogue.index().find("battel harbor")->name, "Battle Harbour");
}

TEST(Resolution, GoesByTheCastAndKeepsTheOthers) {
  Catalogue catalogue;
  Title old = show("Battle Harbour", 1978, {"tvmaze:1"}), remake = show("Battle Harbour", 2024, {"tvmaze:2"});
  old.cast = {"Ada Moor", "Ben Sole"};
  remake.cast = {"Cy Vane", "Dee Lark"};
  old.service = remake.service = "KTN";
  catalogue.add_imported({old, remake});
  const Strings people{"Zoe Nobody", "dee lark"};
  const Resolution found = catalogue.weigh("Battle Harbour", {.service = "KTN", .people = people});
  EXPECT_EQ(found.id, catalogue.titles()[1].id);
  ASSERT_EQ(found.candidates.size(), 2U);
  EXPECT_GT(found.candidates[0].points, found.candidates[1].points);
  EXPECT_FALSE(catalogue.resolve("Battle Harbour", {.service = "KTN"}));
  EXPECT_EQ(catalogue.resolve("Battle Harbour", {.year = 1978, .people = people}), catalogue.titles()[0].id);
}

TEST(Resolution, AnUndecidedFirstPlaceIsNoAnswerWhoeverComesBehind) {
  Catalogue catalogue;
  catalogue.add_imported(
      {show("A", 0, {"tvmaze:1"}), show("A", 0, {"tvmaze:2"}), show("A", 2020, {"tvmaze:3"})});
  std::vector<Title> titles = catalogue.titles();
  titles[0].service = titles[1].service = "Quay";
  EXPECT_FALSE(Catalogue(titles).resolve("A", {.service = "Quay"}));
}

// Rows in any order, twice, restarted between any two: ids are unique, and a restart changes nothing.
TEST(Imported, ARestartAnywhereChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    const auto name = rc::gen::element<std::string>("A", "B", "The A", "C");
    Catalogue kept, restarted;
    for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
      Title title = show(*name, *rc::gen::element(0, 2000, 2001, 2020), {});
      if (*rc::gen::arbitrary<bool>())
        title.ids.push_back("tvmaze:" + std::to_string(*rc::gen::inRange(1, 4)));
      if (*rc::gen::arbitrary<bool>()) title.ids.push_back("imdb:" + std::to_string(*rc::gen::inRange(1, 4)));
      if (*rc::gen::arbitrary<bool>()) title.aliases.push_back(*name);
      restarted = Catalogue(restarted.titles());
      if (*rc::gen::inRange(0, 4) == 0) {
        const std::string one = *name, other = *name;
        RC_ASSERT(kept.merge(one, other).has_value() == restarted.merge(one, other).has_value());
      } else if (*rc::gen::inRange(0, 4) == 0) {
        const std::string one = *name, other = *name;
        RC_ASSERT(kept.split(one, other).has_value() == restarted.split(one, other).has_value());
      } else {
        kept.add_imported({title});
        restarted.add_imported({title});
      }
      std::set<TitleId> ids;
      RC_ASSERT(kept.titles().size() == restarted.titles().size());
      for (std::size_t at = 0; at < kept.titles().size(); ++at) {
        RC_ASSERT(kept.titles()[at].id == restarted.titles()[at].id);
        RC_ASSERT(kept.titles()[at].aliases == restarted.titles()[at].aliases);
        RC_ASSERT(ids.insert(kept.titles()[at].id).second);
      }
      for (const char* folded : {"a", "b", "c"}) {
        RC_ASSERT(kept.resolve(folded) == restarted.resolve(folded));
        const Title *one = kept.index().find(folded), *other = restarted.index().find(folded);
        RC_ASSERT((one == nullptr) == (other == nullptr) && (one == nullptr || one->id == other->id));
      }
    }
  }));
}

}  // namespace
}  // namespace logline::catalogue
