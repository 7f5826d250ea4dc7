// What the desk works on besides what the gate shows: the feeds that are followed, takedowns, what was
// decided, and stories, images and statements about which something is to be. Given by whoever runs the site
// (app/); a site without them has a desk that only reads.
//
// Called from the server's threads, several at once. A takedown reads the whole journal and makes the views
// anew, a merge or a split puts back all that they hold: each is asked for here and done elsewhere; jobs()
// tells how far it is.
//
//     if (auto asked = desk.ask({.what = "https://outlet.example/a"}); asked && !*asked) …  // too much waits
#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "model/followed_feed.h"
#include "render/decided.h"
#include "render/desk_job.h"
#include "store/journal.h"

namespace logline::site {

struct Desk {
  std::function<Result<std::vector<FollowedFeed>>()> feeds{};       // without credentials in their addresses
  std::function<Result<std::vector<store::Burial>>()> takedowns{};  // in force
  // What was decided before that entry of the journal, newest first, up to so many.
  std::function<Result<std::vector<render::Decided>>(Seq before, std::size_t limit)> decided{};
  std::function<Result<bool>(const render::DeskWish&)> ask{};  // false: too much waits
  std::function<std::vector<render::DeskJob>()> jobs{};        // the last ones, newest first
};

}  // namespace logline::site
