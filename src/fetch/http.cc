#include "fetch/http.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "fmt/format.h"

namespace logline::fetch {

std::string_view scheme_of(std::string_view argument) {
  const std::size_t end = argument.find("://");
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view scheme = argument.substr(0, end);
  const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? scheme : std::string_view{};
}

bool is_web_address(std::string_view argument) {
  std::string start(argument.substr(0, 8));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return start.starts_with("http://") || start.starts_with("https://");
}

Result<Document> fetch_address(std::string_view address, const FetchLimits& limits) {
  auto response = wrap::http_get(address, limits);
  if (!response) return tl::unexpected(response.error());
  if (response->status != 200)
    return fail(fmt::format("answered {}", response->status), std::string(address));
  Document document;
  document.source = address;
  document.address = std::move(response->address);
  document.headers = std::move(response->headers);
  document.bytes = std::move(response->body);
  for (const auto& [name, value] : document.headers) {
    if (name == "content-type") document.content_type = value;
  }
  return document;
}

}  // namespace logline::fetch
