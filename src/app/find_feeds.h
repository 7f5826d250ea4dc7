// The feeds behind what a person wants to follow: a feed's address (or an index of sitemaps', which is polled
// like one), a site's, that of a list, or a list in a file.
//
// Asks the network and reads the disk; says on standard error which other feeds a page announces. One thread.
//
//     Result<FeedList> found = find_feeds("outlet.example", {});      // its feed, asked for with https first
#pragma once

#include <string>

#include "app/feed_list.h"
#include "base/result.h"

namespace logline::app {

struct FindOptions {
  bool allows_private_addresses = false;
  bool is_unchecked = false;  // addresses are taken as they are
};

// Errors say where: no such file, no answer, no feed there.
Result<FeedList> find_feeds(const std::string& what, const FindOptions& options);

}  // namespace logline::app
