// One HTTP GET, within limits. curl.
//
// Only http and https; TLS is verified; redirects are followed a few times and every connection, redirected
// or not, is checked by socket_guard.h; proxies of the environment are not used, because the check would then
// see the proxy. Compressed bodies are unpacked and the limit counts what comes out. Blocks until the answer
// or the time limit. Safe from any thread; each call stands alone.
//
//     Result<HttpResponse> page = http_get("https://outlet.example/feed", {});
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace logline::wrap {

struct HttpLimits {
  std::size_t most_bytes = 16U << 20U;  // of the body, unpacked
  int most_redirects = 5;
  std::chrono::seconds connect_time{10};
  std::chrono::seconds total_time{30};
  bool allows_private_addresses = false;  // may connect to private, loopback and link-local addresses
};

struct HttpResponse {
  int status = 0;
  std::string address;                                       // after redirects
  std::vector<std::pair<std::string, std::string>> headers;  // of the last answer; names in lower case
  std::string body;
};

// Any status is an answer; an error tells why there is none, in words, with `where` the address.
Result<HttpResponse> http_get(std::string_view address, const HttpLimits& limits);

}  // namespace logline::wrap
