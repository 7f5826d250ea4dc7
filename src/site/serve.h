// The site of one installation, served to the person at this machine, or to whoever signs in, until SIGINT or
// SIGTERM.
//
// Opens the installation for reading (so that `import` may write meanwhile), one handle a thread, and gives
// errors that say what to do: no installation, an address that is taken. `on_ready` is called once, from the
// calling thread, with the address to open.
//
//     auto served = serve({.folder = "news"}, [](std::string_view url) { fmt::print("{}\n", url); });
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "site/context.h"
#include "site/message.h"

namespace logline::site {

struct SiteOptions {
  std::string folder{};
  std::string address = "127.0.0.1";  // a number, IPv4 or IPv6
  std::uint16_t port = 8080;          // 0: any that is free
  std::string public_host{};          // under which it may be reached too
  std::string public_origin{};        // "https://news.example"; empty: what a request names as host
  Mode mode{};
  std::optional<Desk> desk{};  // what the desk works on besides what it reads
  // Answers what hubs ask and push below kPushPath, whatever host they name; called from the server's
  // threads. Empty: there is nothing.
  std::function<Response(const Request&)> push{};
};

Result<void> serve(const SiteOptions& options, const std::function<void(std::string_view url)>& on_ready);

}  // namespace logline::site
