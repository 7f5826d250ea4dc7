#include <algorithm>

#include "site/log_filters.h"
#include "site/routes.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kLines = 40;

}  // namespace

Result<Response> answer_log(const Request& request, Context& context) {
  const std::vector<LogFilterLabels>& filters = log_filters();
  const std::string wanted = value_of(request.query, "show");
  const auto filter = std::ranges::find(filters, wanted, &LogFilterLabels::name);
  if (!wanted.empty() && filter == filters.end()) return not_found(context);

  const gate::StoryWanted is_wanted = [&](const store::StoryRow& row) {
    return filter == filters.end() || filter->labels.contains(row.line.label);
  };
  const std::string before = value_of(request.query, "before");
  auto seen = context.gate.log({.before = before}, kLines, is_wanted);
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : Result<Response>(not_found(context));

  render::LogPage page{.filter = wanted, .next = seen->next, .is_older = !before.empty()};
  for (const gate::SeenStory& story : seen->stories) page.entries.push_back(show_line(story));
  if (wanted.empty())
    for (const gate::Walled& walled : seen->walls)
      page.walls.push_back(show_wall(walled, context.gate.progress()));
  for (const LogFilterLabels& one : filters) page.filters.push_back({one.name, one.name == wanted});
  return html_response(200, context.pages.log(page));
}

}  // namespace logline::site
