#include "app/desk_queue.h"

#include <algorithm>
#include <chrono>

#include "app/followed.h"
#include "app/installation_command.h"
#include "app/regroup.h"
#include "app/take_down.h"
#include "fetch/address_parts.h"

namespace logline::app {
namespace {

using render::DeskDeed;
using render::DeskJob;
using render::JobState;

constexpr std::size_t kMostDone = 50;  // remembered
constexpr int kMostTurns = 120;        // tries for the lock, a second apart

bool is_pending(const DeskJob& job) {
  return job.state == JobState::waiting || job.state == JobState::working;
}

template <class Id>
std::vector<std::string> written(const std::vector<Id>& ids) {
  std::vector<std::string> texts;
  for (const Id id : ids) texts.push_back(id.to_string());
  return texts;
}

Result<void> lift(const CommandLine& line, const std::string& what) {
  const auto lifted = lift_takedown(line, what);
  if (!lifted) return tl::unexpected(lifted.error());
  if (!*lifted) return fail("no such takedown is in force", what);
  return {};
}

Result<void> do_deed(const CommandLine& line, DeskJob& job) {
  const render::DeskWish& wish = job.wish;
  switch (wish.deed) {
    case DeskDeed::take_down:
      return take_down(line, wish.what, true).map([&](const auto& done) { job.documents = done.documents; });
    case DeskDeed::lift: return lift(line, wish.what);
    case DeskDeed::merge:
      return merge_stories(line, written(wish.stories), true).map([&](const Merged& done) {
        job.story = done.story;
      });
    case DeskDeed::split: break;
  }
  return split_story(line, wish.stories.front().to_string(), written(wish.articles), true)
      .map([&](const Parted& done) { job.story = done.own; });
}

DeskQueue::Work work_on(const CommandLine& line) {
  return [&line](DeskJob job) -> std::optional<DeskJob> {
    if (auto turn = open_installation(line, store::Access::write); !turn) return std::nullopt;
    const auto done = do_deed(line, job);
    job.state = done ? JobState::done : JobState::failed;
    if (!done) job.problem = done.error().to_string();
    return job;
  };
}

}  // namespace

DeskQueue::DeskQueue(const CommandLine& line) : DeskQueue(work_on(line)) {}
DeskQueue::DeskQueue(Work work)
    : work_(std::move(work)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

bool DeskQueue::ask(const render::DeskWish& wish) {
  const std::lock_guard lock(mutex_);
  const auto pending = static_cast<std::size_t>(std::ranges::count_if(jobs_, is_pending));
  if (std::ranges::any_of(jobs_, [&](const DeskJob& job) { return is_pending(job) && job.wish == wish; }))
    return true;
  if (pending >= kMostWaiting) return false;
  jobs_.push_front({.wish = wish});
  while (jobs_.size() > kMostDone && !is_pending(jobs_.back())) jobs_.pop_back();
  wakes_.notify_all();
  return true;
}

std::vector<DeskJob> DeskQueue::jobs() {
  const std::lock_guard lock(mutex_);
  return {jobs_.begin(), jobs_.end()};
}

DeskJob DeskQueue::carry_out(DeskJob job, const std::stop_token& stop) const {
  auto done = work_(job);
  for (int turns = 0; !done && turns < kMostTurns && !stop.stop_requested(); ++turns) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    done = work_(job);
  }
  if (done) return *done;
  job.state = JobState::failed;
  job.problem = "something else was writing all the time";
  return job;
}

void DeskQueue::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto oldest_waiting = [&] {
    return std::find_if(jobs_.rbegin(), jobs_.rend(),
                        [](const DeskJob& job) { return job.state == JobState::waiting; });
  };
  while (wakes_.wait(lock, stop, [&] { return oldest_waiting() != jobs_.rend(); })) {
    if (stop.stop_requested()) return;
    auto next = oldest_waiting();
    next->state = JobState::working;
    const DeskJob job = *next;
    lock.unlock();
    const DeskJob done = carry_out(job, stop);
    lock.lock();
    for (DeskJob& one : jobs_)
      if (one.state == JobState::working) one = done;
  }
}

site::Desk desk_of(const CommandLine& line, DeskQueue& queue) {
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
  desk.ask = [&queue](const render::DeskWish& wish) { return queue.ask(wish); };
  desk.jobs = [&queue] { return queue.jobs(); };
  return desk;
}

}  // namespace logline::app
