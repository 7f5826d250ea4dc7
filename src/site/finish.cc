#include "site/finish.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/id.h"
#include "wrap/gzip.h"

namespace logline::site {
namespace {

constexpr std::size_t kWorthPacking = 1024;
constexpr int kQuickly = 1;  // level
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// Calls take(item) for each item of a header that is a list.
template <class Take>
void each_item(std::string_view list, Take take) {
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    take(trim(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

bool has_already(const Request& request, const std::string& tag) {
  bool has = false;
  each_item(request.header("if-none-match"), [&](std::string_view item) {
    if (item.starts_with("W/")) item.remove_prefix(2);
    has = has || item == tag || item == "*";
  });
  return has;
}

// Text of any kind: pictures and archives are packed already.
bool is_text(const Response& response) {
  const std::string_view type(response.content_type.data(),
                              std::min(response.content_type.find(';'), response.content_type.size()));
  return type.starts_with("text/") || type == "application/json" || type == "application/xml" ||
         type.ends_with("+json") || type.ends_with("+xml");
}

}  // namespace

bool takes_gzip(const Request& request) {
  bool accepts = false;
  each_item(request.header("accept-encoding"), [&](std::string_view item) {
    const auto semicolon = std::min(item.find(';'), item.size());
    const std::string_view weight = trim(item.substr(std::min(semicolon + 1, item.size())));
    const bool is_refused = weight == "q=0" || weight == "q=0.0" || weight == "q=0.00" || weight == "q=0.000";
    if (trim(item.substr(0, semicolon)) == "gzip") accepts = !is_refused;
  });
  return accepts;
}

bool is_worth_packing(const Response& response, std::size_t body) {
  return !response.is_stream && is_text(response) && body > kWorthPacking;
}

Response pack_response(const Request& request, Response response) {
  const bool is_done =
      std::ranges::any_of(response.headers, [](const auto& one) { return one.first == "Vary"; });
  if (is_done || !is_worth_packing(response, response.body.size())) return response;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!takes_gzip(request)) return response;
  auto packed = wrap::gzip_compress(response.body, kQuickly);
  if (!packed || packed->size() >= response.body.size()) return response;
  response.body = std::move(*packed);
  response.headers.emplace_back("Content-Encoding", "gzip");
  return response;
}

Response finish_response(const Request& request, Response response) {
  response = pack_response(request, std::move(response));
  response.headers.emplace_back("Content-Security-Policy", kPolicy);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  // Not no-referrer: browsers then send "Origin: null" with our own forms, which the form guard must refuse.
  response.headers.emplace_back("Referrer-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.emplace_back(
      "Cache-Control", response.is_immutable ? "public, max-age=31536000, immutable" : "private, no-cache");
  if (response.status != 200 || response.is_stream) return response;
  const std::string tag = "\"" + id_to_string(hash64(response.body)) + "\"";
  response.headers.emplace_back("ETag", tag);
  if (!has_already(request, tag)) return response;
  response.status = 304;
  response.body.clear();
  return response;
}

}  // namespace logline::site
