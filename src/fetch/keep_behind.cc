#include "fetch/keep_behind.h"

#include <utility>

namespace logline::fetch {

KeepBehind::KeepBehind(Keeper keep)
    : keep_(std::move(keep)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

KeepBehind::~KeepBehind() { (void)finish(); }

void KeepBehind::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changes_.wait(lock, stop, [this] { return waiting_.has_value(); })) {
    Kept kept = std::move(*waiting_);
    waiting_.reset();
    is_busy_ = true;
    lock.unlock();
    Result<void> outcome = keep_(std::move(kept));
    lock.lock();
    is_busy_ = false;
    if (!outcome) outcome_ = std::move(outcome);
    changes_.notify_all();
  }
}

Result<void> KeepBehind::finish() {
  std::unique_lock lock(mutex_);
  changes_.wait(lock, [this] { return !waiting_ && !is_busy_; });
  return outcome_;
}

Result<void> KeepBehind::hand(Kept&& kept) {
  if (auto before = finish(); !before) return before;
  const std::lock_guard lock(mutex_);
  waiting_ = std::move(kept);
  changes_.notify_all();
  return {};
}

}  // namespace logline::fetch
