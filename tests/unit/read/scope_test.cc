#include <gtest/gtest.h>

#include "tests/unit/read/core_reading.h"

namespace logline {
namespace {

bool is_about_television(const std::string& headline, const std::string& text) {
  return test::read(headline, text).reading.is_about_television;
}

TEST(Language, IsWhatTheWordsShowAndWithoutItsLexiconNothingIsSaid) {
  const auto german =
      test::read("", "Der Sender hat die Serie nach zwei Staffeln eingestellt, und das ist nicht schön.");
  EXPECT_EQ(german.reading.language, "de");
  EXPECT_TRUE(german.reading.statements.empty());
  EXPECT_EQ(test::read("", "The network has cancelled the series, and that is not what its fans had hoped.")
                .reading.language,
            "en");
}

TEST(Scope, IsSeriesAndNotSport) {
  EXPECT_TRUE(is_about_television("ABC cancels 'Saltmarsh'", "The network drama ends after four seasons."));
  EXPECT_FALSE(is_about_television("Rovers win at home",
                                   "The team beat United in the league on Saturday, its coach said."));
}

TEST(Scope, TakesNoNewsOfAServicesBusinessForTelevision) {
  EXPECT_FALSE(is_about_television("BBC to be regulated from outside",
                                   "The BBC will answer to a new body, ministers said. The BBC agreed."));
  EXPECT_FALSE(
      is_about_television("Amazon opens a second warehouse", "Amazon will hire 200 people in Hull."));
}

TEST(Scope, TakesWhatAServiceShowsForTelevision) {
  EXPECT_TRUE(
      is_about_television("Ada Cole on why she left", "She talks of the ITV drama that made her name."));
}

TEST(Scope, TakesNoCountryForASeries) {
  EXPECT_FALSE(is_about_television("India to store more power", "The plan for India was told on Monday."));
}

TEST(Scope, TakesNoPodcastForASeries) {
  EXPECT_FALSE(
      is_about_television("Episode 9 of the podcast", "A podcast with a cast of three, for fans of games."));
}

TEST(Scope, TakesNoBooksChapterForTheSeries) {
  EXPECT_FALSE(is_about_television("Author of 'Low Tide' releases chapter from the next book",
                                   "Fans of the series can read it on the author's website."));
}

TEST(Scope, AsksMoreWhereGamesFilmsAndSportsHaveTheWordsToo) {
  EXPECT_FALSE(is_about_television("'Salt Runner' gets a trailer", "Fans saw it."));
  EXPECT_FALSE(is_about_television("Rovers in review", "The season had stars and fans."));
  EXPECT_TRUE(is_about_television("'Salt Runner' gets a trailer", "Fans of the sitcom saw it."));
  EXPECT_TRUE(is_about_television("'Salt Runner' season 2 trailer", "Fans saw it."));
  EXPECT_TRUE(is_about_television("Ada Cole on the second season of 'Salt Runner'", "Fans saw it."));
}

TEST(Scope, TakesNoNewsServiceForASignOfSeries) {
  EXPECT_FALSE(is_about_television("Minister talks on CNN", "The CNN host asked him of the fire."));
}

bool is_television_at(const std::string& address, std::string section = {}) {
  Article article;
  article.headline = "Salt Runner gets a new trailer";
  article.text = "Fans saw it.";
  article.address = address;
  article.section = std::move(section);
  return read_article(article, TitleIndex(), test::english()).is_about_television;
}

TEST(Scope, IsWhatAChannelShowsThen) {
  EXPECT_TRUE(
      is_about_television("What is on: Monday", "Salt Runner, 9pm, BBC One. The pilot has a theory."));
  EXPECT_TRUE(is_about_television("Salt Runner: meet the runners", "Saturday nights on BBC One."));
  EXPECT_FALSE(is_about_television("Minister talks of the fire", "He told ITV on Monday that it is out."));
  EXPECT_FALSE(is_about_television("Shop opens at 9pm", "The shop on the pier is open on Monday."));
}

TEST(Scope, IsTheDramaOfAService) {
  EXPECT_TRUE(is_about_television("Salt Runner: is it a true story?", "Netflix's war drama follows a crew."));
}

TEST(Scope, IsNoGameNorPodcast) {
  EXPECT_FALSE(is_about_television("Salt Runner season 3 patch notes", "A battle pass and new maps come."));
  EXPECT_FALSE(is_about_television("'Salt Runner' renewed for live dates", "The podcast comes to Hull."));
}

TEST(Scope, BelievesTheOutletsOwnSection) {
  EXPECT_TRUE(is_television_at("https://gull.example/tv-and-radio/2026/salt-runner"));
  EXPECT_TRUE(is_television_at("https://tv.gull.example/2026/salt-runner"));
  EXPECT_FALSE(is_television_at("https://gull.example/gaming/2026/salt-runner"));
  EXPECT_FALSE(is_television_at("https://sport.gull.example/salt-runner"));
  EXPECT_FALSE(is_television_at("https://gull.example/salt-runner", "Games"));
  EXPECT_TRUE(is_television_at("https://gull.example/salt-runner", "Television"));
  EXPECT_TRUE(is_television_at("https://gull.example/tv/games"));  // an article's own name is no section
}

TEST(Titles, KnownAndOneWordAreOneBesideTheirPeopleAndOverAnArticle) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("saltmarsh"), .name = "Saltmarsh"});
  const auto title_of = [&](const char* headline) {
    return test::read(headline, "Her new lover.", "2026-05-13", titles).reading.main_title;
  };
  EXPECT_EQ(title_of("Saltmarsh's Ada Cole gets new love interest"), "saltmarsh");
  EXPECT_EQ(title_of("Saltmarsh: Ada Cole to be left heartbroken"), "saltmarsh");
  EXPECT_EQ(title_of("The walk from Hull to Saltmarsh takes a day"), "");
}

}  // namespace
}  // namespace logline
