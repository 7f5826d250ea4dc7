// From when a service shows a title: which of a sentence's dates is meant, and the day it stands for.
//
// Pure; the mentions are the context's.
//
//     if (const Mention* date = date_of_showing(context, view, cue, service))
//       claim.from = when_of_showing(context, *date, claim.relation);
#pragma once

#include "read/said_of_title.h"

namespace logline {

// nullptr: none. Never the day of other news in between ("Salt (ABC), renewed on May 4").
const Mention* date_of_showing(const Context& context, const SentenceView& view, TokenRange cue,
                               const Mention& service);

When when_of_showing(const Context& context, const Mention& date, Relation relation);

}  // namespace logline
