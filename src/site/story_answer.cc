#include <set>

#include "site/routes.h"
#include "site/seen.h"

namespace logline::site {

Result<Response> answer_story(const Request& request, Context& context) {
  const auto id = StoryId::from_string(request.captures.front());
  if (!id) return not_found(context);
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  auto row = context.views.story(*id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return not_found(context);

  auto seen = see_story(std::move(**row), *progress, context);
  if (!seen) return tl::unexpected(seen.error());
  if (seen->is_walled) {
    if (!progress->wants_placeholder) return not_found(context);  // as if it were not there
    if (seen->row.story.id != *id) return redirect(render::story_address(seen->row.story.id));
    return html_response(200, context.pages.walled_story(show_wall(seen->row, *progress)));
  }
  if (seen->row.story.id != *id) return redirect(render::story_address(seen->row.story.id));
  render::StoryPage page{.shown = show_line(*seen)};
  std::set<ArticleId> left;  // a copy of what the reader may not see is, to them, no copy
  for (const store::ArticleRow& report : seen->reports) left.insert(report.article.id);
  for (const store::ArticleRow& report : seen->reports)
    page.reports.push_back({&report.article, &report.reading, report.is_new,
                            report.copy_of && left.contains(*report.copy_of), &report.edits});
  return html_response(200, context.pages.story(page));
}

}  // namespace logline::site
