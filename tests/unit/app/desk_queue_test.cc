#include "app/desk_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>

#include "app/desk_wish.h"
#include "store/installation.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::app {
namespace {

using render::DeskDeed;
using render::DeskJob;
using render::DeskWish;
using render::JobState;

DeskWish wish_number(int number) { return {.what = std::to_string(number)}; }

// The job at a place, once it is done; a minute is long enough.
DeskJob wait_for(DeskQueue& queue, std::size_t place) {
  for (int tries = 0; tries < 6000; ++tries) {
    const std::vector<DeskJob> jobs = queue.jobs();
    if (place < jobs.size() && (jobs[place].state == JobState::done || jobs[place].state == JobState::failed))
      return jobs[place];
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return {};
}

TEST(DeskQueue, DoesOneAfterTheOtherAndTellsWhatBecameOfIt) {
  DeskQueue queue([](DeskJob job) -> std::optional<DeskJob> {
    job.state = job.wish.what == "2" ? JobState::failed : JobState::done;
    job.problem = job.wish.what == "2" ? "the disk is full" : "";
    return job;
  });
  for (int number = 1; number <= 3; ++number) EXPECT_TRUE(queue.ask(wish_number(number)).value());
  EXPECT_EQ(wait_for(queue, 0).wish, wish_number(3));
  EXPECT_EQ(queue.jobs().at(1).problem, "the disk is full");
  EXPECT_EQ(queue.jobs().at(2).state, JobState::done);
}

TEST(DeskQueue, TriesAgainWhileSomebodyElseWrites) {
  int tries = 0;
  DeskQueue queue([&](DeskJob job) -> std::optional<DeskJob> {
    if (++tries < 2) return std::nullopt;
    job.state = JobState::done;
    return job;
  });
  queue.ask(wish_number(1));
  EXPECT_EQ(wait_for(queue, 0).state, JobState::done);
  EXPECT_EQ(tries, 2);
}

TEST(DeskQueue, LetsOnlySoManyWait) {
  std::promise<void> open;
  const std::shared_future<void> gate = open.get_future().share();
  DeskQueue queue([gate](DeskJob job) -> std::optional<DeskJob> {
    gate.wait();
    job.state = JobState::done;
    return job;
  });
  const int most = static_cast<int>(DeskQueue::kMostWaiting);
  for (int number = 0; number < most; ++number) EXPECT_TRUE(queue.ask(wish_number(number)).value());
  EXPECT_FALSE(queue.ask(wish_number(most)).value());
  EXPECT_TRUE(queue.ask(wish_number(0)).value()) << "asked twice is asked once";
  EXPECT_EQ(queue.jobs().size(), DeskQueue::kMostWaiting);
  open.set_value();
  EXPECT_EQ(wait_for(queue, 0).wish, wish_number(most - 1));
  EXPECT_TRUE(queue.ask(wish_number(most)).value());
}

std::unique_ptr<store::Wishes> wishes_of(const store::TemporaryFolder& folder) {
  return *store::open_wishes(folder.file("here"));
}

TEST(DeskQueue, DoesAfterARestartWhatWaited) {
  const store::TemporaryFolder folder;
  ASSERT_TRUE(store::Installation::create(folder.file("here")));
  {
    std::atomic<bool> has_begun = false;
    DeskQueue queue(
        [&](const DeskJob&) -> std::optional<DeskJob> {  // somebody else is writing all the time
          has_begun = true;
          return std::nullopt;
        },
        wishes_of(folder));
    for (int number = 1; number <= 3; ++number) EXPECT_TRUE(queue.ask(wish_number(number)).value());
    while (!has_begun) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_EQ(wishes_of(folder)->all()->size(), 3U) << "the one under way too";
  ASSERT_TRUE(wishes_of(folder)->add("not a wish"));
  const auto succeed = [](DeskJob job) -> std::optional<DeskJob> {
    job.state = job.wish.what == "2" ? JobState::failed : JobState::done;
    return job;
  };
  {
    DeskQueue queue(succeed, wishes_of(folder));
    EXPECT_EQ(wait_for(queue, 0).wish, wish_number(3));
    EXPECT_EQ(queue.jobs().at(2).wish, wish_number(1)) << "in the order in which they were asked for";
  }
  EXPECT_TRUE(wishes_of(folder)->all()->empty()) << "what failed is not tried for ever";
  EXPECT_TRUE(DeskQueue(succeed, wishes_of(folder)).jobs().empty());
}

TEST(DeskWishes, ComeBackFromTheirText) {
  const StoryId one = StoryId::of("1"), two = StoryId::of("2");
  const ArticleId article = ArticleId::of("a");
  for (const DeskWish& wish :
       {DeskWish{.what = "Gull “Post”"}, DeskWish{.deed = DeskDeed::lift, .what = "x"},
        DeskWish{.deed = DeskDeed::merge, .stories = {one, two}, .by = 7},
        DeskWish{.deed = DeskDeed::split, .stories = {one}, .articles = {article}},
        DeskWish{.deed = DeskDeed::describe,
        .what = "https://x.example/a.jpg",
        .stories = {one},
        .articles = {article},
        .text = "A gull."},
        DeskWish{.deed = DeskDeed::withdraw, .articles = {article}, .statement = StatementId::of("s")},
        DeskWish{.deed = DeskDeed::restore, .articles = {article}}})
    EXPECT_EQ(wish_in(text_of(wish)), wish) << text_of(wish);
}

TEST(DeskWishes, WhatIsDamagedIsNone) {
  const std::string whole = text_of({.deed = DeskDeed::split, .stories = {StoryId::of("1")}});
  EXPECT_FALSE(wish_in(whole)) << "nothing to split off";
  for (const char* bad : {"", "[]", "{}", "3", "{\"deed\":\"merge\"}"}) EXPECT_FALSE(wish_in(bad)) << bad;
  const std::string good = text_of({.what = "x"});
  for (std::size_t cut = 0; cut < good.size(); ++cut) EXPECT_FALSE(wish_in(good.substr(0, cut)));
}

}  // namespace
}  // namespace logline::app
