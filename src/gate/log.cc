#include <algorithm>

#include "gate/gate.h"
#include "wall/sight.h"

namespace logline::gate {
namespace {

constexpr std::size_t kBatch = 50;
constexpr std::size_t kMostRows = 5000;  // rows looked at for one page, when most of them are of no use

// By which labels and genres a row stands on a list, it does not say.
bool may_stand_on(const std::vector<store::StoryListKey>& lists, const store::StoryRow& row) {
  const auto has = [&](const store::StoryListKey& one) {
    return one.list != store::StoryList::title ||
           std::ranges::find(row.title_keys, one.key) != row.title_keys.end();
  };
  return lists.empty() || std::ranges::any_of(lists, has);
}

void sort_newest_first(std::vector<SeenStory>& stories) {
  std::ranges::sort(stories, [](const SeenStory& a, const SeenStory& b) {
    return store::place_of(b.row) < store::place_of(a.row);
  });
}

}  // namespace

Result<SeenStory> Gate::see(store::StoryRow row, Depth depth) {
  if (depth == Depth::line) return see_line(std::move(row));
  auto articles = views_.articles_of(row.story.id);
  if (!articles) return tl::unexpected(articles.error());
  return see_story(std::move(row), std::move(*articles), progress_, clickbait_);
}

// What is kept of this question is told to nobody after the next change, even when it came in between.
Result<void> Gate::begin() {
  if (told_ == nullptr) return {};
  const auto version = views_.version();
  if (!version) return tl::unexpected(version.error());
  version_ = *version;
  return {};
}

// The reports are read only for who may not see all of them, and once for all to whom the same is hidden.
Result<SeenStory> Gate::see_line(store::StoryRow row) {
  if (is_whole(row, progress_)) return SeenStory{.row = std::move(row)};
  std::string key;
  if (told_ != nullptr) {
    key = key_of(row, progress_);
    if (const SeenStory* seen = told_->find(version_, key)) return *seen;
  }
  auto seen = see(std::move(row), Depth::reports);
  if (!seen) return seen;
  seen->reports.clear();
  if (told_ != nullptr) told_->keep(key, *seen);
  return seen;
}

Result<std::optional<SeenStory>> Gate::story(StoryId id, Depth depth) {
  if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
  auto row = views_.story(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  auto seen = see(std::move(**row), depth);
  if (!seen) return tl::unexpected(seen.error());
  return std::move(*seen);
}

Result<std::optional<store::ArticleRow>> Gate::report(ArticleId id) {
  auto row = views_.article(id);
  if (!row) return tl::unexpected(row.error());
  std::vector<store::ArticleRow> rows;
  if (*row) rows.push_back(std::move(**row));
  rows = see_articles(std::move(rows), progress_);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

// Takes what belongs to the page of the story in a row, which is then used up.
Result<void> Gate::take(store::StoryRow row, const PageWanted& wanted, SeenPage& page) {
  const StoryId id = row.story.id;
  auto story = see(std::move(row), wanted.depth);
  if (!story) return tl::unexpected(story.error());
  if (story->is_walled) {
    if (progress_.wants_placeholder) page.walls.push_back(show_wall(story->row, progress_));
    return {};
  }
  const store::Cursor place = store::place_of(story->row);
  const bool is_of_page = place < wanted.before && place >= wanted.from && wanted.is_wanted(story->row);
  const bool is_there =
      std::ranges::any_of(page.stories, [&](const SeenStory& other) { return other.row.story.id == id; });
  if (is_of_page && !is_there) page.stories.push_back(std::move(*story));
  return {};
}

// Rows are looked at, newest first, until a story more than the page holds is found; `wanted.from` is then
// where the last row stands.
Result<void> Gate::scan(store::LogQuery query, std::size_t size, PageWanted& wanted, SeenPage& page) {
  query.limit = kBatch;
  for (std::size_t looked_at = 0; looked_at < kMostRows; looked_at += kBatch) {
    auto batch = views_.log(query);
    if (!batch) return tl::unexpected(batch.error());
    for (store::StoryRow& row : batch->stories) {
      wanted.from = store::place_of(row);
      if (auto done = take(std::move(row), wanted, page); !done) return done;
      if (page.stories.size() > size) return {};
    }
    if (batch->next.empty()) break;
    query.before = batch->next;
  }
  wanted.from = {.at = store::kUndated, .id = ""};
  return {};
}

// A story whose first reports are hidden is as old as those that are left, so it may belong to a page that
// ends long before its row. Those are looked for behind the rows of the page (Views::late); then all that
// stands before `wanted.from` is there, and the order is that of what is visible.
Result<SeenPage> Gate::log(const store::LogQuery& query, std::size_t size, const StoryWanted& is_wanted,
                           Depth depth) {
  SeenPage page;
  if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
  auto before = store::parse_cursor(query.before);
  if (!before) return tl::unexpected(before.error());
  PageWanted wanted{.before = std::move(*before),
                    .from = {.at = store::kUndated, .id = ""},
                    .is_wanted = is_wanted,
                    .depth = depth};
  if (auto done = scan(query, size, wanted, page); !done) return tl::unexpected(done.error());
  const std::size_t walls = page.walls.size();
  auto late = views_.late(wanted.from);
  if (!late) return tl::unexpected(late.error());
  for (store::StoryRow& row : *late) {
    if (!may_stand_on(query.lists, row)) continue;
    if (auto done = take(std::move(row), wanted, page); !done) return tl::unexpected(done.error());
  }
  page.walls.resize(walls);  // those stand on another page
  sort_newest_first(page.stories);
  if (page.stories.size() <= size) return page;
  page.stories.resize(size);
  page.next = store::to_text(store::place_of(page.stories.back().row));
  const auto& end = page.stories.back().row.at;
  std::erase_if(page.walls, [&](const Walled& wall) { return end && (!wall.at || *wall.at < *end); });
  return page;
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
