#include <algorithm>

#include "line/reported.h"
#include "line/write_line.h"
#include "pipeline/settle.h"
#include "store/given_away.h"

namespace logline::pipeline {
namespace {

// See StoryRow::late.
std::optional<Timestamp> last_if_walled(const std::vector<const store::ArticleRow*>& rows) {
  bool gives_away = false;
  std::optional<Timestamp> last;
  for (const store::ArticleRow* row : rows) {
    gives_away = gives_away || !row->reading.reveals.empty();
    const auto& published = row->article.published;
    if (published && (!last || *last < *published)) last = published;
  }
  return gives_away && rows.size() > 1 ? last : std::nullopt;
}

// See StoryRow::labels.
std::vector<std::string> labels_if_walled(const store::StoryRow& row,
                                          const std::vector<line::Report>& reports) {
  if (!row.gives_away.empty()) return line::labels_of(reports);
  return row.line.label.empty() ? std::vector<std::string>{} : std::vector{row.line.label};
}

store::StoryRow make_row(Story story, const std::vector<const store::ArticleRow*>& rows,
                         const line::Clickbait& clickbait) {
  store::StoryRow result;
  std::vector<line::Report> reports;
  for (const store::ArticleRow* row : rows) {
    reports.push_back({&row->article, &row->reading, row->is_new, row->copy_of.has_value()});
    if (row->article.id == story.first) result.at = row->article.published;
    result.has_news =
        result.has_news || std::find(row->is_new.begin(), row->is_new.end(), true) != row->is_new.end();
  }
  result.line = line::write_line(story, reports, clickbait);
  result.outlets = line::count_outlets(reports);
  result.title_keys = line::titles_of(reports);
  result.gives_away = store::given_away(rows);
  result.labels = labels_if_walled(result, reports);
  result.late = last_if_walled(rows);
  result.story = std::move(story);
  return result;
}

}  // namespace

Result<void> write_lines(Batch& batch, const group::Grouper& grouper, const line::Clickbait& clickbait,
                         store::ViewChanges& changes) {
  for (const StoryId id : batch.stories()) {
    if (!grouper.has(id)) {
      changes.removed_stories.push_back(id);
      continue;
    }
    Story story = grouper.story(id);
    std::vector<const store::ArticleRow*> rows;
    for (const ArticleId article : story.articles) {
      const auto row = batch.look(article);
      if (!row) return tl::unexpected(row.error());
      if (*row != nullptr) rows.push_back(*row);
    }
    changes.stories.push_back(make_row(std::move(story), rows, clickbait));
  }
  return {};
}

}  // namespace logline::pipeline
