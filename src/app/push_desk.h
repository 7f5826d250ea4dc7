// Where hubs push to (WebSub): answers what they ask and send at PUBLIC/websub/TOKEN, and asks them for it.
//
// answer() is called by the site's threads and only checks and queues; the poller's thread takes what came,
// and renews subscriptions. A push whose signature is not right is acknowledged and dropped; one for which no
// secret could be agreed on is a hint to ask the feed itself. What is not believed, lost or too much costs
// nothing: the feed is polled as well.
//
//     PushDesk desk(folder, "https://news.example", allows_private_addresses);
//     desk.renew(web, feeds);
//     for (PushDesk::Pushed& pushed : desk.take()) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "fetch/web.h"
#include "site/message.h"
#include "store/feeds.h"

namespace logline::app {

class PushDesk {
 public:
  struct Pushed {
    std::string feed;  // as followed
    std::string content_type, body;
  };

  using Clock = std::function<std::int64_t()>;  // UTC seconds

  // `public_address`: under which hubs reach this server, without a slash at its end. `allows_private`: hubs
  // may be on this network, and are then given a secret without TLS.
  PushDesk(std::string folder, std::string public_address, bool allows_private, Clock clock = system_seconds)
      : folder_(std::move(folder)),
        public_(std::move(public_address)),
        allows_private_(allows_private),
        clock_(std::move(clock)) {}

  site::Response answer(const site::Request& request);
  // Called by answer() when there is something to do; it must not call back.
  void set_bell(std::function<void()> bell) {
    const std::lock_guard lock(mutex_);
    bell_ = std::move(bell);
  }

  [[nodiscard]] bool has_something();
  std::vector<Pushed> take();
  // Asks hubs for feeds that name one, where that is due; waits for their answers.
  Result<void> renew(fetch::Web& web, store::Feeds& feeds);

 private:
  static std::int64_t system_seconds();
  Result<store::Feeds*> feeds();  // under mutex_
  site::Response verify(const site::Request& request, const Subscription& subscription);
  static Result<void> hear(fetch::Web& web, store::Feeds& feeds, std::vector<Subscription>& asked);
  site::Response receive(const site::Request& request, const Subscription& subscription);

  std::string folder_, public_;
  bool allows_private_;
  Clock clock_;
  std::mutex mutex_;  // guards what follows
  std::function<void()> bell_;
  std::unique_ptr<store::Feeds> feeds_;  // of the site's threads
  std::vector<Pushed> waiting_;
  std::size_t waiting_bytes_ = 0;
  bool is_hinted_ = false;
};

}  // namespace logline::app
