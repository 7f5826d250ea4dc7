// Lists of what comes to a service or leaves it: "What's leaving Hulu in March", then days, and under each
// its titles, one a line.
//
// Adds titles and statements to the context; says nothing that it holds already. Pure; linear in the text.
//
//     find_service_lists(context);       // after find_availability
#pragma once

#include "read/context.h"

namespace logline {

void find_service_lists(Context& context);

}  // namespace logline
