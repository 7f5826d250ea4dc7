#include "site/routes.h"
#include "site/show.h"
#include "site/story_tools.h"

namespace logline::site {

Result<Response> answer_story(const Request& request, Context& context) {
  const auto id = StoryId::from_string(request.captures.front());
  if (!id) return not_found(context);
  auto found = context.gate.story(*id);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return not_found(context);
  const gate::SeenStory& seen = **found;
  const wall::Progress& progress = context.gate.progress();
  if (seen.is_walled && !progress.wants_placeholder) return not_found(context);  // as if it were not there
  if (seen.row.story.id != *id) return redirect(render::story_address(seen.row.story.id));
  if (seen.is_walled)
    return html_response(
        200, context.pages.walled_story(show_wall(gate::show_wall(seen.row, progress), progress)));
  auto tools = tools_for(seen, context);
  if (!tools) return tl::unexpected(tools.error());
  render::StoryPage page = show_story(seen);
  page.tools = std::move(*tools);
  return html_response(200, context.pages.story(page));
}

}  // namespace logline::site
