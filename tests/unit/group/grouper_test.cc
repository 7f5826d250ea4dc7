#include "group/grouper.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "newsroom.h"

namespace logline::group {
namespace {

const std::string kRenewal =
    "The streaming service Quay has ordered a third season of the harbour drama Salt Hour, six weeks after "
    "the second ended. Ines Okafor returns "
    "as Captain Rowe, and showrunner Tomas Brandt said that filming in Kirkwall would begin before the "
    "summer.";

TEST(Grouper, StartsAStoryWithTheFirstArticle) {
  Grouper grouper(weights());
  const Placement placed = grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), {});
  EXPECT_TRUE(placed.starts_story);
  EXPECT_EQ(placed.story, StoryId::of(ArticleId::of("1").to_string()));
}

TEST(Grouper, PutsTwoReportsOfOneEventTogether) {
  Grouper grouper(weights());
  const Placement one = grouper.place(report("1", "Quay renews Salt Hour for third season", kRenewal, 0), {});
  const Placement two = grouper.place(
      report(
          "2", "Salt Hour renewed for season three by Quay",
          "Captain Rowe sails on: Quay renewed its harbour drama Salt Hour on Monday. Ines Okafor is back.",
          0.2),
      {});
  EXPECT_EQ(one.story, two.story);
  EXPECT_FALSE(two.starts_story);
  EXPECT_FALSE(two.copy_of);
}

TEST(Grouper, KeepsEventsOfDifferentTitlesApart) {
  Grouper grouper(weights());
  const Placement one =
      grouper.place(report("1", "Quay renews Salt Hour for third season", "Salt Hour returns, Quay said.", 0),
                    stating("Salt Hour", Event::renewed));
  const Placement two =
      grouper.place(report("2", "Quay renews Gullwing for third season", "Gullwing returns, Quay said.", 0),
                    stating("Gullwing", Event::renewed));
  EXPECT_NE(one.story, two.story);
}

TEST(Grouper, UnitesStoriesThatAThirdReportShowsToBeOne) {
  Grouper grouper(weights());
  const Placement one =
      grouper.place(report("1", "Harbour fire in Kirkwall", "Okafor and Brandt fled the flames.", 0), {});
  const Placement two = grouper.place(report("2", "Gullwing lighthouse burns down",
                                             "Nobody in Kirkwall was hurt, the coastguard reported.", 0.1),
                                      {});
  ASSERT_NE(one.story, two.story);
  const Placement three = grouper.place(
      report("3", "Kirkwall harbour fire: Gullwing lighthouse burns down",
             "The coastguard says that nobody was hurt: Okafor and Brandt had fled from the flames.", 0.2),
      {});
  EXPECT_EQ(three.story, one.story);  // the one that began first
  EXPECT_EQ(three.gone, (std::vector{std::pair{two.story, one.story}}));
  EXPECT_EQ(std::ranges::count(three.moved, std::pair{ArticleId::of("2"), one.story}), 1);
  EXPECT_FALSE(grouper.has(two.story));
  EXPECT_EQ(grouper.story(one.story).articles,
            (std::vector{ArticleId::of("1"), ArticleId::of("2"), ArticleId::of("3")}));
  EXPECT_EQ(grouper.placement(ArticleId::of("2"))->story, one.story);
}

TEST(Grouper, ForgetsTheOldestWhileTheNewestIsLikeIt) {
  TermWeights few = weights();
  few.decision["window"] = 2;
  Grouper grouper(few);
  const char* const texts[] = {"Okafor and Brandt fled the flames.",
                               "At Gullwing the coastguard found Brandt and Okafor unhurt.",
                               "Nobody but Okafor, with Brandt, had been inside Gullwing.",
                               "Brandt told how Gullwing burned; Okafor said nothing."};
  for (int i = 0; i < 4; ++i)
    grouper.place(report(std::to_string(i), "Gullwing lighthouse burns down in Kirkwall", texts[i], 0), {});
  for (int i = 0; i < 4; ++i) {
    const auto placed = grouper.placement(ArticleId::of(std::to_string(i)));
    EXPECT_EQ(placed->story, grouper.placement(ArticleId::of("0"))->story);
    EXPECT_FALSE(placed->copy_of) << "a copy is not thought about again";
  }
}

TEST(Grouper, KeepsOneTemplateWithOtherNumbersApart) {
  Grouper grouper(weights());
  const Placement one =
      grouper.place(report("1", "Salt Hour Season 1: Episode 6", "Rowe finds the wreck.", 0), {});
  const Placement two =
      grouper.place(report("2", "Salt Hour Season 1: Episode 7", "Rowe leaves the harbour.", 0), {});
  EXPECT_NE(one.story, two.story);
}

TEST(Grouper, KnowsACopyThatIsIdenticalEditedCutOrLedDifferently) {
  Grouper grouper(weights());
  const ArticleId original = ArticleId::of("1");
  grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), {});
  EXPECT_EQ(grouper.place(report("same", "Quay renews Salt Hour", kRenewal, 0), {}).copy_of, original);
  std::string edited = kRenewal;
  edited.replace(edited.find("six weeks"), 9, "six long weeks");
  EXPECT_EQ(grouper.place(report("edited", "Harbour drama goes on", edited, 0.1), {}).copy_of, original);
  EXPECT_EQ(grouper.place(report("cut", "More Salt Hour", kRenewal.substr(0, 170), 0.2), {}).copy_of,
            original);
  EXPECT_EQ(grouper
                .place(report("led", "Good news from Quay",
                              "Fans had feared the worst for weeks now. " + kRenewal, 0.3),
                       {})
                .copy_of,
            original);
  const Story story = grouper.story(StoryId::of(original.to_string()));
  ASSERT_EQ(story.copies.size(), 1U);
  EXPECT_EQ(story.copies.front().size(), 5U);
  EXPECT_EQ(story.copies.front().front(), original);
}

TEST(Grouper, KnowsACopyUnderAHeadlineWithOtherNumbersUnlessItIsATemplate) {
  Grouper grouper(weights());
  std::string text;
  for (int i = 0; i < 90; ++i) text += "said" + std::to_string(i * 7) + (i % 9 == 8 ? ". " : " ");
  const ArticleId original = ArticleId::of("1");
  grouper.place(report("1", "Salt Hour renewed for season 3", text, 0), {});
  EXPECT_FALSE(grouper.place(report("2", "Salt Hour renewed for season 4", text, 0), {}).copy_of);
  EXPECT_EQ(grouper.place(report("3", "Good news from Quay at 5", text, 0), {}).copy_of, original);
  EXPECT_FALSE(grouper.place(report("4", "Letter of 2015", text.substr(0, 150), 0), {}).copy_of);
}

TEST(Grouper, TakesNoTeaserUnderAnotherHeadlineForACopy) {
  Grouper grouper(weights());
  grouper.place(report("1", "Salt Hour chapter is out", "The tide is still coming.", 0), {});
  EXPECT_FALSE(
      grouper.place(report("2", "Lighthouse keeper wins prize", "The tide is still coming.", 0), {}).copy_of);
}

TEST(Grouper, LooksNoFurtherThanAWeek) {
  Grouper grouper(weights());
  const Article one = report("1", "Quay renews Salt Hour", kRenewal, 0),
                near = report("2", "Quay renews Salt Hour", kRenewal, 6.9),
                late = report("3", "Quay renews Salt Hour", kRenewal, 15),
                undated = report("4", "Quay renews Salt Hour", kRenewal, -1);
  const StoryId story = grouper.place(one, {}).story;
  EXPECT_EQ(grouper.place(near, {}).story, story);
  EXPECT_NE(grouper.place(late, {}).story, story);
  EXPECT_EQ(grouper.place(undated, {}).story, story);
}

TEST(Grouper, JoinsReportsThatStateTheSameOfTheSameTitle) {
  Grouper grouper(weights());
  const auto one = grouper.place(report("1", "Salt Hour sails on", "Quay wants more of Captain Rowe.", 0),
                                 stating("Salt Hour", Event::renewed));
  const auto two = grouper.place(report("2", "Third season for Salt Hour", "Ines Okafor returns to Quay.", 1),
                                 stating("Salt Hour", Event::renewed));
  EXPECT_EQ(one.story, two.story);
}

TEST(Grouper, MergesARoundUpWithNothingAndTellsWhatItCovers) {
  Grouper grouper(weights());
  const auto event =
      grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), stating("Salt Hour", Event::renewed));
  Reading all = stating("Salt Hour", Event::renewed);
  all.is_roundup = true;
  const auto round = grouper.place(report("2", "Quay renews Salt Hour, Gullwing and more",
                                          "Quay renewed Salt Hour, with Ines Okafor, and four others.", 0),
                                   all);
  EXPECT_NE(round.story, event.story);
  EXPECT_EQ(grouper.story(round.story).covers, std::vector<StoryId>{event.story});
  EXPECT_TRUE(grouper.story(event.story).covers.empty());
}

TEST(Grouper, NamesTheFirstByTheSourcesOwnDates) {
  Grouper grouper(weights());
  grouper.place(report("late", "Quay renews Salt Hour", kRenewal, 2), {});
  const StoryId story = grouper.place(report("early", "Quay renews Salt Hour", kRenewal, 1), {}).story;
  EXPECT_EQ(grouper.story(story).first, ArticleId::of("early"));
  EXPECT_EQ(grouper.story(story).articles.front(), ArticleId::of("late"));
}

TEST(Grouper, NamesNoReportFirstThatTookItsDateFromTheStory) {
  Grouper grouper(weights());
  Article stub = report("stub", "Quay renews Salt Hour", kRenewal, -1);
  grouper.place(stub, {});
  const StoryId story = grouper.place(report("dated", "Quay renews Salt Hour", kRenewal, 1.5), {}).story;
  EXPECT_EQ(grouper.dates(story).undated(), std::vector{stub.id});
  stub.published = Timestamp::from_date(Timestamp::from_utc(1767225600 + 86400).civil_day());
  stub.is_date_inferred = true;
  grouper.update(stub, {});
  EXPECT_TRUE(grouper.dates(story).undated().empty());
  EXPECT_EQ(grouper.story(story).first, ArticleId::of("dated"));
}

TEST(Grouper, KeepsARevisedArticleInItsStory) {
  Grouper grouper(weights());
  const StoryId story = grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), {}).story;
  grouper.update(report("1", "Lighthouse keeper wins prize", "Nothing else is known.", 0), {});
  EXPECT_EQ(grouper.placement(ArticleId::of("1"))->story, story);
  EXPECT_NE(grouper.place(report("2", "Quay renews Salt Hour", kRenewal, 0), {}).story, story);
  EXPECT_EQ(grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), {}).story, story);
}

TEST(Grouper, ForgetsATakenDownArticleAndPassesItsCopiesOn) {
  Grouper grouper(weights());
  const StoryId story = grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 0), {}).story;
  grouper.place(report("2", "Quay renews Salt Hour", kRenewal, 0), {});
  grouper.place(report("3", "Quay renews Salt Hour", kRenewal, 0), {});
  grouper.remove(ArticleId::of("1"));
  EXPECT_EQ(grouper.story(story).copies.front(),
            (std::vector<ArticleId>{ArticleId::of("2"), ArticleId::of("3")}));
  EXPECT_EQ(grouper.placement(ArticleId::of("3"))->copy_of, ArticleId::of("2"));
  grouper.remove(ArticleId::of("2"));
  grouper.remove(ArticleId::of("3"));
  EXPECT_FALSE(grouper.has(story));
  EXPECT_TRUE(grouper.stories().empty());
}

TEST(Grouper, ListsStoriesAsTheyBegan) {
  Grouper grouper(weights());
  const StoryId one = grouper.place(report("1", "Quay renews Salt Hour", kRenewal, 3), {}).story;
  const StoryId two =
      grouper.place(report("2", "Lighthouse keeper wins prize", "Nobody knows the keeper's name.", 1), {})
          .story;
  const std::vector<Story> stories = grouper.stories();
  ASSERT_EQ(stories.size(), 2U);
  EXPECT_EQ(stories[0].id, one);
  EXPECT_EQ(stories[1].id, two);
}

}  // namespace
}  // namespace logline::group
