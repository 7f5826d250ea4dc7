#include "app/desk_queue.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

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
  for (int number = 1; number <= 3; ++number) EXPECT_TRUE(queue.ask(wish_number(number)));
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
  for (int number = 0; number < most; ++number) EXPECT_TRUE(queue.ask(wish_number(number)));
  EXPECT_FALSE(queue.ask(wish_number(most)));
  EXPECT_TRUE(queue.ask(wish_number(0))) << "asked twice is asked once";
  EXPECT_EQ(queue.jobs().size(), DeskQueue::kMostWaiting);
  open.set_value();
  EXPECT_EQ(wait_for(queue, 0).wish, wish_number(most - 1));
  EXPECT_TRUE(queue.ask(wish_number(most)));
}

}  // namespace
}  // namespace logline::app
