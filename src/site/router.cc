#include "site/router.h"

namespace logline::site {
namespace {

// The part up to the next slash, taken off.
std::string_view take_part(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(part.size());
  return part;
}

bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& captures) {
  captures.clear();
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = take_part(pattern), given = take_part(path);
    if (wanted != "*" && wanted != given) return false;
    if (wanted == "*" && given.empty()) return false;
    if (wanted == "*") captures.emplace_back(given);
  }
  return pattern.empty() && path.empty();
}

}  // namespace

Found find_route(std::span<const Route> routes, std::string_view method, std::string_view path) {
  Found found;
  if (!path.starts_with('/')) return found;
  for (const Route& route : routes) {
    std::vector<std::string> captures;
    if (!matches(route.pattern, path, captures)) continue;
    if (route.method == method || (route.method == "GET" && method == "HEAD"))
      return {&route, std::move(captures), {}};
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(route.method);
    if (route.method == "GET") found.allowed += ", HEAD";
  }
  return found;
}

}  // namespace logline::site
