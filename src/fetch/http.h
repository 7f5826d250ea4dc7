// A document from an http or https address, within limits (wrap/http_pool.h says which and why).
//
// Blocks; safe from any thread.
//
//     Result<Document> page = fetch_address("https://outlet.example/a", {});
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/document.h"
#include "wrap/http_pool.h"

namespace logline::fetch {

struct FetchLimits {
  std::size_t most_bytes = 16U << 20U;  // of the body, unpacked
  int most_redirects = 5;
  std::chrono::seconds connect_time{10};
  std::chrono::seconds total_time{30};
  bool allows_private_addresses = false;  // may connect to private, loopback and link-local addresses
  // Asked before each address, also those of redirects: an error is why it is not asked now. May be empty.
  std::function<Result<void>(const std::string& address)> may_ask{};
  // Told that the host of this address asked for so many seconds of rest. May be empty.
  std::function<void(const std::string& address, std::int64_t seconds)> told_to_rest{};
};

// "ftp" of "ftp://host/file": the scheme of what is written like an address; empty for a path.
std::string_view scheme_of(std::string_view argument);
// Whether this is to be fetched rather than opened as a file.
bool is_web_address(std::string_view argument);

// A status other than 200 is an error, in the words of fetch/trouble.h.
Result<Document> fetch_address(std::string_view address, const FetchLimits& limits);

}  // namespace logline::fetch
