#include "fetch/address_parts.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/sent_address.h"

namespace logline::fetch {
namespace {

constexpr int kHighestPort = 65535;

struct Parts {
  std::string scheme;            // lower case
  std::string_view credentials;  // with the '@', or empty
  std::string host;              // lower case, without the scheme's own port
  std::string_view rest;         // from the path on
};

Parts split(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  Parts parts{.scheme = to_lower(address.substr(0, scheme)), .credentials = {}, .host = {}, .rest = {}};
  address.remove_prefix(scheme + 3);
  const std::size_t end = std::min(address.find_first_of("/?#\\"), address.size());
  std::string_view authority = address.substr(0, end);
  parts.rest = address.substr(end);
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    parts.credentials = authority.substr(0, at + 1);
    authority.remove_prefix(at + 1);
  }
  parts.host = to_lower(authority);
  const std::string_view own_port = parts.scheme == "https" ? ":443" : ":80";
  if (parts.host.ends_with(own_port)) parts.host.resize(parts.host.size() - own_port.size());
  return parts;
}

}  // namespace

std::string host_and_port(std::string_view address) { return split(address).host; }

std::string origin_of(std::string_view address) {
  const Parts parts = split(address);
  return parts.host.empty() ? std::string() : parts.scheme + "://" + parts.host;
}

std::string without_credentials(std::string_view address) {
  const Parts parts = split(address);
  if (parts.credentials.empty()) return std::string(address);
  const std::size_t at = address.find("://") + 3;
  return std::string(address.substr(0, at)) + std::string(address.substr(at + parts.credentials.size()));
}

std::string web_address_of(std::string_view written) {
  std::string address;
  for (const char c : trim(written))
    if (c == ' ' || !is_space(c)) address += c;
  constexpr std::string_view kFeed = "feed:";
  if (starts_with_ignoring_case(address, kFeed)) {
    address.erase(0, kFeed.size());
    if (address.starts_with("//")) address.insert(0, "http:");
  }
  return tidy_address(address);
}

bool has_host(std::string_view address) {
  std::string host = host_and_port(address);
  if (host.starts_with('[')) {  // an IPv6 address, which curl looks at
    const std::size_t end = host.find(']');
    return end != std::string::npos && end > 2;
  }
  if (const std::size_t colon = host.find(':'); colon != std::string::npos) {
    const std::string_view port = std::string_view(host).substr(colon + 1);
    if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, is_digit)) return false;
    if (std::stoi(std::string(port)) > kHighestPort) return false;
    host.resize(colon);
  }
  const auto may_stand = [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !host.empty() && host.front() != '.' && std::ranges::all_of(host, may_stand);
}

std::string tidy_address(std::string_view address) {
  const Parts parts = split(trim(address));
  if (parts.host.empty()) return std::string(address);
  std::string rest(parts.rest.substr(0, parts.rest.find('#')));
  if (!rest.starts_with('/')) rest.insert(0, "/");
  return sent_address(parts.scheme + "://" + std::string(parts.credentials) + parts.host + rest);
}

}  // namespace logline::fetch
