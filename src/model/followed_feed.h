// A feed that this installation follows: where it is, how it is doing, and when it is asked next. Not derived
// from the journal, which holds what feeds said, and no reader's: an operator's state, kept by store/feeds.h.
//
// Moments are UTC seconds; 0 is "never" (for next_poll: at once). A plain value that owns its strings.
//
//     if (feed.state.failures > 0) print(feed.state.problem, feed.state.remedy);
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace logline {

struct FeedState {
  std::string moved_to{};           // where a 301 or 308 sent us for good; empty: ask its own address
  std::string etag{};               // of the last 200, as given
  std::string last_modified{};      // of the last 200, as given
  std::int64_t content = 0;         // hash of the last 200's bytes; 0: not known
  std::int64_t next_poll = 0;       // not before
  std::int64_t last_try = 0;        // answered or not
  std::int64_t last_success = 0;    // a 200 that was a feed, or a 304
  std::int64_t newest_entry = 0;    // date of its newest entry
  std::int64_t interval = 0;        // seconds from one poll to the next while all is well
  std::int64_t asked_interval = 0;  // the feed's own wish (ttl, sy:), in seconds
  std::uint32_t skip_hours = 0;     // as in ScheduleHints
  std::uint8_t skip_days = 0;
  std::int64_t entries_a_week = 0;  // from the dates of its entries
  std::int64_t failures = 0;        // in a row
  std::string problem{};            // of the last failure, in words; while well: what is odd, mostly nothing
  std::string remedy{};             // what a person can do about it; may be empty
  bool is_retired = false;          // answered 410: not asked again until followed anew
  std::string hub{};                // WebSub: where to subscribe; empty: none named
  std::string topic{};              // WebSub: what to subscribe to
  std::int64_t pushed_until = 0;    // WebSub: the lease ends then; 0: not subscribed
  friend bool operator==(const FeedState&, const FeedState&) = default;
};

struct FollowedFeed {
  std::string address{};               // as followed: its identity; may hold a user and password
  std::string title{};                 // as the OPML file or the feed says
  std::string site{};                  // of the site it belongs to; may be empty
  std::vector<std::string> folders{};  // OPML outlines it stands in, outermost first
  std::string named_by{};  // the index of sitemaps that names it, as followed; empty: a person did
  FeedState state{};
  friend bool operator==(const FollowedFeed&, const FollowedFeed&) = default;
};

}  // namespace logline
