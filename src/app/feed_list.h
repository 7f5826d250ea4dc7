// Lists of feeds as other readers hand them over and take them (OPML): to what is followed, and back.
//
// An outline that cannot be followed is named with its line and the reason; the others do not suffer. What
// other readers wrote to an outline, and that a feed stands in several folders, comes out again. Pure.
//
//     Result<FeedList> list = read_feed_list(bytes);
//     feeds->follow(list->feeds, list->outlines);
//     print(render_opml(feed_list_of(*feeds->all(), *feeds->outlines())));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "feed/opml.h"
#include "model/feed_outline.h"
#include "model/followed_feed.h"

namespace logline::app {

struct FeedList {
  std::vector<FollowedFeed> feeds{};  // each once
  std::vector<FeedOutline> outlines{};
  std::vector<Error> unread{};  // an outline each, or what is missing at the end
  std::size_t repeated = 0;     // outlines of a feed that stood before
};

// An error only when it is no OPML, or nothing in it can be followed.
Result<FeedList> read_feed_list(std::string_view bytes);

// Folders stand where their first feed does, each once; addresses are without credentials. What an index
// names stays out: the index is in it.
feed::Opml feed_list_of(const std::vector<FollowedFeed>& feeds, const std::vector<FeedOutline>& outlines);

}  // namespace logline::app
