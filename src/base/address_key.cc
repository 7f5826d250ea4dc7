#include "base/address_key.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/embedded.h"
#include "base/host.h"
#include "base/sent_address.h"

namespace logline {
namespace {

// "utm_*" stands for every name that begins so.
bool only_counts_visits(std::string_view name) {
  static const std::vector<std::string_view> kNames = embedded_lines("data/fetch/visit-parameters.txt");
  return std::ranges::any_of(kNames, [&](std::string_view known) {
    return known.ends_with('*') ? name.starts_with(known.substr(0, known.size() - 1)) : name == known;
  });
}

// "?a=1&b=2" without what only counts visits; empty when nothing is left.
std::string kept_query(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::string_view parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    if (parameter.empty() || only_counts_visits(parameter.substr(0, parameter.find('=')))) continue;
    kept += (kept.empty() ? '?' : '&');
    kept += parameter;
  }
  return kept;
}

// ":8443"; empty for none and for the scheme's own.
std::string_view foreign_port(std::string_view authority) {
  const std::size_t colon = authority.rfind(':');
  if (colon == std::string_view::npos || authority.find(']', colon) != std::string_view::npos) return {};
  const std::string_view port = authority.substr(colon);
  const std::array<std::string_view, 3> own{":", ":80", ":443"};
  return std::ranges::find(own, port) == own.end() ? port : std::string_view{};
}

}  // namespace

std::string address_key(std::string_view address) {
  address = trim(address);
  const std::string host = host_of(address);
  if (host.empty()) return {};
  address.remove_prefix(address.find("://") + 3);
  address = address.substr(0, address.find('#'));
  const std::size_t end = std::min(address.find_first_of("/?"), address.size());
  const std::string_view authority = address.substr(0, end);
  address.remove_prefix(end);
  std::string_view path = address.substr(0, address.find('?'));
  const std::string_view query = address.substr(std::min(path.size() + 1, address.size()));
  while (path.ends_with('/')) path.remove_suffix(1);
  return host + std::string(foreign_port(authority)) + one_spelling(std::string(path) + kept_query(query));
}

std::string_view fragment_of(std::string_view address) {
  const std::size_t hash = address.find('#');
  return hash == std::string_view::npos ? std::string_view{} : address.substr(hash + 1);
}

}  // namespace logline
