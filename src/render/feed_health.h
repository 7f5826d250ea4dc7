// How a followed feed is doing, as values for its row: the words of `logline feeds`. Pure.
//
//     Values row = health_values(feed, now, words);     // {title, address, week, well, next, problem, remedy
//     …}
#pragma once

#include <cstdint>

#include "model/followed_feed.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// `now` in UTC seconds. The address is shown as it is given: without credentials.
Values health_values(const FollowedFeed& feed, std::int64_t now, const Words& words);

}  // namespace logline::render
