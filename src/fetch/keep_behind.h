// Keeping what a round brings on a thread of its own, while the round goes on asking: one batch at a time, in
// order.
//
// hand() waits until the batch before is kept, so at most one is in hand and one is being made; it tells that
// one's error. finish() waits for the last. The keeper is called from the other thread alone, and nothing it
// uses may be used meanwhile. Calls come from one thread. The destructor waits too.
//
//     KeepBehind behind([&](Kept&& kept) { return keep_fetched(stores, std::move(kept)); });
//     PollRound round(web, rests, due, [&](Kept&& kept) { return behind.hand(std::move(kept)); });
//     const auto report = round.run(stop);
//     const auto kept = behind.finish();
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "fetch/poll_round.h"

namespace logline::fetch {

class KeepBehind {
 public:
  explicit KeepBehind(Keeper keep);
  KeepBehind(const KeepBehind&) = delete;
  KeepBehind& operator=(const KeepBehind&) = delete;
  ~KeepBehind();

  Result<void> hand(Kept&& kept);
  Result<void> finish();

 private:
  void run(const std::stop_token& stop);

  Keeper keep_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable_any changes_;
  std::optional<Kept> waiting_;
  Result<void> outcome_;  // the first that went wrong; nothing is kept after it
  bool is_busy_ = false;  // with a batch that was taken out of waiting_
  std::jthread thread_;   // last: ends before the rest goes away
};

}  // namespace logline::fetch
