// The API's description, web/openapi.json: as it is, and as a page.
#include "base/embedded.h"
#include "site/json_answer.h"
#include "site/routes.h"

namespace logline::site {
namespace {

constexpr std::string_view kDescription = "web/openapi.json";

}  // namespace

Result<Response> api_description(const Request&, Context&) {
  Response response{.content_type = "application/json"};
  response.body = *embedded_file(kDescription);
  return response;
}

Result<Response> answer_api(const Request&, Context& context) {
  const auto description = parse_json(*embedded_file(kDescription));
  if (!description) return tl::unexpected(description.error());
  return html_response(200, context.pages.api(*description));
}

}  // namespace logline::site
