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

std::string account_in(std::string_view words) {
  for (std::size_t at = words.rfind("(@"); at != std::string_view::npos && at != 0;
       at = words.rfind("(@", at - 1)) {
    const std::string_view name = words.substr(at + 1, words.find(')', at) - at - 1);
    if (name.size() > 1 && is_account(name)) return std::string(name);
  }
  return {};
}

std::string web_address_of_post(std::string_view address) {
  static constexpr std::string_view kPost = "/app.bsky.feed.post/";
  for (const std::string_view before : {"at://", "https://embed.bsky.app/embed/"}) {
    const std::size_t post = address.find(kPost);
    if (!address.starts_with(before) || post == std::string_view::npos) continue;
    const std::string_view who = address.substr(before.size(), post - before.size());
    std::string_view which = address.substr(post + kPost.size());
    which = which.substr(0, which.find_first_of("/?#"));
    const bool is_did = who.starts_with("did:") && who.find('/') == std::string_view::npos;
    if ((is_did || is_account(who)) && is_account(which))
      return "https://bsky.app/profile/" + std::string(who) + "/post/" + std::string(which);
  }
  if (address.find("//platform.twitter.com/embed/") != std::string_view::npos) {
    std::string_view id = part_after(address, "?id=");
    if (id.empty()) id = part_after(address, "&id=");
    id = id.substr(0, id.find('&'));
    if (!id.empty() && is_account(id)) return "https://x.com/i/status/" + std::string(id);
  }
  return std::string(address);
}

}  // namespace logline::page
