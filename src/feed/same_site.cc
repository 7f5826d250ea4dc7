#include "feed/same_site.h"

#include <algorithm>
#include <array>

#include "base/address_key.h"
#include "base/ascii.h"
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

bool is_shared_host(std::string_view host) {
  static const std::vector<std::string_view> kShared = embedded_lines("data/fetch/shared-hosts.txt");
  return std::ranges::find(kShared, host) != kShared.end() ||
         std::ranges::find(kShared, without_machines(host)) != kShared.end();
}

// What stands before a name in a path.
bool leads_to_name(std::string_view part) {
  constexpr std::array<std::string_view, 8> kParts{"feed", "feeds", "rss",   "atom",
                                                   "site", "view",  "users", "user"};
  return std::ranges::find(kParts, part) != kParts.end();
}

// The name under which a path of a shared host belongs to somebody; empty when it is nobody's in particular.
std::string name_in(std::string_view host, std::string_view path) {
  std::string_view part;
  do {
    path.remove_prefix(std::min<std::size_t>(path.size(), 1));
    part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
  } while (!path.empty() && leads_to_name(part));
  std::string name = to_lower(part);
  if (name.starts_with("%40")) name.replace(0, 3, "@");
  if (name.starts_with("%7e")) name.replace(0, 3, "~");
  if (!name.starts_with('@') && !name.starts_with('~') && !is_shared_host(host)) return {};
  for (const std::string_view end : {".xml", ".rss", ".rdf", ".atom"})
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  return name;
}

struct Site {
  std::string_view host, name;
};

Site split(std::string_view site) {
  const std::size_t slash = std::min(site.find('/'), site.size());
  return {site.substr(0, slash), site.substr(slash)};
}

}  // namespace

std::string site_of_key(std::string_view key) {
  const std::string_view host = key.substr(0, key.find_first_of("/?"));
  std::string_view path = key.substr(host.size());
  path = path.substr(0, path.find('?'));
  const std::string name = name_in(host, path);
  return name.empty() ? std::string(host) : std::string(host) + "/" + name;
}

std::string site_of(std::string_view address) { return site_of_key(address_key(address)); }

bool is_same_site(std::string_view feed, std::string_view site) {
  if (feed.empty() || site.empty()) return false;
  const Site from = split(feed), to = split(site);
  if (from.name != to.name) return false;
  return from.host == to.host || is_below(to.host, from.host) ||
         without_machines(from.host) == without_machines(to.host);
}

bool counts_clicks(std::string_view site) {
  static const std::vector<std::string_view> kCounters = embedded_lines("data/fetch/click-counters.txt");
  const std::string_view host = split(site).host;
  return std::ranges::any_of(
      kCounters, [&](std::string_view counter) { return host == counter || is_below(host, counter); });
}

}  // namespace logline::feed
