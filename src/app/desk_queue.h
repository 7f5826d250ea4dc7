// What the desk of the site asks for (takedowns, stories merged and split), done one after the other on a
// thread of its own, which waits for the installation's lock as others write.
//
// What waits or is under way when the process ends is not done, and nobody was told that it was. Safe from
// any thread; ends with the object, after the one at hand.
//
//     DeskQueue queue(line);
//     queue.ask({.what = "https://outlet.example/a"});
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/command.h"
#include "site/desk.h"

namespace logline::app {

class DeskQueue {
 public:
  // Does a job and says in it how it went; nullopt: somebody else is writing, and it is to be tried again.
  using Work = std::function<std::optional<render::DeskJob>(render::DeskJob)>;
  static constexpr std::size_t kMostWaiting = 20;

  explicit DeskQueue(const CommandLine& line);
  explicit DeskQueue(Work work);

  // False: as many wait as may. Asking twice for what still waits is asking once.
  bool ask(const render::DeskWish& wish);
  // The last ones, newest first.
  std::vector<render::DeskJob> jobs();

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] render::DeskJob carry_out(render::DeskJob job, const std::stop_token& stop) const;

  const Work work_;
  std::mutex mutex_;
  std::condition_variable_any wakes_;
  std::deque<render::DeskJob> jobs_;  // newest first
  std::jthread thread_;               // last: ends before the rest goes away
};

// What the desk of this installation works on. The queue outlives it.
site::Desk desk_of(const CommandLine& line, DeskQueue& queue);

}  // namespace logline::app
