#include <set>

#include "pipeline/pipeline.h"
#include "read/read.h"

namespace logline::pipeline {

Result<void> Pipeline::decide(const store::StoryDecision& decision) {
  const group::Regrouped done =
      decision.split.empty() ? grouper_.merge(decision.merge) : grouper_.split(decision.split);
  for (const ArticleId id : done.decided) {
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    (*row)->is_decided = true;
  }
  if (auto moved = move_articles(done.moved, done.gone); !moved) return moved;
  std::set<StoryId> touched;
  for (const ArticleId id : done.decided) touched.insert(grouper_.placement(id)->story);
  for (const StoryId story : touched)
    if (auto dated = date_again(story); !dated) return dated;
  return {};
}

Result<void> Pipeline::date_again(StoryId story) {
  for (const ArticleId id : grouper_.story(story).articles) {
    const auto seen = batch_.look(id);
    if (!seen) return tl::unexpected(seen.error());
    if (!(*seen)->article.is_date_inferred) continue;
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    (*row)->article.published.reset();
    (*row)->article.is_date_inferred = false;
    read(**row);
    grouper_.update((*row)->article, (*row)->reading);
    batch_.note(**row);
  }
  return share_date(story);
}

}  // namespace logline::pipeline
