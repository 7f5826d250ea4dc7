#include "page/account.h"

#include <algorithm>

namespace logline::page {
namespace {

constexpr std::size_t kLongestAccount = 100;  // bytes

// The part of a path behind `before`, up to the next mark.
std::string_view part_after(std::string_view path, std::string_view before) {
  const std::size_t at = path.find(before);
  if (at == std::string_view::npos) return {};
  path.remove_prefix(at + before.size());
  return path.substr(0, path.find_first_of("/?#"));
}

bool is_account(std::string_view name) {
  return !name.empty() && name.size() <= kLongestAccount && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-' || c == '@';
  });
}

}  // namespace

std::string account_of(std::string_view kind, std::string_view address) {
  const std::size_t host = address.find("//");
  const std::size_t slash = host == std::string_view::npos ? host : address.find('/', host + 2);
  if (kind == "bluesky" && address.starts_with("at://"))
    return is_account(part_after(address, "at://")) ? "@" + std::string(part_after(address, "at://")) : "";
  if (slash == std::string_view::npos) return {};
  const std::string_view path = address.substr(slash);
  std::string_view name;
  if (kind == "x" && path.find("/status") != std::string_view::npos) name = part_after(path, "/");
  if (kind == "bluesky") name = part_after(path, "/profile/");
  if (kind == "tiktok" || kind == "mastodon" || kind == "youtube" || kind == "other")
    name = part_after(path, "/@");
  if (!is_account(name) || name == "i") return {};
  return "@" + std::string(name);
}

}  // namespace logline::page
