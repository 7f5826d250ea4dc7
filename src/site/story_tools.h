// What the desk is shown at the end of a story's page, to merge and split it; nothing for everybody else.
//
//     page.tools = tools_for(seen, context).value();
#pragma once

#include <optional>

#include "base/result.h"
#include "gate/gate.h"
#include "render/story_page.h"
#include "site/context.h"

namespace logline::site {

Result<std::optional<render::StoryTools>> tools_for(const gate::SeenStory& seen, Context& context);

}  // namespace logline::site
