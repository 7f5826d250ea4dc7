// What the article gives away: the title, season and episode whose plot it tells, so that wall/ can keep it from those who haven't seen it.
//
// When unsure about a recap, it reveals: a reader who is kept from a harmless page loses less. Pure.
//
//     reading.reveals = find_reveals(context);
#pragma once

#include <vector>

#include "read/context.h"

namespace logline {

std::vector<Reveal> find_reveals(const Context& context);

}  // namespace logline
