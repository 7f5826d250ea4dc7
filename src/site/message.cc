#include "site/message.h"

namespace logline::site {

std::string value_of(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

Response html_response(unsigned status, std::string body) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

Response redirect(std::string where) {
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", std::move(where));
  return response;
}

}  // namespace logline::site
