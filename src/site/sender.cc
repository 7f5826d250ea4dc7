#include "site/sender.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongest = 64;  // bytes of an address that a proxy names

// "[2001:db8::1]:443" and "192.0.2.1:443"; an IPv6 address without brackets has no port.
std::string_view proxied_without_port(std::string_view address) {
  if (address.starts_with('[')) return address.substr(1, std::min(address.find(']'), address.size()) - 1);
  const auto colon = address.find(':');
  return colon == address.rfind(':') ? address.substr(0, colon) : address;
}

}  // namespace

std::string sender_of(const Request& request) {
  const std::string_view named = request.header("x-forwarded-for");
  const bool is_proxy = request.peer.starts_with("127.") || request.peer == "::1";
  if (!is_proxy) return request.peer;
  const auto comma = named.rfind(',');
  const std::string_view last = trim(comma == named.npos ? named : named.substr(comma + 1));
  const std::string_view address = proxied_without_port(last.substr(0, kLongest));
  return address.empty() ? request.peer : std::string(address);
}

}  // namespace logline::site
