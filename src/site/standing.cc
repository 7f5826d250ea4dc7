#include "site/standing.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace logline::site {
namespace {

using render::Decided;
using render::ShownDecision;
using render::Standing;
using render::Verdict;

using SomeRows = std::vector<store::ArticleRow>;

Result<SomeRows> rows_of(const std::vector<ArticleId>& ids, const ReportOf& report_of) {
  SomeRows rows;
  for (const ArticleId id : ids) {
    auto row = report_of(id);
    if (!row) return tl::unexpected(row.error());
    if (*row) rows.push_back(std::move(**row));
  }
  return rows;
}

std::set<StoryId> stories_of(const SomeRows& rows) {
  std::set<StoryId> stories;
  for (const store::ArticleRow& row : rows) stories.insert(row.story);
  return stories;
}

// Whether they are one story now, of each of those that were merged what is left.
Standing standing_of_merge(const std::vector<SomeRows>& groups) {
  std::set<StoryId> stories;
  std::size_t left = 0;
  for (const SomeRows& group : groups) {
    if (group.empty()) continue;
    ++left;
    stories.insert(group.front().story);
  }
  if (left < 2) return Standing::gone;
  return stories.size() == 1 ? Standing::holds : Standing::undone;
}

// What it was parted from is not known of old entries.
Standing standing_of_split(const std::vector<SomeRows>& groups) {
  if (groups.front().empty()) return Standing::gone;
  if (groups.size() < 2) return Standing::none;
  if (groups.back().empty()) return Standing::gone;
  const std::set<StoryId> own = stories_of(groups.front()), rest = stories_of(groups.back());
  const bool is_apart = std::ranges::none_of(own, [&](StoryId story) { return rest.contains(story); });
  return is_apart ? Standing::holds : Standing::undone;
}

Standing standing_of_words(const Decided& decided, const SomeRows& rows) {
  if (rows.empty() || decided.is_taken_down) return Standing::gone;
  const store::ArticleRow& row = rows.front();
  const auto said = std::ranges::find(row.described, decided.name, &store::DescribedImage::image);
  if (decided.what == Verdict::undescribe)
    return said == row.described.end() ? Standing::holds : Standing::replaced;
  if (said == row.described.end()) return Standing::undone;
  if (said->text != decided.text) return Standing::replaced;
  const bool is_there =
      std::ranges::find(row.article.images, decided.name, &Image::address) != row.article.images.end();
  return is_there ? Standing::holds : Standing::absent;
}

Standing standing_of_statement(const Decided& decided, const SomeRows& rows, ShownDecision& shown) {
  if (rows.empty()) return Standing::gone;
  bool is_held = false;
  for (const store::ArticleRow& row : rows) {
    const auto held = std::ranges::find(row.held_back, decided.statement, &store::HeldBack::id);
    is_held = is_held || held != row.held_back.end();
    if (held != row.held_back.end() && !held->statements.empty())
      shown.evidence = row.article.quoted(held->statements.front().span);
    for (const Statement& statement : row.reading.statements)
      if (shown.evidence.empty() && id_of(statement) == decided.statement)
        shown.evidence = row.article.quoted(statement.span);
  }
  if (decided.what == Verdict::restore) {
    if (is_held) return Standing::undone;
    return shown.evidence.empty() ? Standing::absent : Standing::holds;
  }
  if (!is_held) return Standing::undone;
  return shown.evidence.empty() ? Standing::absent : Standing::holds;
}

Standing standing_of(const std::vector<SomeRows>& groups, ShownDecision& shown) {
  const Decided& decided = shown.decided;
  switch (decided.what) {
    case Verdict::take_down: return decided.is_in_force ? Standing::holds : Standing::undone;
    case Verdict::lift: return decided.is_in_force ? Standing::undone : Standing::holds;
    case Verdict::merge: return standing_of_merge(groups);
    case Verdict::split: return standing_of_split(groups);
    case Verdict::describe:
    case Verdict::undescribe: return standing_of_words(decided, groups.front());
    case Verdict::withdraw:
    case Verdict::restore: return standing_of_statement(decided, groups.front(), shown);
    case Verdict::title_merge:
    case Verdict::title_split:
    case Verdict::import: break;
  }
  return Standing::none;
}

}  // namespace

Result<ShownDecision> look_up(Decided decided, const ReportOf& report_of) {
  std::vector<SomeRows> groups;
  for (const std::vector<ArticleId>& ids : decided.articles) {
    auto rows = rows_of(ids, report_of);
    if (!rows) return tl::unexpected(rows.error());
    groups.push_back(std::move(*rows));
  }
  if (groups.empty()) groups.emplace_back();
  ShownDecision shown{.decided = std::move(decided)};
  shown.standing = standing_of(groups, shown);
  for (const SomeRows& group : groups) {
    if (group.empty() || !shown.story.is_none()) continue;
    shown.story = group.front().story;
    shown.article = group.front().article.id;
    shown.headline = group.front().article.headline;
  }
  if (shown.decided.what == Verdict::split && groups.size() > 1 && !groups.back().empty())
    shown.other = groups.back().front().story;
  return shown;
}

}  // namespace logline::site
