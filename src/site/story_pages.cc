#include "site/story_pages.h"

#include <algorithm>

namespace logline::site {
namespace {

constexpr std::size_t kBatch = 50;
constexpr std::size_t kMostRows = 5000;  // rows looked at for one page, when most of them are of no use

// The cursor behind the first `rows` rows of the page that starts at `query.before`.
Result<std::string> cursor_behind(store::LogQuery query, std::size_t rows, Context& context) {
  query.limit = rows;
  auto page = context.views.log(query);
  if (!page) return tl::unexpected(page.error());
  return page->next;
}

// Newest first, undated last, as the views give them. A story whose earliest reports are hidden is as old as
// those that are left.
void sort_newest_first(std::vector<SeenStory>& stories) {
  std::ranges::stable_sort(stories, [](const SeenStory& a, const SeenStory& b) {
    if (!a.row.at || !b.row.at) return a.row.at.has_value() && !b.row.at;
    return *a.row.at > *b.row.at;
  });
}

}  // namespace

Result<SeenPage> see_log(const store::LogQuery& start, std::size_t size, const StoryWanted& is_wanted,
                         const wall::Progress& progress, Context& context) {
  SeenPage seen;
  store::LogQuery query = start;
  query.limit = kBatch;
  std::string behind_last;  // cursor behind the last story of the page
  for (std::size_t looked_at = 0; looked_at < kMostRows; looked_at += kBatch) {
    auto page = context.views.log(query);
    if (!page) return tl::unexpected(page.error());
    for (std::size_t i = 0; i < page->stories.size(); ++i) {
      auto story = see_story(std::move(page->stories[i]), progress, context);
      if (!story) return tl::unexpected(story.error());
      if (story->is_walled) {
        if (progress.wants_placeholder && seen.stories.size() < size)
          seen.walls.push_back(show_wall(story->row, progress));
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
      auto cursor = cursor_behind(query, i + 1, context);
      if (!cursor) return tl::unexpected(cursor.error());
      behind_last = std::move(*cursor);
    }
    if (page->next.empty()) break;
    query.before = page->next;
  }
  sort_newest_first(seen.stories);
  return seen;
}

}  // namespace logline::site
