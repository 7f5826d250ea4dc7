// The poller inside `logline serve`: a thread that asks feeds when they are due and reads what came.
//
// Reading costs what came new: the pipeline's memory is kept from one poll to the next, and let go of when
// nothing new has come for a while, so that an idle server is small. Takes the installation's lock only while
// it writes, so that `import` finds its turn; what it cannot write
// now is asked for again later. Ends with the object, after the batch at hand. What goes wrong is said on
// standard error, once until it changes.
//
//     BackgroundPoller poller(line, allows_private_addresses);
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/command.h"
#include "app/followed.h"
#include "app/push_desk.h"
#include "store/installation.h"

namespace logline::app {

struct PollerOptions {
  bool allows_private_addresses = false;
  bool wants_pages = true;  // of entries with only a summary
  bool wants_images = false;
  PushDesk* desk = nullptr;  // where hubs push to; outlives the poller and the server
};

class BackgroundPoller {
 public:
  BackgroundPoller(const CommandLine& line, PollerOptions options);
  BackgroundPoller(const BackgroundPoller&) = delete;
  BackgroundPoller& operator=(const BackgroundPoller&) = delete;
  ~BackgroundPoller();

 private:
  void run(const std::stop_token& stop);
  Result<void> poll(store::Feeds& feeds, const std::stop_token& stop);
  [[nodiscard]] Result<store::Installation> wait_for_turn(const std::stop_token& stop) const;
  [[nodiscard]] Result<void> may_ask(const std::stop_token& stop) const;
  Result<void> keep(store::Feeds& feeds, fetch::Kept&& kept, const std::stop_token& stop);
  Result<std::size_t> take_pushed(store::Feeds& feeds, const fetch::Keeper& keep);
  Result<void> fetch_wanted_images(const std::stop_token& stop);
  Result<void> read(const std::stop_token& stop);
  void let_go_when_quiet();
  void say(const Error& error);

  const CommandLine& line_;
  fetch::PoolWeb web_;
  const PollerOptions options_;
  fetch::HostRests rests_;
  fetch::RobotsMemory robots_;
  std::unique_ptr<store::Images> images_;  // none unless wanted
  struct Reader;
  std::unique_ptr<Reader> reader_;  // none while nothing new comes
  std::int64_t last_news_ = 0;      // UTC seconds: when it was last needed
  // What was stored and not read: at first, whatever an earlier process left. Keeping has its own thread.
  std::atomic<bool> may_have_unread_ = true;
  std::string said_;
  std::mutex mutex_;  // for sleeping only
  std::condition_variable_any wakes_;
  std::jthread thread_;  // last: ends before the rest goes away
};

}  // namespace logline::app
