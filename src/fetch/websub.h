// WebSub, the subscriber's side: which hub a feed names, what to ask of it, and what to believe of what comes
// back. Source: W3C Recommendation "WebSub" (2018), sections 4, 5 and 7.
//
// Pure; the clock (UTC seconds) is an argument.
//
//     std::string form = subscribe_form(subscription, "https://news.example/websub/…");   // POST it to the
//     hub if (auto answer = verify_intent(question, subscription, now)) reply(answer->challenge); if
//     (is_signed_by(subscription.secret, header, body)) take(body);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/backoff.h"
#include "model/followed_feed.h"
#include "model/subscription.h"

namespace logline::fetch {

inline constexpr std::int64_t kWishedLease = 10 * 86'400;  // seconds

// rel="hub" and rel="self" of Link headers (RFC 8288), absolute; the first of each, empty when there is none.
struct HubLinks {
  std::string hub{}, self{};
};
HubLinks find_hub_links(const Headers& headers, std::string_view address);

// Whether to ask the hub, or ask it again: never asked, another hub or topic, or the last fifth of the lease,
// however short it is. What was asked and not answered is asked again: while a lease ends within a minute,
// longer and longer after it has ended, and after an hour where there has been none.
bool wants_subscribing(const FollowedFeed& feed, const Subscription* known, std::int64_t now);

std::string subscribe_form(const Subscription& subscription, std::string_view callback);

// What a hub asks back, from the query of its GET.
struct HubQuestion {
  std::string mode{}, topic{}, challenge{}, lease{};
};
struct Verified {
  std::string challenge{};       // to be answered as it is; empty: nothing is asked for
  std::int64_t lease_until = 0;  // 0: the hub denies it
};
// nullopt: not what we asked for, to be answered 404.
std::optional<Verified> verify_intent(const HubQuestion& question, const Subscription& subscription,
                                      std::int64_t now);

// X-Hub-Signature: "sha256=…", of sha1, sha256, sha384 or sha512. Without a secret nothing is signed.
bool is_signed_by(std::string_view secret, std::string_view signature, std::string_view body);

}  // namespace logline::fetch
