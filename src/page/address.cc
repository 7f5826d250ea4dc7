#include "page/address.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/sent_address.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

bool is_web(std::string_view address) {
  const auto is = [&](std::string_view scheme) {
    return address.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(),
                      [](char a, char b) { return a == (b | (b >= 'A' && b <= 'Z' ? 0x20 : 0)); });
  };
  return is("http://") || is("https://");
}

bool has_scheme(std::string_view address) {
  const std::size_t colon = address.find(':');
  return colon != npos && colon > 0 && address.find_first_of("/?#") > colon;
}

std::string without_dots(std::string_view path) {
  std::vector<std::string_view> parts;
  const std::size_t tail = std::min(path.find_first_of("?#"), path.size());
  for (std::size_t at = 1; at <= tail;) {
    const std::size_t end = std::min(path.find('/', at), tail);
    const std::string_view part = path.substr(at, end - at);
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
      if (end == tail) parts.emplace_back();
    } else if (part != ".") {
      parts.push_back(part);
    } else if (end == tail) {
      parts.emplace_back();
    }
    at = end + 1;
  }
  std::string out;
  for (std::string_view part : parts) out.append("/").append(part);
  if (out.empty()) out = "/";
  return out.append(path.substr(tail));
}

}  // namespace

namespace {

std::string resolved_address(std::string_view address, std::string_view base) {
  address = html::trim_spaces(address);
  if (address.empty() || address.size() > 4096) return {};
  if (is_web(address)) return std::string(address);
  if (has_scheme(address)) return {};
  if (!is_web(base)) return address.starts_with("//") ? "https:" + std::string(address) : std::string();
  const std::size_t host = base.find("//") + 2;
  if (address.starts_with("//")) return std::string(base.substr(0, host - 2)) + std::string(address);
  const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
  const std::string origin(base.substr(0, path));
  if (address.starts_with('/')) return origin + without_dots(address);
  std::string_view old = base.substr(path);
  old = old.substr(0, old.find('#'));
  if (address.starts_with('#')) return origin + std::string(old) + std::string(address);
  old = old.substr(0, old.find('?'));
  if (address.starts_with('?')) return origin + (old.empty() ? "/" : std::string(old)) + std::string(address);
  const std::size_t slash = old.rfind('/');
  const std::string folder = slash == npos ? "/" : std::string(old.substr(0, slash + 1));
  return origin + without_dots(folder + std::string(address));
}

}  // namespace

std::string absolute_address(std::string_view address, std::string_view base) {
  return sent_address(resolved_address(address, base));
}

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("//");
  if (scheme == npos) return {};
  std::string_view rest = address.substr(scheme + 2);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  if (const std::size_t at = rest.rfind('@'); at != npos) rest.remove_prefix(at + 1);
  rest = rest.substr(0, rest.find(':'));
  const std::string host = to_lower(rest);
  return host.starts_with("www.") ? host.substr(4) : host;
}

namespace {

struct PagePath {
  std::string host;
  std::string_view path, query;
};

PagePath path_of(std::string_view address) {
  PagePath out{host_of(address), {}, {}};
  address = address.substr(0, address.find('#'));
  const std::size_t query = std::min(address.find('?'), address.size());
  out.query = address.substr(query);
  address = address.substr(0, query);
  const std::size_t host = address.find("//");
  const std::size_t slash = host == npos ? npos : address.find('/', host + 2);
  if (slash != npos) out.path = address.substr(slash + 1);
  while (out.path.ends_with('/')) out.path.remove_suffix(1);
  return out;
}

}  // namespace

bool is_same_page(std::string_view a, std::string_view b) {
  const PagePath one = path_of(a);
  const PagePath other = path_of(b);
  if (one.host.empty() || one.host != other.host || one.path != other.path) return false;
  return one.query == other.query || (!one.path.empty() && (one.query.empty() || other.query.empty()));
}

bool is_article_address(std::string_view address) {
  if (!is_web(address)) return false;
  const PagePath parts = path_of(address);
  return !parts.host.empty() && (!parts.path.empty() || !parts.query.empty());
}

}  // namespace logline::page
