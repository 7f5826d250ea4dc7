#include <algorithm>

#include "gate/gate.h"

namespace logline::gate {
namespace {

constexpr std::size_t kReportBatch = 40;
constexpr std::size_t kMostReports = 2000;  // looked at for one page, when most of them are of no use

// Of a report that is listed once for each change, the changes of that moment which may be seen.
void keep_change(store::ArticleRow& row, const store::Cursor& place) {
  std::erase_if(row.edits, [&](const Edit& edit) { return store::sort_time(edit.at) != place.at; });
}

}  // namespace

// nullopt: the reader may not see the report, or what puts it on the list, or its story.
Result<std::optional<SeenReport>> Gate::see_report(store::ListedArticle listed, store::ArticleList list,
                                                   Depth depth) {
  std::vector<store::ArticleRow> rows;
  rows.push_back(std::move(listed.row));
  rows = see_articles(std::move(rows), progress_);
  if (rows.empty()) return std::nullopt;
  if (list == store::ArticleList::changed) {
    keep_change(rows.front(), listed.place);
    if (rows.front().edits.empty()) return std::nullopt;
  }
  auto row = views_.story(rows.front().story);
  if (!row) return tl::unexpected(row.error());
  if (!*row || !(*row)->story.is_about_television) return std::nullopt;
  auto story = see(std::move(**row), depth);
  if (!story) return tl::unexpected(story.error());
  if (story->is_walled) return std::nullopt;
  return SeenReport{std::move(*story), std::move(rows.front())};
}

Result<SeenReports> Gate::reports(const store::ListQuery& query, std::size_t size,
                                  const ReportWanted& is_wanted, Depth depth) {
  SeenReports seen;
  if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
  if (const auto before = store::parse_cursor(query.before); !before) return tl::unexpected(before.error());
  store::ListQuery batch = query;
  batch.limit = kReportBatch;
  std::string behind_last;
  for (std::size_t looked_at = 0; looked_at < kMostReports; looked_at += kReportBatch) {
    auto rows = views_.listed(batch);
    if (!rows) return tl::unexpected(rows.error());
    for (store::ListedArticle& row : *rows) {
      batch.before = store::to_text(row.place);
      auto report = see_report(std::move(row), query.list, depth);
      if (!report) return tl::unexpected(report.error());
      if (!*report || !is_wanted(**report)) continue;
      if (seen.reports.size() == size) {  // one more follows
        seen.next = std::move(behind_last);
        return seen;
      }
      seen.reports.push_back(std::move(**report));
      behind_last = batch.before;
    }
    if (rows->size() < kReportBatch) break;
  }
  return seen;
}

}  // namespace logline::gate
