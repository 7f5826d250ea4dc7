#include "feed/same_site.h"

#include <algorithm>

#include "base/address_key.h"
#include "base/embedded.h"

namespace logline::feed {
namespace {

bool is_below(std::string_view host, std::string_view above) {
  return above.find('.') != std::string_view::npos && host.size() > above.size() && host.ends_with(above) &&
         host[host.size() - above.size() - 1] == '.';
}

// "feeds.m.outlet.example" to "outlet.example"; two labels stay.
std::string_view without_machines(std::string_view host) {
  static const std::vector<std::string_view> kMachines = embedded_lines("data/fetch/serving-hosts.txt");
  while (std::ranges::count(host, '.') > 1) {
    const std::size_t dot = host.find('.');
    if (std::ranges::find(kMachines, host.substr(0, dot)) == kMachines.end()) break;
    host.remove_prefix(dot + 1);
  }
  return host;
}

}  // namespace

std::string site_of(std::string_view address) {
  std::string key = address_key(address);
  key.resize(std::min(key.size(), key.find_first_of("/?")));
  return key;
}

bool is_same_site(std::string_view feed, std::string_view site) {
  if (feed.empty() || site.empty()) return false;
  return feed == site || is_below(site, feed) || without_machines(feed) == without_machines(site);
}

bool counts_clicks(std::string_view site) {
  static const std::vector<std::string_view> kCounters = embedded_lines("data/fetch/click-counters.txt");
  return std::ranges::any_of(
      kCounters, [&](std::string_view counter) { return site == counter || is_below(site, counter); });
}

}  // namespace logline::feed
