#include "site/routes.h"

#include <array>

#include "site/form_guard.h"
#include "site/json_answer.h"
#include "site/target.h"
#include "store/patience.h"

namespace logline::site {
namespace {

using enum Access;
using enum Sharing;

constexpr std::array kRoutes{
    Route{"GET", "/", answer_log, reading},
    Route{"GET", "/story/*", answer_story, reading, false, named},
    Route{"GET", "/title/*", answer_title, reading, false, named},
    Route{"POST", "/title/*/progress", change_progress, reader},
    Route{"GET", "/person/*", answer_person, reading, false, named},
    Route{"GET", "/outlet/*", answer_outlet, reading, false, named},
    Route{"GET", "/titles", answer_titles, reading, false, named},
    Route{"GET", "/genres", answer_genres, reading, false, named},
    Route{"GET", "/genre/*", answer_genre, reading, false, named},
    Route{"GET", "/search", answer_search, reading, false, named},
    Route{"GET", "/settings", answer_settings, reader},
    Route{"POST", "/settings", change_settings, reader},
    Route{"GET", "/settings/export", export_reader, reader},
    Route{"POST", "/story/*/read", mark_read, reader},
    Route{"POST", "/follow", change_follow, reader},
    Route{"GET", "/sign-in", answer_sign_in, anyone},
    Route{"POST", "/sign-in", sign_in, anyone},
    Route{"POST", "/sign-out", sign_out, anyone},
    Route{"GET", "/join/*", answer_join, anyone},
    Route{"POST", "/join/*", join, anyone},
    Route{"GET", "/household", answer_household, login},
    Route{"POST", "/household", change_household, login},
    Route{"GET", "/login", answer_login, login},
    Route{"POST", "/login/password", change_password, login},
    Route{"POST", "/login/remove", remove_login, login},
    Route{"POST", "/login/tokens", add_token, login},
    Route{"POST", "/login/tokens/*/remove", remove_token, login},
    Route{"GET", "/desk", answer_desk, desk},
    Route{"GET", "/desk/images", answer_desk_images, desk},
    Route{"GET", "/desk/changes", answer_desk_changes, desk},
    Route{"GET", "/desk/decisions", answer_decisions, desk},
    Route{"POST", "/desk/images", describe_image, desk},
    Route{"POST", "/desk/corrections", correct_statement, desk},
    Route{"POST", "/desk/takedown", ask_takedown, desk},
    Route{"POST", "/story/*/split", split_off, desk},
    Route{"POST", "/story/*/merge", merge_story, desk},
    Route{"GET", "/logins", answer_logins, chief},
    Route{"POST", "/logins", change_logins, chief},
    Route{"GET", "/api/v1/log", api_log, reading, false, all},
    Route{"GET", "/api/v1/stories/*", api_story, reading, false, all},
    Route{"GET", "/api/v1/titles", api_titles, reading, false, all},
    Route{"GET", "/api/v1/titles/*", api_title, reading, false, all},
    Route{"GET", "/api/v1/genres", api_genres, reading, false, all},
    Route{"GET", "/api/v1/genres/*", api_genre, reading, false, all},
    Route{"GET", "/api/v1/people/*", api_person, reading, false, all},
    Route{"GET", "/api/v1/search", api_search, reading, false, all},
    Route{"GET", "/api/v1/progress", api_progress, reader},
    Route{"PUT", "/api/v1/progress/*", api_set_progress, reader},
    Route{"GET", "/api/v1/follows", api_follows, reader},
    Route{"PUT", "/api/v1/follows/*/*", api_follow, reader},
    Route{"DELETE", "/api/v1/follows/*/*", api_unfollow, reader},
    Route{"PUT", "/api/v1/read/*", api_mark_read, reader},
    Route{"DELETE", "/api/v1/read/*", api_mark_read, reader},
    Route{"GET", "/api/v1/suggestions", api_suggestions, reading, false, all},
    Route{"GET", "/api/v1/events", api_events, reading},
    Route{"GET", "/api/v1/openapi.json", api_description, reading, false, all},
    Route{"GET", "/api", answer_api, reading},
    Route{"GET", "/feed.atom", feed_log, reading, true},
    Route{"GET", "/feed.json", feed_log, reading, true},
    Route{"GET", "/title/*/feed.atom", feed_title, reading, true},
    Route{"GET", "/title/*/feed.json", feed_title, reading, true},
    Route{"GET", "/person/*/feed.atom", feed_person, reading, true},
    Route{"GET", "/person/*/feed.json", feed_person, reading, true},
    Route{"GET", "/outlet/*/feed.atom", feed_outlet, reading, true},
    Route{"GET", "/outlet/*/feed.json", feed_outlet, reading, true},
    Route{"GET", "/genre/*/feed.atom", feed_genre, reading, true},
    Route{"GET", "/genre/*/feed.json", feed_genre, reading, true},
    Route{"GET", "/search.atom", feed_search, reading, true},
    Route{"GET", "/search.json", feed_search, reading, true},
    Route{"GET", "/sitemap.xml", answer_sitemap, reading},
    Route{"GET", "/sitemap/*", answer_sitemap_part, reading},
    Route{"GET", "/robots.txt", answer_robots, anyone},
    Route{"POST", "/hooks/*/*", take_hook, anyone},
    Route{"GET", "/static/*", answer_static, anyone},
    Route{"GET", "/healthz", answer_health, anyone},
};

// What programs speak to.
bool is_api(const Request& request) {
  return request.path.starts_with(kApiPath) || request.path.starts_with(kHookPath);
}

// An error in the form in which whoever asks understands it: `kind` names the words of the page.
Response refusal(unsigned status, const std::string& kind, const Request& request, const Context& context,
                 const std::string& detail = {}) {
  if (is_api(request)) return problem(status, context.pages.words().of("notice." + kind + ".head"), detail);
  return html_response(status, context.pages.notice(kind, detail));
}

// What could not be done. What another writer kept from being done was not done, and may be asked again.
Response failure(const Error& error, const Request& request, const Context& context) {
  if (!store::is_passing(error)) return refusal(500, "failed", request, context, error.to_string());
  Response response = refusal(503, "busy", request, context);
  response.headers.emplace_back("Retry-After", "5");
  return response;
}

// Somebody who may not use a route: to the door, or told that it is not theirs.
Response turn_away(const Route& route, const Request& request, const Context& context) {
  const bool may_sign_in = context.mode.has_logins && context.visitor.role == store::Role::visitor;
  const bool is_page = request.method == "GET" || request.method == "HEAD";
  if (may_sign_in && is_page && !is_api(request) && !route.is_feed)
    return redirect("/sign-in?to=" + render::percent_encode(request.path));
  Response response = refusal(may_sign_in ? 401 : 403, "access", request, context);
  if (may_sign_in) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

Response answer_route(const Route& route, const Request& request, Context& context) {
  if (!may_use(route.access, context.visitor, context.mode)) return turn_away(route, request, context);
  const bool is_ours =
      is_api(request) ? is_from_ourselves(request, context.visitor.is_program) : is_from_our_page(request);
  const bool is_hook = request.path.starts_with(kHookPath);  // which has a secret of its own
  if (route.method != "GET" && !is_ours && !is_hook) return refusal(403, "token", request, context);
  auto response = route.handler(request, context);
  if (!response) return failure(response.error(), request, context);
  return std::move(*response);
}

}  // namespace

std::span<const Route> site_routes() { return kRoutes; }

Response not_found(const Context& context) { return html_response(404, context.pages.notice("missing")); }

Response answer(Request request, Context& context) {
  const bool has_token = !context.form_token.empty();  // who keeps answers sends it along
  if (!has_token) context.form_token = form_token(request);
  const bool is_desk = context.visitor.role >= store::Role::desk;
  context.pages = context.pages.around({.reader = context.visitor.label,
                                        .form_token = context.form_token,
                                        .origin = context.origin,
                                        .zone = context.zone,
                                        .has_logins = context.mode.has_logins,
                                        .is_desk = is_desk,
                                        .is_chief = context.visitor.role >= store::Role::chief});
  Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr && found.allowed.empty()) return refusal(404, "missing", request, context);
  if (found.route == nullptr) {
    Response response = refusal(405, "method", request, context);
    response.headers.emplace_back("Allow", found.allowed);
    return response;
  }
  request.captures = std::move(found.captures);
  Response response = answer_route(*found.route, request, context);
  // Whoever only reads without having signed in finds no form, and gets no cookie.
  const bool may_send = context.visitor.role != store::Role::visitor || found.route->access != reading;
  if (may_send && !has_token && response.content_type.starts_with("text/html"))
    remember_token(request, context.form_token, response);
  return response;
}

Result<Response> answer_health(const Request&, Context& context) {
  const auto applied = context.gate.applied();
  if (!applied) return tl::unexpected(applied.error());
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = "ok\n";
  return response;
}

Result<Response> answer_static(const Request& request, Context& context) {
  const StaticFile* file = context.files.find(request.captures.front());
  if (file == nullptr) return not_found(context);
  Response response;
  response.content_type = file->content_type;
  response.body = file->bytes;
  response.is_immutable = true;
  return response;
}

}  // namespace logline::site
