#include "site/show.h"

#include <algorithm>
#include <set>
#include <utility>

#include "render/dates.h"

namespace logline::site {
namespace {

render::ShownLine line_of(const store::StoryRow& row, Line line) {
  render::ShownLine shown{
      .at = row.at, .outlets = static_cast<std::size_t>(std::max(row.outlets, 0)), .has_news = row.has_news};
  std::string key = fold_name(line.kicker);
  if (std::ranges::find(row.title_keys, key) != row.title_keys.end()) shown.title_key = std::move(key);
  for (const LineSource& source : line.sources) {
    render::Source who{source.outlet, source.address, source.at};
    if (shown.sources.empty()) shown.first = who;
    shown.sources.emplace(source.article, std::move(who));
  }
  shown.line = std::move(line);
  return shown;
}

}  // namespace

render::ShownLine show_line(const gate::SeenStory& seen) { return line_of(seen.row, seen.row.line); }
render::ShownLine show_line(gate::SeenStory&& seen) { return line_of(seen.row, std::move(seen.row.line)); }

render::StoryPage show_story(const gate::SeenStory& seen) {
  render::StoryPage page{.shown = show_line(seen)};
  std::set<ArticleId> left;  // a copy of what the reader may not see is, to them, no copy
  for (const store::ArticleRow& report : seen.reports) left.insert(report.article.id);
  for (const store::ArticleRow& report : seen.reports) {
    page.reports.push_back({&report.article, &report.reading, report.is_new,
                            report.copy_of && left.contains(*report.copy_of), &report.edits});
    for (const store::HeldBack& held : report.held_back)
      if (!held.statements.empty()) page.reports.back().withdrawn.push_back(&held.statements.front());
  }
  return page;
}

render::WalledLine show_wall(const gate::Walled& walled, const wall::Progress& progress) {
  render::WalledLine shown{.title = walled.title, .title_key = fold_name(walled.title)};
  // Of UTC whatever the reader's zone: by changing that, the hour could be found out.
  if (walled.at) shown.day = render::utc_day(*walled.at);
  shown.progress = progress.of(shown.title_key);
  return shown;
}

render::RecordPage show_record(gate::SeenRecord& seen) {
  render::RecordPage page{.record = std::move(seen.record)};
  page.statements.reserve(seen.statements.size());
  std::set<ArticleId> told;
  for (const gate::SeenStatement& said : seen.statements) {
    page.statements.push_back({said.statement, said.article});
    const auto [source, is_first] = page.sources.try_emplace(said.article->id);
    if (is_first) source->second = render::source_of(*said.article);
    if (is_said_in_passing(*said.statement)) continue;
    if (told.insert(said.article->id).second && said.article->published)
      page.published.push_back(*said.article->published);
  }
  return page;
}

}  // namespace logline::site
