// The feeds behind what a person wants to follow: a feed's address (or an index of sitemaps', which is polled
// like one), a site's, that of a list, or a list in a file.
//
// Asks the network and reads the disk; says on standard error which other feeds a page announces, and when
// what is followed was only guessed. One thread.
//
//     Result<FeedList> found = find_feeds("outlet.example", {});      // its feed, asked for with https first
#pragma once

#include <functional>
#include <string>

#include "app/feed_list.h"
#include "base/result.h"
#include "fetch/poll_round.h"
#include "model/host_rest.h"

namespace logline::app {

struct FindOptions {
  bool allows_private_addresses = false;
  bool is_unchecked = false;                                 // addresses are taken as they are
  fetch::HostRests rests{};                                  // hosts that are not asked before then
  std::function<void(const HostRest& rest)> told_to_rest{};  // one more of them; may be empty
};

// Errors say where: no such file, no answer, no feed there.
Result<FeedList> find_feeds(const std::string& what, const FindOptions& options);

}  // namespace logline::app
