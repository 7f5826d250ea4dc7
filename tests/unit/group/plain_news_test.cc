// News that is not about television: only its words tell which reports are of one event.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "group/decide.h"
#include "group/grouper.h"
#include "newsroom.h"

namespace logline::group {
namespace {

Reading about(const std::string& title) {
  Reading reading;
  reading.main_title = title;
  return reading;
}

const std::string kSinking =
    "The ferry Marvane sank off Torvik on Sunday after its engine room flooded; forty passengers "
    "were taken off by the lifeboat of Halsund harbour.";

TEST(PlainNews, IsNotKeptApartByWordsTakenForTitles) {
  Grouper grouper(weights());
  const StoryId story =
      grouper.place(report("1", "Ferry Marvane sinks off Torvik", kSinking, 0), about("torvik")).story;
  const Article other = report("2", "Forty saved as ferry Marvane sinks off Torvik",
                               kSinking + " Nobody was hurt, the coastguard of Halsund said.", 0.1);
  EXPECT_EQ(grouper.place(other, about("marvane")).story, story);
}

TEST(PlainNews, OfOneTitleIsWeighedByIt) {
  const auto profile = [](const std::string& title, bool is_television) {
    Reading reading = about(title);
    reading.is_about_television = is_television;
    return make_profile(report("1", "", "", 0), reading, weights());
  };
  EXPECT_TRUE(Decision::is_plain_pair(profile("", false), profile("", false)));
  EXPECT_TRUE(Decision::is_plain_pair(profile("torvik", false), profile("", false)));
  EXPECT_TRUE(Decision::is_plain_pair(profile("torvik", false), profile("marvane", false)));
  EXPECT_FALSE(Decision::is_plain_pair(profile("torvik", false), profile("torvik", false)));
  EXPECT_FALSE(Decision::is_plain_pair(profile("", true), profile("", false)));
}

// Report `number`: eight of the ten things there are to tell, in an order of its own, so that none is a copy.
Article told_of(const std::string& what, const std::string& headline, std::vector<std::string> things,
                unsigned number) {
  std::mt19937 dice(number);
  for (std::size_t i = things.size() - 1; i > 0; --i) std::swap(things[i], things[dice() % (i + 1)]);
  std::string text;
  for (std::size_t i = 0; i < 8; ++i) text += "of " + things[i] + (i % 3 == 2 ? ". " : " ");
  return report(what + std::to_string(number), headline, text, 0.01 * number);
}

Article fire(unsigned number) {
  return told_of(
      "fire", "Blaze at Brackwater sawmill",
      {"Ostrava", "Kelmore", "Vantor", "Quillen", "Sarn", "Hollin", "Pellow", "Trevane", "Umber", "Wexley"},
      number);
}

Article wreck(unsigned number) {
  return told_of(
      "wreck", "Ferry Marvane sinks",
      {"Torvik", "Halsund", "Erdal", "Bryne", "Sola", "Varhaug", "Klepp", "Nesbo", "Orre", "Figgjo"}, number);
}

// Two stories of eighteen reports each, and one that lies between them.
TEST(PlainNews, PutsLargeStoriesTogetherAgain) {
  Grouper grouper(weights());
  std::set<StoryId> stories;
  for (unsigned i = 0; i < 36; ++i) {
    const Article article = fire(i);
    const StoryId first = StoryId::of(fire(i % 2).id.to_string());
    grouper.restore(article, Reading{}, {first, i < 2});
  }
  grouper.place(fire(36), Reading{});
  for (unsigned i = 0; i <= 36; ++i) stories.insert(grouper.placement(fire(i).id)->story);
  EXPECT_EQ(stories, std::set<StoryId>{StoryId::of(fire(0).id.to_string())});
}

// A story that is two is parted, however many reports of one came first.
TEST(PlainNews, PartsALargeStoryThatIsTwo) {
  Grouper grouper(weights());
  const StoryId fires = StoryId::of(fire(0).id.to_string());
  for (unsigned i = 0; i < 20; ++i) grouper.restore(fire(i), Reading{}, {fires, i == 0});
  grouper.restore(wreck(0), Reading{}, {fires, false});
  grouper.restore(wreck(1), Reading{}, {StoryId::of(wreck(1).id.to_string()), true});
  grouper.place(wreck(2), Reading{});
  EXPECT_EQ(grouper.placement(fire(19).id)->story, fires);
  EXPECT_NE(grouper.placement(wreck(0).id)->story, fires);
  EXPECT_EQ(grouper.placement(wreck(1).id)->story, grouper.placement(wreck(0).id)->story);
}

}  // namespace
}  // namespace logline::group
