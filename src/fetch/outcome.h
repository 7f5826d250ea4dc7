// What an answer makes of a feed's state: its health in words, its validators, and when it is asked next.
//
// Pure: the clock is an argument, the spread of waiting times comes from the address.
//
//     feed.state = after_answer(feed, {.status = 304}, {}, now);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fetch/backoff.h"
#include "fetch/schedule.h"
#include "model/entry.h"
#include "model/followed_feed.h"

namespace logline::fetch {

struct FeedAnswer {
  int status = 0;                // 0: none
  Headers headers{};             // names in lower case
  std::int64_t content = 0;      // content_number() of a 200's bytes
  std::string moved_to{};        // where 301 and 308 led; empty when nowhere else
  std::optional<Error> fault{};  // why there is no answer, or why it is of no use
  std::string cut{};             // why a 200 is not whole, of which what came is of use; empty: it is whole
  bool is_whole = false;         // it said where it ends (wrap/http_pool.h)
};

// What a feed's document says beside its entries.
struct FeedReadout {
  std::string title{}, site{};
  std::string topic{};   // the feed's address as it says itself
  std::string oddity{};  // what is odd though all of it was read, a cause of fetch/trouble.h; empty: nothing
  std::string detail{};  // of that, where it is
  Rhythm rhythm{};
  ScheduleHints hints{};
};

FeedReadout read_out(const Feed& feed, std::int64_t now);

// What tells a feed's bytes from its bytes before; never 0.
std::int64_t content_number(std::string_view bytes);
// Whether there is nothing new: a 304 to a question that asked so, or a 200 with the bytes of the last.
bool is_unchanged(const FeedState& state, const FeedAnswer& answer);
// `readout` is of a changed 200's document; nullopt for every other answer.
FeedState after_answer(const FollowedFeed& feed, const FeedAnswer& answer,
                       const std::optional<FeedReadout>& readout, std::int64_t now);

// A host asked for rest (429, 503): its other feeds wait too, and that is no failure of theirs.
FeedState after_waiting(const FollowedFeed& feed, std::int64_t until);

// The header lines of a conditional request.
std::vector<std::string> validators_of(const FeedState& state);
// Where it is asked.
const std::string& address_of(const FollowedFeed& feed);

}  // namespace logline::fetch
