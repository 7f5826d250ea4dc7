// What the desk of the site asks for (takedowns, stories merged and split, reports corrected), done one after
// the other on a thread of its own, which waits for the installation's lock as others write.
//
// What waits or is under way when the process ends is kept, and done when it begins again: once more, where
// it was done and the end came before that was written down, which does no harm. Safe from any thread; ends
// with the object, after the one at hand.
//
//     DeskQueue queue(line);
//     queue.ask({.what = "https://outlet.example/a"});
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/command.h"
#include "base/result.h"
#include "site/desk.h"
#include "store/wishes.h"

namespace logline::app {

class DeskQueue {
 public:
  // Does a job and says in it how it went; nullopt: somebody else is writing, and it is to be tried again.
  using Work = std::function<std::optional<render::DeskJob>(render::DeskJob)>;
  static constexpr std::size_t kMostWaiting = 20;

  explicit DeskQueue(const CommandLine& line);
  // `kept`: where what waits is written down; without, it goes with the object.
  explicit DeskQueue(Work work, std::unique_ptr<store::Wishes> kept = nullptr);

  // False: as many wait as may. An error: it could not be written down. Asking twice for what still waits is
  // asking once.
  Result<bool> ask(const render::DeskWish& wish);
  // The last ones, newest first.
  std::vector<render::DeskJob> jobs();

 private:
  struct Asked {
    render::DeskJob job{};
    std::int64_t kept = 0;  // as what it is written down; 0: it is not
  };

  void run(const std::stop_token& stop);
  void remember();
  void end(const render::DeskJob& done);
  [[nodiscard]] std::optional<render::DeskJob> carry_out(render::DeskJob job,
                                                         const std::stop_token& stop) const;

  const Work work_;
  std::mutex mutex_;  // guards what follows
  std::unique_ptr<store::Wishes> kept_;
  std::optional<Error> cannot_keep_;
  std::condition_variable_any wakes_;
  std::deque<Asked> asked_;  // newest first
  std::jthread thread_;      // last: ends before the rest goes away
};

// What the desk of this installation works on. The queue outlives it.
site::Desk desk_of(const CommandLine& line, DeskQueue& queue);

}  // namespace logline::app
