#include <set>
#include <variant>

#include "pipeline/desk_words.h"
#include "pipeline/pipeline.h"
#include "read/read.h"

namespace logline::pipeline {

Result<void> Pipeline::decide(const store::Decision& decision) {
  if (const auto* stories = std::get_if<store::StoryDecision>(&decision)) return regroup(*stories);
  if (const auto* image = std::get_if<store::ImageDecision>(&decision)) return describe(*image);
  return correct(std::get<store::StatementDecision>(decision));
}

Result<void> Pipeline::describe(const store::ImageDecision& decision) {
  if (decision.is_taken_down) return {};
  const auto row = batch_.open(decision.article);
  if (!row) return tl::unexpected(row.error());
  if (*row != nullptr) note_description(**row, decision.image, decision.text);
  return {};
}

// The statement goes, or comes back, as it was read: nothing else about the article is read again.
Result<void> Pipeline::correct(const store::StatementDecision& decision) {
  for (const ArticleId id : decision.articles) {
    const auto row = batch_.open(id);
    if (!row) return tl::unexpected(row.error());
    if (*row == nullptr || !note_held_back(**row, decision.statement, !decision.is_restored)) continue;
    grouper_.update((*row)->article, (*row)->reading);
    batch_.note(**row);
  }
  return {};
}

Result<void> Pipeline::regroup(const store::StoryDecision& decision) {
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
