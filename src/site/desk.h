// What the desk works on besides what the gate shows: the feeds that are followed, takedowns, and stories to
// be merged or split. Given by whoever runs the site (app/); a site without them has a desk that only reads.
//
// Called from the server's threads, several at once. A takedown reads the whole journal and makes the views
// anew, a merge or a split puts back all that they hold: each is asked for here and done elsewhere; jobs()
// tells how far it is.
//
//     if (!desk.ask({.what = "https://outlet.example/a"})) …    // too much waits already
#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "model/followed_feed.h"
#include "render/desk_job.h"
#include "store/journal.h"

namespace logline::site {

struct Desk {
  std::function<Result<std::vector<FollowedFeed>>()> feeds{};       // without credentials in their addresses
  std::function<Result<std::vector<store::Burial>>()> takedowns{};  // in force
  std::function<bool(const render::DeskWish&)> ask{};               // false: too much waits
  std::function<std::vector<render::DeskJob>()> jobs{};             // the last ones, newest first
};

}  // namespace logline::site
