// Feeds: which are followed, and how each is doing (model/followed_feed.h). An operator's state, in a file of
// its own: polling writes it all the time, so it shares no file with readers' accounts; it cannot be made
// again from the journal, so it is no view.
//
// What a feed said goes to the journal first and its state here after; a kill between the two only means that
// the feed is asked again. Several processes may use it; each call is one transaction. An object serves one
// thread at a time.
//
//     Result<std::unique_ptr<Feeds>> feeds = open_feeds(folder);
//     (*feeds)->follow({{.address = "https://outlet.example/feed"}});
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/feed_outline.h"
#include "model/followed_feed.h"
#include "model/host_rest.h"
#include "model/subscription.h"
#include "model/wanted_page.h"

namespace logline::store {

class Feeds {
 public:
  virtual ~Feeds() = default;

  // All or none; returns how many were new. One that is known stays as it is, but a retired one is asked
  // again. `outlines` say where the list they come from has them.
  virtual Result<std::size_t> follow(std::span<const FollowedFeed> feeds,
                                     std::span<const FeedOutline> outlines = {}) = 0;
  // An index names these feeds now (their named_by): new ones are followed, those it names no more are not,
  // and what a person follows stays theirs. Nothing when the index itself is not followed.
  virtual Result<void> name(std::string_view index, std::span<const FollowedFeed> feeds) = 0;
  // False: it was not followed. What an index names goes with it.
  virtual Result<bool> unfollow(std::string_view address) = 0;
  // In the order in which they were followed.
  virtual Result<std::vector<FollowedFeed>> all() = 0;
  // In the order in which they came. Those of a feed go with it; of one folder, or one feed in one folder,
  // there is one, as it came last.
  virtual Result<std::vector<FeedOutline>> outlines() = 0;
  // Those to ask at `now` (UTC seconds), longest due first.
  virtual Result<std::vector<FollowedFeed>> due(std::int64_t now, std::size_t limit) = 0;
  // When the next one is due; nullopt: none is followed.
  virtual Result<std::optional<std::int64_t>> next_due() = 0;
  // Title, site and state of each; one that is no longer followed is passed over. In the same transaction the
  // pages that their entries call for: one that was asked for already in this version of its entry is not
  // again.
  virtual Result<void> keep(std::span<const FollowedFeed> feeds, std::span<const WantedPage> wanted) = 0;
  // What these feeds said last is about to go to the journal: until keep() says so too, they are asked in
  // full, so that a kill in between does not leave an earlier answer for the newest.
  virtual Result<void> doubt(std::span<const std::string> feeds) = 0;
  // Pages to ask for at `now` (UTC seconds), longest due first; when the next one is.
  virtual Result<std::vector<WantedPage>> pages_due(std::int64_t now, std::size_t limit) = 0;
  virtual Result<std::optional<std::int64_t>> next_page_due() = 0;
  // Hosts that ask to be left alone, the longest wish counts; those whose time was over at `now` (UTC
  // seconds) are forgotten.
  virtual Result<void> let_rest(std::span<const HostRest> hosts, std::int64_t now) = 0;
  virtual Result<std::vector<HostRest>> resting(std::int64_t now) = 0;
  // WebSub. One subscription for a feed: another one takes its place; unfollowing ends it.
  virtual Result<void> subscribe(const Subscription& subscription) = 0;
  virtual Result<std::vector<Subscription>> subscriptions() = 0;
  virtual Result<std::optional<Subscription>> subscription(std::string_view token) = 0;
  // The hub has confirmed it until then (UTC seconds); 0: denied. Its problem is what the subscription says.
  virtual Result<void> lease(const Subscription& subscription, std::int64_t until) = 0;
  // What its hub answered is a problem; nothing else of it changes.
  virtual Result<void> note_hub(const Subscription& subscription) = 0;
  // The feed is due now: its hub says that there is something new.
  virtual Result<void> wake(std::string_view feed) = 0;
  // How each stands after it was asked for. Those done and not seen
  // in their feed for long before `now` are forgotten.
  virtual Result<void> settle_pages(std::span<const WantedPage> pages, std::int64_t now) = 0;
};

// feeds.db in an installation's folder; made when it is not there. Only its owner may read it: addresses may
// hold passwords.
Result<std::unique_ptr<Feeds>> open_feeds(const std::string& folder);

}  // namespace logline::store
