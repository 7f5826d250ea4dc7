#include "site/routes.h"

#include <array>

#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::array<Route, 11> kRoutes{{
    {"GET", "/", answer_log},
    {"GET", "/story/*", answer_story},
    {"GET", "/title/*", answer_title},
    {"POST", "/title/*/progress", change_progress},
    {"GET", "/person/*", answer_person},
    {"GET", "/titles", answer_titles},
    {"GET", "/search", answer_search},
    {"GET", "/settings", answer_settings},
    {"POST", "/settings", change_settings},
    {"GET", "/static/*", answer_static},
    {"GET", "/healthz", answer_health},
}};

}  // namespace

std::span<const Route> site_routes() { return kRoutes; }

Response not_found(const Context& context) { return html_response(404, context.pages.notice("missing")); }

Response answer(Request request, Context& context) {
  Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr && found.allowed.empty()) return not_found(context);
  if (found.route == nullptr) {
    Response response = html_response(405, context.pages.notice("method"));
    response.headers.emplace_back("Allow", found.allowed);
    return response;
  }
  request.captures = std::move(found.captures);
  auto response = found.route->handler(request, context);
  if (!response) return html_response(500, context.pages.notice("failed", response.error().to_string()));
  return std::move(*response);
}

Result<Response> answer_health(const Request&, Context& context) {
  const auto applied = context.views.applied();
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
