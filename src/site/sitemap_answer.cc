// For search engines: what they may take, and where it is. Only a site that is open has anything for them.
#include "render/feed_page.h"
#include "site/routes.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kStories = 500, kTitles = 500;  // the newest, and the first by name

}  // namespace

Result<Response> answer_sitemap(const Request&, Context& context) {
  if (!context.mode.is_open) return not_found(context);
  const auto seen = context.gate.log(
      {}, kStories, [](const store::StoryRow&) { return true; }, gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  const auto titles = context.gate.titles({}, kTitles);
  if (!titles) return tl::unexpected(titles.error());
  Json addresses = Json::array();
  for (const gate::SeenStory& story : seen->stories) {
    const auto updated = render::updated_at(show_story(story));
    addresses.push_back({{"loc", context.origin + render::story_address(story.row.story.id)},
                         {"lastmod", updated ? render::exact_time(*updated) : ""}});
  }
  for (const store::RecordName& title : titles->names)
    addresses.push_back({{"loc", context.origin + render::title_address(title.key)}, {"lastmod", ""}});
  Response response{.content_type = "application/xml"};
  response.body = context.pages.xml("sitemap", {{"addresses", std::move(addresses)}});
  return response;
}

Result<Response> answer_robots(const Request&, Context& context) {
  Response response{.content_type = "text/plain; charset=utf-8"};
  response.body = "User-agent: *\n";
  if (context.mode.is_open)
    response.body += "Disallow: /search\nDisallow: /api/\nDisallow: /sign-in\n\nSitemap: " + context.origin +
                     "/sitemap.xml\n";
  else
    response.body += "Disallow: /\n";
  return response;
}

}  // namespace logline::site
