// What the gate has let through, as the API writes it (web/openapi.json has the schemas). Of an article
// nothing but headline, address and extracts of at most 200 characters. Pure; safe from any thread.
//
//     stories.push_back(story_json(seen));
#pragma once

#include <vector>

#include "gate/gate.h"
#include "wire/json.h"

namespace logline::site {

// A story in a list, and with its reports and what each says.
Json story_json(const gate::SeenStory& seen);
Json whole_story_json(const gate::SeenStory& seen);
Json record_json(const gate::SeenRecord& seen);
Json names_json(const std::vector<store::RecordName>& names);

}  // namespace logline::site
