// Our Feed as the dictionary that feedparser gives, of all that we keep. Pure.
//
//     nlohmann::json dictionary = as_dictionary(*feed);      // {"feed": {"title": …}, "entries": [{…}]}
#pragma once

#include "model/entry.h"
#include "nlohmann/json.hpp"

namespace logline::feed {

nlohmann::json as_dictionary(const Feed& feed);

}  // namespace logline::feed
