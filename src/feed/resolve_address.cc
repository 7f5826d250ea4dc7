#include "feed/resolve_address.h"

#include "base/ascii.h"

namespace logline::feed {
namespace {

// The length of "http:", 0 when the address is relative.
std::size_t scheme_length(std::string_view address) {
  if (address.empty() || !is_letter(address.front())) return 0;
  for (std::size_t at = 1; at < address.size(); ++at) {
    const char c = address[at];
    if (c == ':') return at + 1;
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

// RFC 3986, 5.2.4, on a path that starts with '/'.
std::string without_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    if (segment == "/..") {
      out.erase(std::min(out.rfind('/'), out.size()));
      if (path.empty()) out.push_back('/');
    } else if (segment == "/.") {
      if (path.empty()) out.push_back('/');
    } else {
      out += segment;
    }
  }
  return out;
}

}  // namespace

std::string resolve_address(std::string_view link, std::string_view base) {
  link = trim(link);
  base = trim(base);
  const std::size_t scheme = scheme_length(base);
  if (link.empty() || scheme_length(link) > 0 || scheme == 0 || !base.substr(scheme).starts_with("//"))
    return std::string(link);
  if (link.starts_with("//")) return std::string(base.substr(0, scheme)) + std::string(link);
  base = base.substr(0, base.find('#'));
  if (link.starts_with('#')) return std::string(base) + std::string(link);
  base = base.substr(0, base.find('?'));
  if (link.starts_with('?')) return std::string(base) + std::string(link);
  const std::size_t host_end = std::min(base.find('/', scheme + 2), base.size());
  const std::string_view host = base.substr(0, host_end);
  const std::size_t path_end = std::min(link.find_first_of("?#"), link.size());
  std::string path;
  if (!link.starts_with('/')) {
    const std::string_view folder =
        base.substr(host_end, base.rfind('/') + 1 > host_end ? base.rfind('/') + 1 - host_end : 0);
    path = folder.empty() ? "/" : std::string(folder);
  }
  path += link.substr(0, path_end);
  return std::string(host) + without_dot_segments(path) + std::string(link.substr(path_end));
}

}  // namespace logline::feed
