#include <algorithm>

#include "gate/gate.h"
#include "wall/sight.h"

namespace logline::gate {
namespace {

constexpr std::size_t kBatch = 50;
constexpr std::size_t kMostRows = 5000;  // rows looked at for one page, when most of them are of no use

// Newest first, undated last, as the views give them. A story whose earliest reports are hidden is as old as
// those that are left.
void sort_newest_first(std::vector<SeenStory>& stories) {
  std::ranges::stable_sort(stories, [](const SeenStory& a, const SeenStory& b) {
    if (!a.row.at || !b.row.at) return a.row.at.has_value() && !b.row.at;
    return *a.row.at > *b.row.at;
  });
}

}  // namespace

Result<SeenStory> Gate::see(store::StoryRow row) {
  auto articles = views_.articles_of(row.story.id);
  if (!articles) return tl::unexpected(articles.error());
  return see_story(std::move(row), std::move(*articles), progress_, clickbait_);
}

Result<std::optional<SeenStory>> Gate::story(StoryId id) {
  auto row = views_.story(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  auto seen = see(std::move(**row));
  if (!seen) return tl::unexpected(seen.error());
  return std::move(*seen);
}

// The cursor behind the first `rows` rows of the page that starts at `query.before`.
Result<std::string> Gate::cursor_behind(store::LogQuery query, std::size_t rows) {
  query.limit = rows;
  auto page = views_.log(query);
  if (!page) return tl::unexpected(page.error());
  return page->next;
}

Result<SeenPage> Gate::log(const store::LogQuery& start, std::size_t size, const StoryWanted& is_wanted) {
  SeenPage seen;
  store::LogQuery query = start;
  query.limit = kBatch;
  std::string behind_last;  // cursor behind the last story of the page
  for (std::size_t looked_at = 0; looked_at < kMostRows; looked_at += kBatch) {
    auto page = views_.log(query);
    if (!page) return tl::unexpected(page.error());
    for (std::size_t i = 0; i < page->stories.size(); ++i) {
      auto story = see(std::move(page->stories[i]));
      if (!story) return tl::unexpected(story.error());
      if (story->is_walled) {
        if (progress_.wants_placeholder && seen.stories.size() < size)
          seen.walls.push_back(show_wall(story->row, progress_));
        continue;
      }
      if (!is_wanted(story->row)) continue;
      if (seen.stories.size() == size) {
        seen.next = behind_last;
        sort_newest_first(seen.stories);
        return seen;
      }
      seen.stories.push_back(std::move(*story));
      if (seen.stories.size() < size) continue;
      auto cursor = cursor_behind(query, i + 1);
      if (!cursor) return tl::unexpected(cursor.error());
      behind_last = std::move(*cursor);
    }
    if (page->next.empty()) break;
    query.before = page->next;
  }
  sort_newest_first(seen.stories);
  return seen;
}

Walled show_wall(const store::StoryRow& row, const wall::Progress& progress) {
  Walled walled{.title = {}, .at = row.at};
  for (const Reveal& reveal : row.line.reveals) {
    if (!wall::is_ahead(progress, reveal)) continue;
    walled.title = reveal.title;
    break;
  }
  if (walled.title.empty()) walled.title = row.line.kicker;
  return walled;
}

}  // namespace logline::gate
