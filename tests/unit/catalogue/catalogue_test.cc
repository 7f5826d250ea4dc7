#include "catalogue/catalogue.h"

#include <gtest/gtest.h>

#include "model/statement.h"

namespace logline::catalogue {
namespace {

const ArticleId kOne = ArticleId::of("one"), kTwo = ArticleId::of("two");

Statement status(const std::string& title, Certainty certainty = Certainty::confirmed) {
  Statement made;
  made.claim = StatusClaim{.title = {title, Span{Part::text(), 4, 12}}, .event = Event::renewed};
  made.certainty = certainty;
  made.span = {Part::text(), 0, 40};
  return made;
}

Reading saying(Statement statement) {
  Reading reading;
  reading.is_about_television = true;
  reading.teaches_titles = true;
  reading.statements.push_back(std::move(statement));
  return reading;
}

Reading mentioning(const std::string& title) {
  Reading reading;
  reading.is_about_television = true;
  reading.teaches_titles = true;
  reading.mentions.push_back({MentionKind::title, Span{Part::text(), 0, 5}, title, std::nullopt});
  return reading;
}

TEST(Catalogue, LearnsATitleFromOneFirmStatement) {
  Catalogue catalogue;
  const auto learned = catalogue.learn(saying(status("The Lantern Coast")), kOne);
  ASSERT_EQ(learned.size(), 1U);
  EXPECT_EQ(learned.front().name, "The Lantern Coast");
  EXPECT_EQ(catalogue.resolve("lantern coast"), learned.front().id);
  EXPECT_NE(catalogue.index().find("lantern coast"), nullptr);
}

TEST(Catalogue, LearnsNothingFromNewsOfOtherThings) {
  Catalogue catalogue;
  Reading reading = saying(status("The Lantern Coast"));
  reading.is_about_television = false;
  EXPECT_TRUE(catalogue.learn(reading, kOne).empty());
  EXPECT_FALSE(catalogue.resolve("The Lantern Coast"));
}

TEST(Catalogue, WaitsForASecondArticleWhereOneOnlyMentionsOrRumours) {
  Catalogue catalogue;
  EXPECT_TRUE(catalogue.learn(mentioning("Salt Hour"), kOne).empty());
  EXPECT_TRUE(catalogue.learn(mentioning("Salt Hour"), kOne).empty());
  EXPECT_FALSE(catalogue.resolve("Salt Hour"));
  EXPECT_EQ(catalogue.learn(saying(status("Salt Hour", Certainty::rumoured)), kTwo).size(), 1U);
}

TEST(Catalogue, LearnsNoMereMentionFromNewsThatOnlyAKnownTitleMakesTelevisions) {
  Catalogue catalogue;
  Reading reading = mentioning("Salt Hour");
  reading.teaches_titles = false;
  EXPECT_TRUE(catalogue.learn(reading, kOne).empty());
  EXPECT_TRUE(catalogue.learn(reading, kTwo).empty());
  EXPECT_FALSE(catalogue.resolve("Salt Hour"));
}

TEST(Catalogue, LearnsTheHomeOfATitleThatIsKnown) {
  Catalogue catalogue;
  catalogue.learn(saying(status("Salt Hour")), kOne);
  Statement home;
  home.claim = AvailabilityClaim{.title = {"Salt Hour"}, .service = {"Quay"}, .relation = Relation::home};
  home.certainty = Certainty::rumoured;
  EXPECT_TRUE(catalogue.learn(saying(home), kTwo).empty());
  home.certainty = Certainty::confirmed;
  const auto learned = catalogue.learn(saying(home), kTwo);
  ASSERT_EQ(learned.size(), 1U);
  EXPECT_EQ(learned.front().service, "Quay");
  EXPECT_NE(catalogue.index().find_service("quay"), nullptr);
  EXPECT_TRUE(catalogue.learn(saying(home), kTwo).empty());
}

TEST(Catalogue, GoesOnAfterARestartAsIfNeverStopped) {
  Catalogue before;
  before.learn(saying(status("The Lantern Coast")), kOne);
  before.learn(mentioning("Salt Hour"), kOne);
  Catalogue after(before.titles(), before.seen_once());
  EXPECT_EQ(after.learn(mentioning("Salt Hour"), kTwo).size(), 1U);
  before.learn(mentioning("Salt Hour"), kTwo);
  EXPECT_EQ(after.resolve("Salt Hour"), before.resolve("Salt Hour"));
  EXPECT_EQ(after.resolve("The Lantern Coast"), before.resolve("The Lantern Coast"));
}

TEST(Catalogue, TellsTitlesOfOneNameApartByYearAndService) {
  Catalogue catalogue;
  catalogue.add_imported(
      {{.id = {}, .name = "Battle Harbour", .year = 1978, .service = "KTN", .aliases = {}},
       {.id = {}, .name = "Battle Harbour", .year = 2024, .service = "Quay", .aliases = {"BH"}}});
  ASSERT_EQ(catalogue.titles().size(), 2U);
  EXPECT_NE(catalogue.titles()[0].id, catalogue.titles()[1].id);
  EXPECT_FALSE(catalogue.resolve("Battle Harbour"));
  EXPECT_EQ(catalogue.resolve("Battle Harbour", {.year = 2024}), catalogue.titles()[1].id);
  EXPECT_EQ(catalogue.resolve("Battle Harbour", {.service = "KTN"}), catalogue.titles()[0].id);
  EXPECT_EQ(catalogue.resolve("BH"), catalogue.titles()[1].id);
  EXPECT_FALSE(catalogue.resolve("Battle Harbour", {.year = 1999}));
}

TEST(Catalogue, KeepsTheIdOfADiscoveredTitleThatIsImportedLater) {
  Catalogue catalogue;
  const TitleId id = catalogue.learn(saying(status("Salt Hour")), kOne).front().id;
  catalogue.add_imported({{.id = {}, .name = "Salt Hour", .year = 2025, .service = "Quay", .aliases = {}}});
  ASSERT_EQ(catalogue.titles().size(), 1U);
  EXPECT_EQ(catalogue.titles().front().id, id);
  EXPECT_EQ(catalogue.titles().front().year, 2025);
  EXPECT_TRUE(catalogue.titles().front().is_imported);
}

TEST(Catalogue, AnswersNothingWhenItIsEmpty) {
  const Catalogue catalogue;
  EXPECT_FALSE(catalogue.resolve("Salt Hour"));
  EXPECT_EQ(catalogue.find(TitleId::of("salt hour")), nullptr);
}

}  // namespace
}  // namespace logline::catalogue
