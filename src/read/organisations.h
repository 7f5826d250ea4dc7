// Networks and streamers named in the article: fills Context::organisations. Called by find_titles, before
// titles are looked for.
#pragma once

#include "read/context.h"

namespace logline {

void find_organisations(Context& context);

}  // namespace logline
