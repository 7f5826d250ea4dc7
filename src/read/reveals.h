// What the article gives away: the title, season and episode whose plot it tells, so that wall/ can keep it
// from those who haven't seen it.
//
// When unsure about a recap, it reveals: a reader who is kept from a harmless page loses less. Pure.
//
//     reading.reveals = find_reveals(context, reading.is_about_television);
#pragma once

#include <vector>

#include "read/context.h"

namespace logline {

std::vector<Reveal> find_reveals(const Context& context, bool is_about_television);

// Whether the words of a span (a sentence, say) have a cue of plot in them.
bool tells_plot(const Context& context, const Span& span);

}  // namespace logline
