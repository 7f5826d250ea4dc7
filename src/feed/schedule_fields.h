// Which element of a feed says when to come again. The one place to read, or change, for ScheduleHints.
//
// Pure; what cannot be read is as if it were not there.
//
//     apply_to_schedule(captured, feed.schedule);
#pragma once

#include <string_view>

#include "feed/captured.h"
#include "model/schedule_hints.h"

namespace logline::feed {

void apply_to_schedule(const Captured& captured, ScheduleHints& hints);

// A link of the feed's with this relation in lower case, to this absolute address: hub, next, prev.
void apply_link_to_schedule(std::string_view relation, std::string_view address, ScheduleHints& hints);

}  // namespace logline::feed
