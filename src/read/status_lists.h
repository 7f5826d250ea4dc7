// Lists of series of which one thing is said once, in the sentence that leads to them: "Here is everything
// that was renewed:", then a title a line, or titles one after another under the names of networks.
//
// Adds titles and statements to the context. An item that can't be told from its neighbours is left out.
// Pure.
//
//     find_listed_statuses(context);       // before find_statuses, which merges what it says
#pragma once

#include "read/context.h"

namespace logline {

void find_listed_statuses(Context& context);

}  // namespace logline
