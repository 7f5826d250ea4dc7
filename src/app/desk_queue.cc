#include "app/desk_queue.h"

#include <algorithm>
#include <chrono>

#include "app/correct.h"
#include "app/decided.h"
#include "app/desk_wish.h"
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

Result<void> lift(const CommandLine& line, const std::string& what, const Decider& who) {
  const auto lifted = lift_takedown(line, what, who);
  if (!lifted) return tl::unexpected(lifted.error());
  if (!*lifted) return fail("no such takedown is in force", what);
  return {};
}

Result<void> correct(const CommandLine& line, DeskJob& job, Correction what, const Decider& who) {
  const auto done = correct_statement(line, job.wish.articles.front().to_string(),
                                      job.wish.statement.to_string(), what, who);
  return done.map([&](const Corrected& corrected) { job.story = corrected.story; });
}

Result<void> do_deed(const CommandLine& line, DeskJob& job) {
  const render::DeskWish& wish = job.wish;
  const Decider who{.by = wish.by, .is_quiet = true};
  switch (wish.deed) {
    case DeskDeed::take_down:
      return take_down(line, wish.what, who).map([&](const auto& done) { job.documents = done.documents; });
    case DeskDeed::lift: return lift(line, wish.what, who);
    case DeskDeed::merge:
      return merge_stories(line, written(wish.stories), who).map([&](const Merged& done) {
        job.story = done.story;
      });
    case DeskDeed::describe:
      return describe_image(line, wish.articles.front().to_string(), wish.what, wish.text, who)
          .map([&](const Described& done) { job.story = done.story; });
    case DeskDeed::withdraw: return correct(line, job, Correction::withdraw, who);
    case DeskDeed::restore: return correct(line, job, Correction::restore, who);
    case DeskDeed::split: break;
  }
  return split_story(line, wish.stories.front().to_string(), written(wish.articles), who)
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

DeskQueue::DeskQueue(const CommandLine& line) : work_(work_on(line)) {
  auto kept = store::open_wishes(line.folder);
  if (kept)
    kept_ = std::move(*kept);
  else
    cannot_keep_ = kept.error();
  remember();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

DeskQueue::DeskQueue(Work work, std::unique_ptr<store::Wishes> kept)
    : work_(std::move(work)), kept_(std::move(kept)) {
  remember();
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

// What waited when the process ended before. What cannot be understood is no more.
void DeskQueue::remember() {
  if (!kept_) return;
  const auto all = kept_->all();
  if (!all) {
    cannot_keep_ = all.error();
    return;
  }
  for (const store::Wish& one : *all) {
    auto wish = wish_in(one.what);
    if (wish)
      asked_.push_front({.job = {.wish = std::move(*wish)}, .kept = one.id});
    else
      (void)kept_->remove(one.id);
  }
}

Result<bool> DeskQueue::ask(const render::DeskWish& wish) {
  const std::lock_guard lock(mutex_);
  if (cannot_keep_) return tl::unexpected(*cannot_keep_);
  const auto pending = static_cast<std::size_t>(
      std::ranges::count_if(asked_, [](const Asked& one) { return is_pending(one.job); }));
  if (std::ranges::any_of(asked_,
                          [&](const Asked& one) { return is_pending(one.job) && one.job.wish == wish; }))
    return true;
  if (pending >= kMostWaiting) return false;
  Asked asked{.job = {.wish = wish}};
  if (kept_) {
    const auto id = kept_->add(text_of(wish));
    if (!id) return tl::unexpected(id.error());
    asked.kept = *id;
  }
  asked_.push_front(std::move(asked));
  while (asked_.size() > kMostDone && !is_pending(asked_.back().job)) asked_.pop_back();
  wakes_.notify_all();
  return true;
}

std::vector<DeskJob> DeskQueue::jobs() {
  const std::lock_guard lock(mutex_);
  std::vector<DeskJob> jobs;
  for (const Asked& one : asked_) jobs.push_back(one.job);
  return jobs;
}

// nullopt: the process ends before its turn came.
std::optional<DeskJob> DeskQueue::carry_out(DeskJob job, const std::stop_token& stop) const {
  auto done = work_(job);
  for (int turns = 0; !done && turns < kMostTurns && !stop.stop_requested(); ++turns) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    done = work_(job);
  }
  if (done || stop.stop_requested()) return done;
  job.state = JobState::failed;
  job.problem = "something else was writing all the time";
  return job;
}

void DeskQueue::end(const DeskJob& done) {
  for (Asked& one : asked_) {
    if (one.job.state != JobState::working) continue;
    one.job = done;
    if (kept_ && one.kept != 0) (void)kept_->remove(one.kept);  // else it is done once more after a restart
  }
}

void DeskQueue::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const auto oldest_waiting = [&] {
    return std::find_if(asked_.rbegin(), asked_.rend(),
                        [](const Asked& one) { return one.job.state == JobState::waiting; });
  };
  while (wakes_.wait(lock, stop, [&] { return oldest_waiting() != asked_.rend(); })) {
    if (stop.stop_requested()) return;
    auto next = oldest_waiting();
    next->job.state = JobState::working;
    const DeskJob job = next->job;
    lock.unlock();
    const auto done = carry_out(job, stop);
    lock.lock();
    if (!done) return;
    end(*done);
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
  desk.decided = [&line](Seq before, std::size_t limit) { return decided_before(line, before, limit); };
  desk.ask = [&queue](const render::DeskWish& wish) { return queue.ask(wish); };
  desk.jobs = [&queue] { return queue.jobs(); };
  return desk;
}

}  // namespace logline::app
