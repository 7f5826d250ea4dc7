// What a person says about stories holds against everything that comes later, and can be taken back.
#include <gtest/gtest.h>

#include "group/grouper.h"
#include "newsroom.h"

namespace logline::group {
namespace {

using Ids = std::vector<ArticleId>;

ArticleId named(int number) { return ArticleId::of(std::to_string(number)); }
StoryId story_of(int number) { return StoryId::of(named(number).to_string()); }

class ByHand : public testing::Test {
 protected:
  Placement place(int number, const std::string& headline, const std::string& text) {
    return grouper.place(report(std::to_string(number), headline, text, number * 0.05), {});
  }
  // Two stories of one fire, which a third report would unite.
  void begin_two_fires() {
    place(1, "Harbour fire in Kirkwall", "Okafor and Brandt fled the flames.");
    place(2, "Gullwing lighthouse burns down", "Nobody in Kirkwall was hurt, the coastguard reported.");
  }
  Placement unite_them() {
    return place(3, "Kirkwall harbour fire: Gullwing lighthouse burns down",
                 "The coastguard says that nobody was hurt: Okafor and Brandt had fled from the flames.");
  }
  // Three reports of one renewal, in one story.
  void begin_a_renewal() {
    place(
        4, "Quay renews Salt Hour for third season",
        "Quay has renewed its harbour drama Salt Hour for a third season, with Ines Okafor as Captain Rowe.");
    place(5, "Salt Hour renewed for season three by Quay",
          "Captain Rowe sails on: Quay renewed its harbour drama Salt Hour on Monday. Ines Okafor is back.");
    place(
        6, "Salt Hour: Quay renews the harbour drama for a third season",
        "Ines Okafor returns as Captain Rowe in a third season of Salt Hour, which Quay renewed on Monday.");
  }
  [[nodiscard]] Ids articles_of(StoryId story) const { return grouper.story(story).articles; }

  Grouper grouper{weights()};
};

TEST_F(ByHand, MergedStoriesAreThatWhichBeganFirst) {
  begin_two_fires();
  const Regrouped merged = grouper.merge({{named(2)}, {named(1)}});
  EXPECT_EQ(merged.moved, (std::vector{std::pair{named(2), story_of(1)}}));
  EXPECT_EQ(merged.gone, (std::vector{std::pair{story_of(2), story_of(1)}}));
  EXPECT_EQ(articles_of(story_of(1)), (Ids{named(1), named(2)}));
  EXPECT_TRUE(grouper.placement(named(2))->is_decided);
}

TEST_F(ByHand, SplitReportsAreAStoryOfTheirOwn) {
  begin_a_renewal();
  ASSERT_EQ(articles_of(story_of(4)), (Ids{named(4), named(5), named(6)}));
  const Regrouped split = grouper.split({named(6), named(5)});
  EXPECT_EQ(split.moved, (std::vector{std::pair{named(5), story_of(5)}, std::pair{named(6), story_of(5)}}));
  EXPECT_TRUE(split.gone.empty());
  EXPECT_EQ(articles_of(story_of(4)), Ids{named(4)});
  EXPECT_EQ(articles_of(story_of(5)), (Ids{named(5), named(6)}));
}

TEST_F(ByHand, AStorysIdGoesWithItsFirstReport) {
  begin_a_renewal();
  grouper.split({named(4)});
  EXPECT_EQ(articles_of(story_of(4)), Ids{named(4)});
  EXPECT_EQ(articles_of(story_of(5)), (Ids{named(5), named(6)}));
}

TEST_F(ByHand, IsTakenBackByTheOppositeAsOftenAsOneLikes) {
  begin_a_renewal();
  for (int times = 0; times < 3; ++times) {
    grouper.split({named(5)});
    EXPECT_EQ(articles_of(story_of(4)), (Ids{named(4), named(6)}));
    EXPECT_EQ(articles_of(story_of(5)), Ids{named(5)});
    EXPECT_EQ(grouper.merge({{named(4)}, {named(5)}}).gone,
              (std::vector{std::pair{story_of(5), story_of(4)}}));
    EXPECT_EQ(articles_of(story_of(4)), (Ids{named(4), named(5), named(6)}));
    EXPECT_FALSE(grouper.has(story_of(5)));
  }
}

TEST_F(ByHand, LaterReportsUniteNothingThatWasSplit) {
  begin_two_fires();
  grouper.merge({{named(1)}, {named(2)}});
  grouper.split({named(2)});
  const Placement later = unite_them();
  EXPECT_TRUE(later.moved.empty());
  EXPECT_TRUE(later.gone.empty());
  EXPECT_TRUE(grouper.has(story_of(1)) && grouper.has(story_of(2)));
  EXPECT_TRUE(later.story == story_of(1) || later.story == story_of(2)) << "it joins one of them";
}

TEST_F(ByHand, WithoutADecisionTheyAreUnited) {  // else the test above says nothing
  begin_two_fires();
  EXPECT_EQ(unite_them().gone, (std::vector{std::pair{story_of(2), story_of(1)}}));
}

TEST_F(ByHand, LaterReportsPartNothingThatWasMerged) {
  begin_two_fires();
  begin_a_renewal();
  grouper.merge({{named(1)}, {named(4)}});
  unite_them();
  EXPECT_EQ(grouper.placement(named(4))->story, story_of(1));
  EXPECT_EQ(grouper.placement(named(5))->story, story_of(1));
  EXPECT_TRUE(grouper.has(story_of(2))) << "it is not drawn in either";
}

TEST_F(ByHand, CopiesGoWithTheTextTheyRepeat) {
  begin_a_renewal();
  const std::string text =
      "Ines Okafor returns as Captain Rowe in a third season of Salt Hour, which Quay renewed.";
  place(7, "Quay renews Salt Hour for a third season", text);
  const Placement copy = place(8, "Quay renews Salt Hour for a third season", text);
  ASSERT_EQ(copy.copy_of, named(7));
  grouper.split({named(8)});
  EXPECT_EQ(articles_of(story_of(7)), (Ids{named(7), named(8)}));
  const Placement another = place(9, "Quay renews Salt Hour for a third season", text);
  EXPECT_EQ(another.story, story_of(7)) << "a copy that comes later follows";
}

TEST_F(ByHand, StandsForWhatIsLeftOfAStory) {
  begin_two_fires();
  const ArticleId unknown = ArticleId::of("taken down");
  EXPECT_EQ(grouper.merge({{unknown, named(1)}, {named(2)}}).gone.size(), 1U);
  EXPECT_EQ(grouper.split({unknown, named(2)}).moved.size(), 1U);
  EXPECT_EQ(grouper.merge({{unknown}, {named(2)}}), Regrouped{});
  EXPECT_EQ(grouper.split({unknown}), Regrouped{});
}

TEST_F(ByHand, MeansTheSameWhereReportsAreElsewhere) {
  begin_two_fires();
  begin_a_renewal();
  const Regrouped split = grouper.split({named(2), named(4)});  // of one story when it was said
  EXPECT_EQ(articles_of(story_of(2)), (Ids{named(2), named(4)}));
  EXPECT_EQ(articles_of(story_of(5)), (Ids{named(5), named(6)}));
  EXPECT_EQ(split.gone, (std::vector{std::pair{story_of(4), story_of(2)}}));
}

TEST_F(ByHand, ARevisionLeavesADecisionAsItIs) {
  begin_two_fires();
  grouper.merge({{named(1)}, {named(2)}});
  grouper.update(report("2", "Something else", "Nothing of a fire any more.", 0.1), {});
  EXPECT_TRUE(grouper.placement(named(2))->is_decided);
  EXPECT_TRUE(unite_them().moved.empty());
}

}  // namespace
}  // namespace logline::group
