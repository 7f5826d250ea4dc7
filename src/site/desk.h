// What the desk works on besides what the gate shows: the feeds that are followed, and takedowns. Given by
// whoever runs the site (app/); a site without them has a desk that only reads.
//
// Called from the server's threads, several at once. A takedown reads the whole journal and makes the views
// anew, so it is asked for here and done elsewhere; jobs() tells how far it is.
//
//     desk.ask({.what = "https://outlet.example/a"});
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/followed_feed.h"
#include "render/desk_page.h"
#include "store/journal.h"

namespace logline::site {

struct TakedownWish {
  std::string what{};  // an address or an outlet, as typed
  bool is_lift = false;
};

struct Desk {
  std::function<Result<std::vector<FollowedFeed>>()> feeds{};       // without credentials in their addresses
  std::function<Result<std::vector<store::Burial>>()> takedowns{};  // in force
  std::function<void(const TakedownWish&)> ask{};
  std::function<std::vector<render::TakedownJob>()> jobs{};  // the last ones, newest first
};

}  // namespace logline::site
