// Stories merged and split at the desk: forms at the end of a story's page. What they name has to be what
// whoever sends them may see; the rest is as unknown here as everywhere.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "site/desk.h"
#include "site/routes.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestOther = 2048;
constexpr std::string_view kTick = "report-";  // and the article's id: a field of the form

Result<std::optional<gate::SeenStory>> find_seen(std::optional<StoryId> id, Context& context,
                                                 gate::Depth depth) {
  if (!id) return std::nullopt;
  auto seen = context.gate.story(*id, depth);
  if (seen && *seen && (*seen)->is_walled) return std::nullopt;
  return seen;
}

// Nothing is said to be done before it is: the desk's page tells how far it has come.
Result<Response> ask_for(render::DeskWish wish, Context& context) {
  wish.by = store::signature_of(context.visitor.name);
  const auto is_asked = context.desk->ask(wish);
  if (!is_asked) return tl::unexpected(is_asked.error());
  if (!*is_asked) return too_many(context);
  return redirect("/desk#stories");
}

}  // namespace

Result<Response> split_off(const Request& request, Context& context) {
  const auto seen = find_seen(StoryId::from_string(request.captures.front()), context, gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  if (!*seen || context.desk == nullptr) return not_found(context);
  render::DeskWish wish{.deed = render::DeskDeed::split, .stories = {(*seen)->row.story.id}};
  std::set<ArticleId> texts;
  const auto text_of = [](const store::ArticleRow& row) { return row.copy_of.value_or(row.article.id); };
  for (const store::ArticleRow& report : (*seen)->reports) {
    if (!request.form.contains(std::string(kTick) + report.article.id.to_string())) continue;
    wish.articles.push_back(report.article.id);
    texts.insert(text_of(report));
  }
  const bool is_all = std::ranges::all_of(
      (*seen)->reports, [&](const store::ArticleRow& row) { return texts.contains(text_of(row)); });
  if (wish.articles.empty() || is_all) return html_response(400, context.pages.notice("ticks"));
  return ask_for(std::move(wish), context);
}

Result<Response> merge_story(const Request& request, Context& context) {
  const auto seen = find_seen(StoryId::from_string(request.captures.front()), context, gate::Depth::line);
  if (!seen) return tl::unexpected(seen.error());
  if (!*seen || context.desk == nullptr) return not_found(context);
  const std::string typed = value_of(request.form, "other");
  const auto other = find_seen(typed.size() > kLongestOther ? std::nullopt : render::story_in(typed), context,
                               gate::Depth::line);
  if (!other) return tl::unexpected(other.error());
  const StoryId story = (*seen)->row.story.id;
  if (!*other || (*other)->row.story.id == story) return html_response(400, context.pages.notice("other"));
  return ask_for({.deed = render::DeskDeed::merge, .stories = {story, (*other)->row.story.id}}, context);
}

}  // namespace logline::site
