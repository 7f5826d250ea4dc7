#include "app/push_desk.h"

#include <chrono>
#include <map>
#include <utility>

#include "app/now.h"
#include "fetch/trouble.h"
#include "fetch/websub.h"
#include "wrap/hmac.h"

namespace logline::app {
namespace {

constexpr std::size_t kMostWaiting = 32U << 20U;  // bytes
constexpr std::size_t kMostAsked = 50;            // hubs at once
constexpr std::size_t kLongestReason = 200;       // bytes
constexpr std::size_t kTokenBytes = 24, kSecretBytes = 32;

site::Response plain(unsigned status, std::string body = {}) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(body)};
}

// The hub's own reason, as far as it gives one.
std::string words_of_denial(const site::Request& request) {
  const std::string reason = site::value_of(request.query, "hub.reason").substr(0, kLongestReason);
  return reason.empty() ? "it denies the subscription" : "it denies the subscription: " + reason;
}

}  // namespace

std::int64_t PushDesk::system_seconds() { return now_seconds(); }

Result<store::Feeds*> PushDesk::feeds() {
  if (!feeds_) {
    auto opened = store::open_feeds(folder_);
    if (!opened) return tl::unexpected(opened.error());
    feeds_ = std::move(*opened);
  }
  return feeds_.get();
}

site::Response PushDesk::answer(const site::Request& request) {
  constexpr std::string_view kStart = "/websub/";
  const std::lock_guard lock(mutex_);
  const auto store = feeds();
  if (!store) return plain(503);
  const auto subscription = (*store)->subscription(std::string_view(request.path).substr(kStart.size()));
  if (!subscription) return plain(503);
  if (!*subscription) return plain(404);
  if (request.method == "GET") return verify(request, **subscription);
  return request.method == "POST" ? receive(request, **subscription) : plain(405);
}

site::Response PushDesk::verify(const site::Request& request, const Subscription& subscription) {
  const auto verified = fetch::verify_intent({.mode = site::value_of(request.query, "hub.mode"),
                                              .topic = site::value_of(request.query, "hub.topic"),
                                              .challenge = site::value_of(request.query, "hub.challenge"),
                                              .lease = site::value_of(request.query, "hub.lease_seconds")},
                                             subscription, clock_());
  if (!verified) return plain(404);
  Subscription answered = subscription;
  answered.problem = verified->lease_until > 0 ? "" : words_of_denial(request);
  if (!feeds_->lease(answered, verified->lease_until)) return plain(503);
  return plain(200, verified->challenge);
}

site::Response PushDesk::receive(const site::Request& request, const Subscription& subscription) {
  const bool is_believed =
      fetch::is_signed_by(subscription.secret, request.header("x-hub-signature"), request.body);
  if (!subscription.secret.empty() && !is_believed) return plain(202);
  const bool has_room = waiting_bytes_ + request.body.size() <= kMostWaiting;
  if (is_believed && has_room) {
    waiting_bytes_ += request.body.size();
    waiting_.push_back({subscription.feed, std::string(request.header("content-type")), request.body});
  } else {
    if (!feeds_->wake(subscription.feed)) return plain(503);
    is_hinted_ = true;
  }
  if (bell_) bell_();
  return plain(202);
}

bool PushDesk::has_something() {
  const std::lock_guard lock(mutex_);
  return is_hinted_ || !waiting_.empty();
}

std::vector<PushDesk::Pushed> PushDesk::take() {
  const std::lock_guard lock(mutex_);
  is_hinted_ = false;
  waiting_bytes_ = 0;
  return std::exchange(waiting_, {});
}

Result<void> PushDesk::renew(fetch::Web& web, store::Feeds& feeds) {
  const auto followed = feeds.all();
  if (!followed) return tl::unexpected(followed.error());
  const auto known = feeds.subscriptions();
  if (!known) return tl::unexpected(known.error());
  std::map<std::string, const Subscription*> by_feed;
  for (const Subscription& one : *known) by_feed.emplace(one.feed, &one);
  const std::int64_t now = web.now() / 1000;
  std::vector<Subscription> asked;
  for (const FollowedFeed& feed : *followed) {
    const auto found = by_feed.find(feed.address);
    const Subscription* before = found == by_feed.end() ? nullptr : found->second;
    if (asked.size() == kMostAsked || !fetch::wants_subscribing(feed, before, now)) continue;
    const bool is_same =
        before != nullptr && before->hub == feed.state.hub && before->topic == feed.state.topic;
    Subscription wanted = is_same ? *before : Subscription{.feed = feed.address};
    wanted.hub = feed.state.hub;
    wanted.topic = feed.state.topic;
    wanted.asked_at = now;
    if (wanted.token.empty()) wanted.token = wrap::random_hex(kTokenBytes);
    const bool may_have_secret = allows_private_ || wanted.hub.starts_with("https://");
    if (wanted.secret.empty() && may_have_secret) wanted.secret = wrap::random_hex(kSecretBytes);
    if (wanted.token.empty()) return fail("the system gives no random numbers", "websub");
    if (auto done = feeds.subscribe(wanted); !done) return done;  // before the hub can ask back
    web.start(asked.size(), {.address = wanted.hub,
                             .form = fetch::subscribe_form(wanted, public_ + "/websub/" + wanted.token)});
    asked.push_back(std::move(wanted));
  }
  return hear(web, feeds, asked);
}

// A hub that takes the request tells nothing yet: it asks back, or it doesn't, and then is asked again.
Result<void> PushDesk::hear(fetch::Web& web, store::Feeds& feeds, std::vector<Subscription>& asked) {
  for (std::size_t running = asked.size(); running > 0;) {
    for (wrap::HttpFinished& finished : web.wait(std::chrono::seconds(1))) {
      --running;
      const wrap::HttpAnswer& answer = finished.answer;
      if (answer.fault == wrap::HttpFault::none && answer.status / 100 == 2) continue;
      Subscription& one = asked.at(finished.tag);
      const Error error = answer.fault != wrap::HttpFault::none
                              ? fetch::trouble_of_fault(answer.fault, answer.words, fetch::Asking::again)
                              : fetch::trouble_of_status(answer.status, answer.headers, fetch::Asking::again);
      one.problem = error.what;
      if (auto done = feeds.note_hub(one); !done) return done;
    }
  }
  return {};
}

}  // namespace logline::app
