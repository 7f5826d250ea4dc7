#include "group/facts.h"

#include <gtest/gtest.h>

#include "group/grouper.h"
#include "newsroom.h"

namespace logline::group {
namespace {

Profile profile_of(const Reading& reading, const std::string& headline = "Salt Hour") {
  return make_profile(report(headline, headline, "Quay said so.", 0), reading, weights());
}

Reading moved_to(Reading reading, Part part, std::uint32_t begin) {
  for (Statement& statement : reading.statements) statement.span = {part, begin, begin + 1};
  return reading;
}

Reading plot(const std::string& title) {
  Reading reading;
  reading.is_about_television = true;
  reading.main_title = fold_name(title);
  reading.reveals.push_back({});
  return reading;
}

TEST(Facts, TakesTheLeadForNewsAndTheDepthsForHistory) {
  const Reading renewed = stating("Salt Hour", Event::renewed);
  EXPECT_TRUE(has_news(profile_of(renewed)));
  EXPECT_TRUE(has_news(profile_of(moved_to(renewed, Part::standfirst(), 0))));
  EXPECT_TRUE(has_news(profile_of(moved_to(renewed, Part::text(), 10))));
  EXPECT_FALSE(has_news(profile_of(moved_to(renewed, Part::text(), 900))));
}

TEST(Facts, TellsARenewalFromACancellationOfOneTitle) {
  const Profile renewed = profile_of(stating("Salt Hour", Event::renewed)),
                cancelled = profile_of(stating("Salt Hour", Event::cancelled)),
                ordered = profile_of(stating("Salt Hour", Event::ordered)),
                other = profile_of(stating("Gullwing", Event::cancelled));
  EXPECT_TRUE(tell_other_news(renewed, cancelled));
  EXPECT_FALSE(tell_other_news(renewed, ordered));  // a season is ordered: another word for it
  EXPECT_FALSE(tell_other_news(renewed, other));
  EXPECT_TRUE(share_news(renewed, renewed));
  EXPECT_FALSE(share_news(renewed, cancelled));
}

TEST(Facts, TakesHistoryForNoNews) {
  const Reading cancelled = stating("Salt Hour", Event::cancelled);
  const Profile news = profile_of(cancelled), history = profile_of(moved_to(cancelled, Part::text(), 900));
  EXPECT_TRUE(share_fact(news, history));
  EXPECT_FALSE(share_news(news, history));
}

TEST(Facts, TakesARumouredDateAndAnotherAnnouncedOneForTwoFacts) {
  const auto dated = [](int day, Certainty certainty) {
    Reading reading = stating("Salt Hour", Event::scheduled);
    reading.statements[0].certainty = certainty;
    std::get<StatusClaim>(reading.statements[0].claim).when =
        When{*PartialDate::parse("2026-08-" + std::to_string(day)), std::nullopt};
    return profile_of(reading);
  };
  const Profile announced = dated(20, Certainty::confirmed);
  EXPECT_TRUE(share_fact(announced, dated(20, Certainty::rumoured)));
  EXPECT_FALSE(share_fact(announced, dated(21, Certainty::rumoured)));
  EXPECT_TRUE(share_fact(announced, dated(21, Certainty::confirmed)));
}

TEST(Facts, TakesTheLeadForNewsBesideAHeadlineThatStatesSomethingOfAnotherTitle) {
  Reading reading = moved_to(stating("Salt Hour", Event::scheduled), Part::standfirst(), 0);
  reading.statements.push_back(stating("Quay", Event::scheduled).statements[0]);
  EXPECT_TRUE(share_news(profile_of(reading), profile_of(stating("Salt Hour", Event::scheduled))));
}

TEST(Facts, JoinsOneDateGivenByTheSeasonAndByTheDay) {
  const Article by_season = report("1", "Salt Hour series 2 to return", "Salt Hour is back on Quay.", 0),
                by_day = report("2", "Salt Hour to return on September 14", "Back on Quay: Salt Hour.", 0.1);
  const Article other_day =
      report("3", "Salt Hour to return on September 21", "Back on Quay: Salt Hour.", 0.2);
  const auto are_joined = [&](const Article& one, const Article& two, const Reading& reading) {
    Grouper grouper(weights());
    return grouper.place(one, reading).story == grouper.place(two, reading).story;
  };
  EXPECT_TRUE(are_joined(by_season, by_day, stating("Salt Hour", Event::scheduled)));
  EXPECT_FALSE(are_joined(other_day, by_day, {}));
}

TEST(Facts, KnowsATitleThatTheOtherHeadlineNames) {
  Reading salt_hour = plot("Salt Hour"), none;
  EXPECT_TRUE(share_title(profile_of(salt_hour), profile_of(none, "Quay wants more of Salt Hour")));
  EXPECT_FALSE(share_title(profile_of(salt_hour), profile_of(none, "Quay wants more of Salt")));
}

TEST(Facts, KeepsARecapOutOfTheRenewal) {
  const std::string text = "Captain Rowe finds the wreck in the harbour drama Salt Hour on Quay.";
  Grouper grouper(weights());
  const auto renewal = grouper.place(report("1", "Quay renews Salt Hour for season 2", text, 0),
                                     stating("Salt Hour", Event::renewed));
  const std::string recap = "In Salt Hour, the harbour drama on Quay, Captain Rowe has found the wreck.";
  const Article article = report("2", "Quay: Salt Hour season 2", recap, 0.1);
  EXPECT_NE(grouper.place(article, plot("Salt Hour")).story, renewal.story);
  Grouper without(weights());
  const auto alike = without.place(report("1", "Quay renews Salt Hour for season 2", text, 0), {});
  EXPECT_EQ(without.place(article, {}).story, alike.story);
}

TEST(Facts, KeepsAStreetOutOfTheSeriesThatBearsItsName) {
  const Profile series = profile_of(stating("Harbour Street", Event::cancelled));
  const Profile street = profile_of({}, "Harbour Street to close for repairs");
  EXPECT_TRUE(is_beside_television(series, street));
  EXPECT_FALSE(is_beside_television(series, series));
  Reading aside;
  aside.is_about_television = true;
  EXPECT_FALSE(is_beside_television(profile_of(aside), street));
}

}  // namespace
}  // namespace logline::group
