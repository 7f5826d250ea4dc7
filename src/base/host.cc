#include "base/host.h"

#include "base/ascii.h"

namespace logline {

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#\\"));
  if (const std::size_t user = address.rfind('@'); user != std::string_view::npos)
    address.remove_prefix(user + 1);
  const std::size_t bracket = address.starts_with('[') ? address.find(']') : 0;
  if (bracket != std::string_view::npos) address = address.substr(0, address.find(':', bracket));
  std::string host = to_lower(address);
  while (host.ends_with('.')) host.pop_back();
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace logline
