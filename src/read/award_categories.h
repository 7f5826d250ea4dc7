// Prizes by their categories alone, in news of one event: "Best drama went to 'Low Tide'", "was named leading
// actress for", and the lines of a list of winners ("Outstanding Drama Series: Low Tide (NBC)").
//
// The prize is the one that the headline or the opening names, and only where nothing there speaks of
// nominations. Adds to the context. One thread.
//
//     read_categories(part);
#pragma once

#include "read/award_prizes.h"

namespace logline {

void read_categories(const PartAwards& part);

}  // namespace logline
