#include <algorithm>
#include <set>

#include "gate/gate.h"

namespace logline::gate {
namespace {

constexpr std::size_t kFoundAtOnce = 40;
constexpr std::size_t kMostBatches = 50;

bool is_searched(const SearchQuery& query, const store::StoryRow& row) {
  if (query.is_wanted && !query.is_wanted(row)) return false;
  return query.title_key.empty() ||
         std::ranges::find(row.title_keys, query.title_key) != row.title_keys.end();
}

}  // namespace

// nullopt: the reader may not see where the words stand. Words of a line stand in one of its reports too; the
// line's own place in the search tells when its story began, which may be hidden.
Result<std::optional<SeenHit>> Gate::see_hit(const store::SearchHit& hit, Depth depth) {
  if (hit.article.is_none()) return std::nullopt;
  auto row = views_.story(hit.story);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  const bool has_all = is_whole(**row, progress_);
  auto seen = see(std::move(**row), has_all ? depth : Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  if (seen->is_walled) return std::nullopt;
  const bool is_there = has_all || std::ranges::any_of(seen->reports, [&](const auto& report) {
                          return report.article.id == hit.article;
                        });
  if (!is_there) return std::nullopt;
  if (depth == Depth::line) seen->reports.clear();
  return SeenHit{std::move(*seen), hit.article};
}

Result<SeenHits> Gate::search(const SearchQuery& query, std::size_t size, Depth depth) {
  SeenHits seen;
  std::string before = query.before;
  if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
  std::set<StoryId> stories;
  std::string behind_last;
  for (std::size_t batch = 0; batch < kMostBatches; ++batch) {
    auto page = views_.search(query.words, before, kFoundAtOnce, query.period);
    if (!page) return tl::unexpected(page.error());
    for (std::size_t i = 0; i < page->hits.size(); ++i) {
      if (stories.contains(page->hits[i].story)) continue;
      auto hit = see_hit(page->hits[i], depth);
      if (!hit) return tl::unexpected(hit.error());
      if (!*hit || !is_searched(query, (*hit)->story.row)) continue;
      if (seen.hits.size() == size) {
        seen.next = behind_last;
        return seen;
      }
      stories.insert(page->hits[i].story);
      seen.hits.push_back(std::move(**hit));
      if (seen.hits.size() < size) continue;
      const auto short_page = views_.search(query.words, before, i + 1, query.period);
      if (!short_page) return tl::unexpected(short_page.error());
      behind_last = short_page->next;
    }
    if (page->next.empty()) break;
    before = page->next;
  }
  return seen;
}

}  // namespace logline::gate
