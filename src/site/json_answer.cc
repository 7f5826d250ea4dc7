#include "site/json_answer.h"

namespace logline::site {

Response json_response(unsigned status, const Json& json) {
  Response response{.status = status, .content_type = "application/json"};
  response.body = to_line(json) + "\n";
  return response;
}

Response problem(unsigned status, const std::string& title, const std::string& detail) {
  Json json{{"type", "about:blank"}, {"status", status}, {"title", title}};
  if (!detail.empty()) json["detail"] = detail;
  Response response = json_response(status, json);
  response.content_type = "application/problem+json";
  return response;
}

Response bad_request(const std::string& detail) {
  return problem(400, "The request is not as it should be", detail);
}

}  // namespace logline::site
