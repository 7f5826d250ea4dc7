#include "app/takedown_queue.h"

#include <algorithm>
#include <chrono>

#include "app/followed.h"
#include "app/installation_command.h"
#include "app/take_down.h"
#include "fetch/address_parts.h"

namespace logline::app {
namespace {

constexpr std::size_t kMostJobs = 50;  // remembered, or waiting
constexpr int kMostTurns = 120;        // tries for the lock, a second apart

bool is_pending(const render::TakedownJob& job) {
  return job.state == render::JobState::waiting || job.state == render::JobState::working;
}

bool asks_that(const render::TakedownJob& job, const site::TakedownWish& wish) {
  return job.what == wish.what && job.is_lift == wish.is_lift;
}

// nullopt: somebody else is writing.
std::optional<Result<std::size_t>> try_once(const CommandLine& line, const render::TakedownJob& job) {
  if (auto turn = open_installation(line, store::Access::write); !turn) return std::nullopt;
  if (job.is_lift) {
    const auto lifted = lift_takedown(line, job.what);
    if (!lifted) return tl::unexpected(lifted.error());
    if (!*lifted) return Result<std::size_t>(fail("no such takedown is in force", job.what));
    return std::size_t{0};
  }
  return take_down(line, job.what, true).map([](const TakedownReport& report) { return report.documents; });
}

}  // namespace

TakedownQueue::TakedownQueue(const CommandLine& line)
    : line_(line), thread_([this](const std::stop_token& stop) { run(stop); }) {}

// Asking twice for what still waits is asking once; so is pressing the button again.
void TakedownQueue::ask(const site::TakedownWish& wish) {
  const std::lock_guard lock(mutex_);
  const auto waits = [&](const render::TakedownJob& job) { return is_pending(job) && asks_that(job, wish); };
  if (std::ranges::any_of(jobs_, waits)) return;
  jobs_.push_front({.what = wish.what, .is_lift = wish.is_lift});
  if (jobs_.size() > kMostJobs && !is_pending(jobs_.back())) jobs_.pop_back();
  wakes_.notify_all();
}

std::vector<render::TakedownJob> TakedownQueue::jobs() {
  const std::lock_guard lock(mutex_);
  return {jobs_.begin(), jobs_.end()};
}

render::TakedownJob TakedownQueue::carry_out(render::TakedownJob job, const std::stop_token& stop) const {
  auto done = try_once(line_, job);
  for (int turns = 0; !done && turns < kMostTurns && !stop.stop_requested(); ++turns) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    done = try_once(line_, job);
  }
  if (!done) done = Result<std::size_t>(fail("something else was writing all the time", line_.folder));
  job.state = *done ? render::JobState::done : render::JobState::failed;
  job.documents = done->value_or(0);
  if (!*done) job.problem = done->error().to_string();
  return job;
}

void TakedownQueue::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto oldest_waiting = [&] {
    return std::find_if(jobs_.rbegin(), jobs_.rend(),
                        [](const auto& job) { return job.state == render::JobState::waiting; });
  };
  while (wakes_.wait(lock, stop, [&] { return oldest_waiting() != jobs_.rend(); })) {
    if (stop.stop_requested()) return;
    auto next = oldest_waiting();
    next->state = render::JobState::working;
    const render::TakedownJob job = *next;
    lock.unlock();
    const render::TakedownJob done = carry_out(job, stop);
    lock.lock();
    for (render::TakedownJob& one : jobs_)
      if (one.state == render::JobState::working) one = done;
  }
}

site::Desk desk_of(const CommandLine& line, TakedownQueue& queue) {
  site::Desk desk;
  desk.feeds = [&line]() -> Result<std::vector<FollowedFeed>> {
    auto opened = open_followed(line);
    if (!opened) return tl::unexpected(opened.error());
    auto feeds = (*opened)->all();
    if (!feeds) return feeds;
    for (FollowedFeed& feed : *feeds)
      for (std::string* address : {&feed.address, &feed.named_by, &feed.state.moved_to})
        *address = fetch::without_credentials(*address);
    return feeds;
  };
  desk.takedowns = [&line]() -> Result<std::vector<store::Burial>> {
    auto installation = open_installation(line, store::Access::read);
    if (!installation) return tl::unexpected(installation.error());
    return installation->journal().burials();
  };
  desk.ask = [&queue](const site::TakedownWish& wish) { queue.ask(wish); };
  desk.jobs = [&queue] { return queue.jobs(); };
  return desk;
}

}  // namespace logline::app
