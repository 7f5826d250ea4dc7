#include "site/show.h"

#include <algorithm>
#include <set>

#include "render/dates.h"

namespace logline::site {

render::ShownLine show_line(const gate::SeenStory& seen) {
  render::ShownLine shown{.line = seen.row.line,
                          .at = seen.row.at,
                          .outlets = static_cast<std::size_t>(std::max(seen.row.outlets, 0)),
                          .has_news = seen.row.has_news};
  const std::string key = fold_name(seen.row.line.kicker);
  if (std::ranges::find(seen.row.title_keys, key) != seen.row.title_keys.end()) shown.title_key = key;
  for (const LineSource& source : seen.row.line.sources) {
    const render::Source who{source.outlet, source.address, source.at};
    if (shown.sources.empty()) shown.first = who;
    shown.sources.emplace(source.article, who);
  }
  return shown;
}

render::StoryPage show_story(const gate::SeenStory& seen) {
  render::StoryPage page{.shown = show_line(seen)};
  std::set<ArticleId> left;  // a copy of what the reader may not see is, to them, no copy
  for (const store::ArticleRow& report : seen.reports) left.insert(report.article.id);
  for (const store::ArticleRow& report : seen.reports)
    page.reports.push_back({&report.article, &report.reading, report.is_new,
                            report.copy_of && left.contains(*report.copy_of), &report.edits});
  return page;
}

render::WalledLine show_wall(const gate::Walled& walled, const wall::Progress& progress) {
  render::WalledLine shown{.title = walled.title, .title_key = fold_name(walled.title)};
  // Of UTC whatever the reader's zone: by changing that, the hour could be found out.
  if (walled.at) shown.day = render::utc_day(*walled.at);
  shown.progress = progress.of(shown.title_key);
  return shown;
}

render::RecordPage show_record(const gate::SeenRecord& seen) {
  render::RecordPage page{.record = seen.record};
  for (const gate::SeenStatement& said : seen.statements) {
    page.statements.push_back({said.statement, said.article});
    const bool is_first = page.sources.emplace(said.article->id, render::source_of(*said.article)).second;
    if (is_first && said.article->published) page.published.push_back(*said.article->published);
  }
  return page;
}

}  // namespace logline::site
