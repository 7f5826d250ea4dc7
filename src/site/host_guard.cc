#include "site/host_guard.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"

namespace logline::site {
namespace {

bool is_number(std::string_view host) {  // an IPv4 address; names always have a letter in their last part
  return !host.empty() &&
         std::ranges::all_of(host, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

}  // namespace

bool is_own_host(std::string_view host, std::string_view public_host) {
  const std::string_view name = without_port(host);
  if (name.empty()) return host.empty();
  if (name.starts_with('[') || is_number(name)) return true;
  const std::string lower = to_lower(name);
  if (!public_host.empty() && lower == to_lower(public_host)) return true;
  return lower == "localhost" || lower.ends_with(".localhost");
}

std::string origin_of(std::string_view host, bool is_secure) {
  const bool is_plain = !host.empty() && std::ranges::all_of(host, [](char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
  });
  return (is_secure ? "https://" : "http://") + (is_plain ? std::string(host) : "localhost");
}

}  // namespace logline::site
