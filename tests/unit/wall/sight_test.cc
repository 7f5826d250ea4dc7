#include "wall/sight.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace logline::wall {
namespace {

struct Item {
  int number;
  std::vector<Reveal> reveals;
};

std::span<const Reveal> reveals_of(const Item& item) { return item.reveals; }

Progress watched(int season, int episode) {
  Progress progress;
  progress.titles["lantern coast"] = {.season = season, .episode = episode};
  return progress;
}

Sight see_one(const Progress& progress, int season, int episode) {
  const std::vector<Reveal> reveals{{"The Lantern Coast", season, episode}};
  return see(progress, reveals);
}

TEST(Wall, ShowsWhatGivesNothingAway) { EXPECT_EQ(see(Progress{}, {}), Sight::visible); }

TEST(Wall, CountsAnUnknownTitleAsNotStarted) { EXPECT_EQ(see_one(Progress{}, 1, 1), Sight::hidden); }

TEST(Wall, ShowsTheEpisodeWatchedLastAndHidesTheNext) {
  EXPECT_EQ(see_one(watched(2, 3), 2, 3), Sight::visible);
  EXPECT_EQ(see_one(watched(2, 3), 1, 9), Sight::visible);
  EXPECT_EQ(see_one(watched(2, 3), 2, 4), Sight::hidden);
  EXPECT_EQ(see_one(watched(2, 3), 3, 1), Sight::hidden);
}

TEST(Wall, TakesARevealWithoutEpisodeForTheWholeSeason) {
  EXPECT_EQ(see_one(watched(2, 3), 2, 0), Sight::hidden);
  EXPECT_EQ(see_one(watched(3, 1), 2, 0), Sight::visible);
}

TEST(Wall, TakesARevealWithoutSeasonForAllThatHadBeenShown) {
  Progress progress = watched(9, 9);
  EXPECT_EQ(see_one(progress, 0, 0), Sight::hidden);
  progress.titles["lantern coast"].is_caught_up = true;
  EXPECT_EQ(see_one(progress, 0, 0), Sight::visible);
}

TEST(Wall, LetsThroughWhatTheReaderWantsSpoiled) {
  Progress progress;
  progress.titles["lantern coast"].wants_everything = true;
  EXPECT_EQ(see_one(progress, 4, 1), Sight::visible);
  const std::vector<Reveal> other{{"Salt Hour", 1, 1}};
  EXPECT_EQ(see(progress, other), Sight::hidden);
  progress.wants_everything = true;
  EXPECT_EQ(see(progress, other), Sight::visible);
}

TEST(Wall, ShowsAPlaceholderOnlyToWhoAskedForIt) {
  Progress progress;
  progress.wants_placeholder = true;
  EXPECT_EQ(see_one(progress, 1, 1), Sight::redacted);
}

TEST(Wall, HidesAnItemForOneOfItsReveals) {
  const std::vector<Reveal> reveals{{"The Lantern Coast", 1, 1}, {"The Lantern Coast", 5, 1}};
  EXPECT_EQ(see(watched(2, 1), reveals), Sight::hidden);
}

Progress any_progress() {
  Progress progress;
  for (const char* title : {"salt hour", "lantern coast"})
    progress.titles[title] = {.season = *rc::gen::inRange(0, 4),
                              .episode = *rc::gen::inRange(0, 4),
                              .is_caught_up = *rc::gen::inRange(0, 8) == 0,
                              .wants_everything = *rc::gen::inRange(0, 8) == 0};
  progress.wants_placeholder = *rc::gen::arbitrary<bool>();
  return progress;
}

std::vector<Item> any_items() {
  std::vector<Item> items;
  const int count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i) {
    Item item{i, {}};
    const int reveals = *rc::gen::inRange(0, 3);
    for (int j = 0; j < reveals; ++j)
      item.reveals.push_back({*rc::gen::element<std::string>("Salt Hour", "The Lantern Coast", "Unheard"),
                              *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 4)});
    items.push_back(item);
  }
  return items;
}

std::vector<int> numbers(const std::vector<const Item*>& items) {
  std::vector<int> all;
  for (const Item* item : items) all.push_back(item->number);
  return all;
}

TEST(Wall, AnswersAsIfWhatIsHiddenWereNotThere) {
  EXPECT_TRUE(rc::check([] {
    const Progress progress = any_progress();
    const std::vector<Item> items = any_items();
    std::vector<Item> without;
    for (const Item& item : items)
      if (see(progress, item.reveals) == Sight::visible) without.push_back(item);
    RC_ASSERT(numbers(filter(progress, items, reveals_of)) == numbers(filter(progress, without, reveals_of)));
    RC_ASSERT(numbers(filter(progress, items, reveals_of)).size() == without.size());
  }));
}

TEST(Wall, NeverHidesMoreFromWhoHasWatchedMore) {
  EXPECT_TRUE(rc::check([] {
    const int season = *rc::gen::inRange(0, 4), episode = *rc::gen::inRange(0, 6);
    const std::vector<Reveal> reveals{
        {"The Lantern Coast", *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 6)}};
    if (see(watched(season, episode), reveals) == Sight::visible) {
      RC_ASSERT(see(watched(season, episode + 1), reveals) == Sight::visible);
      RC_ASSERT(see(watched(season + 1, 1), reveals) == Sight::visible);
    }
  }));
}

}  // namespace
}  // namespace logline::wall
