// Live updates: what has become visible in the log to one reader since they were last told, as server-sent
// events (HTML Standard §9.2). One thread at a time.
//
//     LiveState state;
//     Result<std::string> text = live_events(context, state);     // empty: nothing new
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "site/context.h"

namespace logline::site {

// What a stream has told so far.
struct LiveState {
  bool has_begun = false;
  Seq applied = 0;
  std::map<StoryId, std::uint64_t> lines{};  // of the newest page, with a hash of what they say
};

// The first call tells nothing: the page that listens has been loaded just now.
Result<std::string> live_events(Context& context, LiveState& state);

}  // namespace logline::site
