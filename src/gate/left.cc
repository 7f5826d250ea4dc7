#include "gate/gate.h"

namespace logline::gate {

Result<std::vector<SeenReport>> Gate::left(StoryId id) {
  auto rows = views_.articles_left(id);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<SeenReport> seen;
  for (store::ArticleRow& row : see_articles(std::move(*rows), progress_)) {
    auto now = story(row.story, Depth::line);
    if (!now) return tl::unexpected(now.error());
    if (*now && !(*now)->is_walled) seen.push_back({std::move(**now), std::move(row)});
  }
  return seen;
}

}  // namespace logline::gate
