#include "gate/seen.h"

#include <algorithm>
#include <set>

#include "line/reported.h"
#include "line/write_line.h"
#include "wall/sight.h"

namespace logline::gate {
namespace {

bool is_visible(const wall::Progress& progress, const std::vector<Reveal>& reveals) {
  return wall::see(progress, reveals) == wall::Sight::visible;
}

// Leaves out statements; tells whether there were any.
bool drop_statements(store::ArticleRow& row, const wall::Progress& progress) {
  Reading& reading = row.reading;
  std::vector<Statement> kept;
  std::vector<bool> is_new;
  for (std::size_t i = 0; i < reading.statements.size(); ++i) {
    if (!is_visible(progress, reading.statements[i].reveals)) continue;
    kept.push_back(std::move(reading.statements[i]));
    is_new.push_back(i < row.is_new.size() && row.is_new[i]);
  }
  const bool has_dropped = kept.size() != reading.statements.size();
  reading.statements = std::move(kept);
  row.is_new = std::move(is_new);
  return has_dropped;
}

// What an article said before may give away what it does not any more.
void drop_edits(store::ArticleRow& row, const wall::Progress& progress) {
  const std::size_t all = row.edits.size();
  std::erase_if(row.edits, [&](const Edit& edit) { return !is_visible(progress, edit.reveals); });
  if (row.edits.size() != all) row.article.earlier_headlines.clear();
}

// One that may not be seen is, to them, not found.
void drop_held_back(store::ArticleRow& row, const wall::Progress& progress) {
  for (store::HeldBack& held : row.held_back) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < held.statements.size(); ++i) {
      if (!is_visible(progress, held.statements[i].reveals)) continue;
      if (kept != i) held.statements[kept] = std::move(held.statements[i]);
      held.places[kept++] = held.places[i];
    }
    held.statements.resize(kept);
    held.places.resize(kept);
  }
}

void keep_only(std::vector<ArticleId>& ids, const std::set<ArticleId>& left) {
  std::erase_if(ids, [&](ArticleId id) { return !left.contains(id); });
}

// The story as if only `reports` had come. They are in the order in which they arrived.
void tell_again(store::StoryRow& row, const std::vector<store::ArticleRow>& reports,
                const line::Clickbait& clickbait) {
  std::set<ArticleId> left;
  std::vector<line::Report> told;
  row.at.reset();
  row.has_news = false;
  row.story.first = reports.front().article.id;
  for (const store::ArticleRow& report : reports) {
    left.insert(report.article.id);
    const bool is_copy = report.copy_of && left.contains(*report.copy_of);
    told.push_back({&report.article, &report.reading, report.is_new, is_copy});
    row.has_news = row.has_news || std::ranges::find(report.is_new, true) != report.is_new.end();
    const auto& published = report.article.published;
    if (!published || (row.at && *row.at <= *published)) continue;
    row.at = published;
    row.story.first = report.article.id;
  }
  keep_only(row.story.articles, left);
  for (std::vector<ArticleId>& copies : row.story.copies) keep_only(copies, left);
  std::erase_if(row.story.copies, [](const std::vector<ArticleId>& copies) { return copies.size() < 2; });
  row.outlets = line::count_outlets(told);
  row.title_keys = line::titles_of(told);
  row.line = line::write_line(row.story, told, clickbait);
}

void sort_by_date(std::vector<store::ArticleRow>& rows) {
  std::ranges::stable_sort(rows, [](const store::ArticleRow& a, const store::ArticleRow& b) {
    if (!a.article.published || !b.article.published)
      return a.article.published.has_value() && !b.article.published;
    return *a.article.published < *b.article.published;
  });
}

}  // namespace

std::vector<store::ArticleRow> see_articles(std::vector<store::ArticleRow> rows,
                                            const wall::Progress& progress) {
  std::erase_if(rows,
                [&](const store::ArticleRow& row) { return !is_visible(progress, row.reading.reveals); });
  for (store::ArticleRow& row : rows) {
    drop_statements(row, progress);
    drop_edits(row, progress);
    drop_held_back(row, progress);
  }
  return rows;
}

std::vector<store::SaidRow> see_said(std::vector<store::SaidRow> rows, const wall::Progress& progress) {
  for (store::SaidRow& row : rows) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < row.statements.size(); ++i) {
      if (!is_visible(progress, row.reveals) || !is_visible(progress, row.statements[i].reveals)) continue;
      if (kept != i) row.statements[kept] = std::move(row.statements[i]);
      row.places[kept++] = row.places[i];
    }
    row.statements.resize(kept);
    row.places.resize(kept);
  }
  std::erase_if(rows, [](const store::SaidRow& row) { return row.statements.empty(); });
  return rows;
}

bool is_whole(const store::StoryRow& row, const wall::Progress& progress) {
  return is_visible(progress, row.gives_away) && is_visible(progress, row.line.reveals);
}

SeenStory see_story(store::StoryRow row, std::vector<store::ArticleRow> articles,
                    const wall::Progress& progress, const line::Clickbait& clickbait) {
  std::size_t statements = 0, left = 0;
  for (const store::ArticleRow& one : articles) statements += one.reading.statements.size();
  const std::size_t count = articles.size();
  SeenStory seen{.row = std::move(row), .reports = see_articles(std::move(articles), progress)};
  for (const store::ArticleRow& one : seen.reports) left += one.reading.statements.size();
  if (seen.reports.empty()) {
    seen.is_walled = true;
    return seen;
  }
  if (seen.reports.size() != count || left != statements) tell_again(seen.row, seen.reports, clickbait);
  seen.is_walled = !is_visible(progress, seen.row.line.reveals);
  sort_by_date(seen.reports);
  return seen;
}

}  // namespace logline::gate
