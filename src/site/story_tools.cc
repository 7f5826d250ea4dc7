#include "site/story_tools.h"

#include <algorithm>
#include <utility>

#include "site/access.h"

namespace logline::site {

Result<std::optional<render::StoryTools>> tools_for(const gate::SeenStory& seen, Context& context) {
  if (context.desk == nullptr || !may_use(Access::desk, context.visitor, context.mode)) return std::nullopt;
  render::StoryTools tools{.story = seen.row.story.id};
  for (const store::ArticleRow& report : seen.reports)
    tools.is_decided = tools.is_decided || report.is_decided;
  const auto left = context.gate.left(tools.story);
  if (!left) return tl::unexpected(left.error());
  for (const gate::SeenReport& report : *left) {
    const StoryId now = report.story.row.story.id;
    auto known = std::ranges::find(tools.left, now, &render::StoryTools::Left::story);
    if (known == tools.left.end()) {
      tools.left.push_back({now, report.story.row.line.text, 0});
      known = tools.left.end() - 1;
    }
    ++known->reports;
  }
  return tools;
}

}  // namespace logline::site
