#include "site/json_answer.h"
#include "site/progress_form.h"
#include "site/routes.h"
#include "site/target.h"

namespace logline::site {
namespace {

// Back to the page of ours that the form stood on.
Response back(const Request& request, const std::string& otherwise) {
  const std::string_view from = request.header("referer");
  const auto scheme = from.find("://");
  const auto slash = scheme == from.npos ? from.npos : from.find('/', scheme + 3);
  const bool is_ours =
      slash != from.npos && from.substr(scheme + 3, slash - scheme - 3) == request.header("host");
  if (!is_ours || from.substr(slash).starts_with("//")) return redirect(otherwise);
  return redirect(std::string(from.substr(slash)));
}

}  // namespace

Result<Response> mark_read(const Request& request, Context& context) {
  const auto id = StoryId::from_string(request.captures.front());
  const std::string say = value_of(request.form, "say");
  if (!id || (say != "read" && say != "unread")) return html_response(400, context.pages.notice("bad"));
  if (auto done = context.accounts.mark_read(context.visitor.reader, *id, say == "read"); !done)
    return tl::unexpected(done.error());
  return back(request, "/");
}

// Whether it is known is not asked: what is answered must not tell of what lies behind the wall.
Result<Response> change_follow(const Request& request, Context& context) {
  const store::Follow what{value_of(request.form, "subject"), value_of(request.form, "key")};
  const std::string say = value_of(request.form, "say");
  const bool is_good = (what.subject == "title" || what.subject == "person") && !what.key.empty() &&
                       what.key.size() <= kLongestKey && (say == "follow" || say == "unfollow");
  if (!is_good) return html_response(400, context.pages.notice("bad"));
  const auto done = say == "follow" ? context.accounts.follow(context.visitor.reader, what)
                                    : context.accounts.unfollow(context.visitor.reader, what);
  if (!done) return tl::unexpected(done.error());
  return back(request,
              what.subject == "title" ? render::title_address(what.key) : render::person_address(what.key));
}

// Everything that is kept of the reader.
Result<Response> export_reader(const Request&, Context& context) {
  const wall::Progress& progress = context.gate.progress();
  const auto follows = context.accounts.follows(context.visitor.reader);
  if (!follows) return tl::unexpected(follows.error());
  const auto read = context.accounts.read_stories(context.visitor.reader);
  if (!read) return tl::unexpected(read.error());
  const auto zone = context.accounts.zone(context.visitor.reader);
  if (!zone) return tl::unexpected(zone.error());
  const auto services = context.accounts.services(context.visitor.reader);
  if (!services) return tl::unexpected(services.error());
  const auto region = context.accounts.region(context.visitor.reader);
  if (!region) return tl::unexpected(region.error());
  Json titles = Json::object(), followed = Json::array(), stories = Json::array();
  for (const auto& [key, one] : progress.titles) titles[key] = progress_json(one);
  for (const store::Follow& one : *follows) followed.push_back({{"subject", one.subject}, {"key", one.key}});
  for (const StoryId id : *read) stories.push_back(id.to_string());
  Response response = json_response(
      200,
      {{"reader", context.visitor.label},
       {"wall", {{"everything", progress.wants_everything}, {"placeholder", progress.wants_placeholder}}},
       {"zone", *zone},
       {"region", *region},
       {"services", *services},
       {"progress", std::move(titles)},
       {"follows", std::move(followed)},
       {"read", std::move(stories)}});
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"logline.json\"");
  return response;
}

}  // namespace logline::site
