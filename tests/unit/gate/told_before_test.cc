#include "gate/told_before.h"

#include <gtest/gtest.h>

namespace logline::gate {
namespace {

store::StoryRow row_that_gives_away(std::vector<Reveal> reveals) {
  store::StoryRow row;
  row.story.id = StoryId::of("a");
  row.gives_away = std::move(reveals);
  return row;
}

wall::Progress watched(int season) {
  wall::Progress progress;
  progress.titles["gulls"] = {.season = season, .episode = 9};
  return progress;
}

TEST(ToldBefore, ReadersShareAKeyOnlyWhenTheSameIsAheadOfThem) {
  const auto row = row_that_gives_away({{"Gulls", 1, 3}, {"Gulls", 2, 3}, {"The Tide", 1, 1}});
  EXPECT_NE(key_of(row, watched(0)), key_of(row, watched(1)));
  EXPECT_NE(key_of(row, watched(1)), key_of(row, watched(2)));
  EXPECT_EQ(key_of(row, watched(2)), key_of(row, watched(3))) << "the tide is ahead of both";
  auto other = row;
  other.story.id = StoryId::of("b");
  EXPECT_NE(key_of(row, watched(0)), key_of(other, watched(0)));
}

TEST(ToldBefore, AlsoByWhatTheLineItselfGivesAway) {
  auto row = row_that_gives_away({});
  row.line.reveals = {{"Gulls", 2, 3}};
  EXPECT_NE(key_of(row, watched(1)), key_of(row, watched(2)));
}

TEST(ToldBefore, ForgetsWhenTheViewsChange) {
  ToldBefore told;
  SeenStory seen;
  seen.row.line.text = "told";
  EXPECT_EQ(told.find(1, "key"), nullptr);
  told.keep("key", seen);
  ASSERT_NE(told.find(1, "key"), nullptr);
  EXPECT_EQ(told.find(1, "key")->row.line.text, "told");
  EXPECT_EQ(told.find(2, "key"), nullptr);
  EXPECT_EQ(told.find(1, "key"), nullptr) << "it does not come back";
}

}  // namespace
}  // namespace logline::gate
