// Networks and streamers that no table knows: those of the titles that are known, and those that an article
// shows by what they do ("Lumora has renewed …") or are called ("the streamer Lumora").
//
// Called by find_organisations, after the known ones were found. Pure.
//
//     find_new_services(context);      // adds to context.organisations
#pragma once

#include "read/context.h"

namespace logline {

void find_new_services(Context& context);

}  // namespace logline
