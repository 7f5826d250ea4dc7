#include "site/router.h"

namespace logline::site {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  path.remove_prefix(1);
  while (true) {
    const auto slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& captures) {
  const std::vector<std::string_view> wanted = parts_of(pattern), given = parts_of(path);
  if (wanted.size() != given.size()) return false;
  captures.clear();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] != "*" && wanted[i] != given[i]) return false;
    if (wanted[i] == "*" && given[i].empty()) return false;
    if (wanted[i] == "*") captures.emplace_back(given[i]);
  }
  return true;
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
