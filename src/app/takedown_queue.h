// Takedowns that the desk of the site asks for, done one after the other on a thread of its own, which waits
// for the installation's lock as others write.
//
// What waits or is under way when the process ends is not done, and nobody was told that it was. Safe from
// any thread; ends with the object, after the one at hand.
//
//     TakedownQueue queue(line);
//     queue.ask({.what = "https://outlet.example/a"});
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "app/command.h"
#include "site/desk.h"

namespace logline::app {

class TakedownQueue {
 public:
  explicit TakedownQueue(const CommandLine& line);

  void ask(const site::TakedownWish& wish);
  // The last ones, newest first.
  std::vector<render::TakedownJob> jobs();

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] render::TakedownJob carry_out(render::TakedownJob job, const std::stop_token& stop) const;

  const CommandLine& line_;
  std::mutex mutex_;
  std::condition_variable_any wakes_;
  std::deque<render::TakedownJob> jobs_;  // newest first
  std::jthread thread_;                   // last: ends before the rest goes away
};

// What the desk of this installation works on. The queue outlives it.
site::Desk desk_of(const CommandLine& line, TakedownQueue& queue);

}  // namespace logline::app
