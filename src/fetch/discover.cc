#include "fetch/discover.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/embedded.h"
#include "feed/resolve_address.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"
#include "fetch/link_header.h"
#include "html/parse.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kMostFeeds = 50;
constexpr std::size_t kMostWords = 60;  // bytes of a link's words
constexpr std::array<std::string_view, 6> kFeedTypes{"application/rss+xml",   "application/atom+xml",
                                                     "application/feed+json", "application/rdf+xml",
                                                     "application/json",      "text/xml"};

bool has_word(std::string_view words, std::string_view wanted) {
  const std::string all = " " + to_lower(words) + " ";
  return all.find(" " + std::string(wanted) + " ") != std::string::npos;
}

bool is_feed_type(std::string_view type) {
  const std::string media = to_lower(type.substr(0, type.find_first_of("; ")));
  return std::find(kFeedTypes.begin(), kFeedTypes.end(), media) != kFeedTypes.end();
}

bool is_of_comments(const FoundFeed& feed) {
  return to_lower(feed.address + " " + feed.title).find("comment") != std::string::npos;
}

void add_found(std::vector<FoundFeed>& found, FoundFeed&& feed) {
  const bool is_known = std::any_of(found.begin(), found.end(),
                                    [&](const FoundFeed& other) { return other.address == feed.address; });
  if (!is_known && is_web_address(feed.address)) found.push_back(std::move(feed));
}

// Whether an address or a link's words say that a feed is there; what is there tells.
bool is_named_as_feed(std::string_view address, std::string_view words) {
  static constexpr std::array<std::string_view, 5> kWords{"rss", "feed", "feeds", "atom", "rdf"};
  const auto is_one = [](std::string_view word) {
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  };
  std::string text = to_lower(words) + "/";
  const std::size_t host = address.find("://");
  const std::size_t path = address.find('/', host == npos ? 0 : host + 3);
  if (path != npos) text += to_lower(address.substr(path));
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter(text[at])) continue;
    if (is_one(std::string_view(text).substr(begin, at - begin))) return true;
    begin = at + 1;
  }
  return false;
}

}  // namespace

std::vector<FoundFeed> find_header_feeds(const Headers& headers, std::string_view address) {
  std::vector<FoundFeed> found;
  for (HeaderLink& link : header_links(headers, address))
    if (link.has_relation("alternate") && is_feed_type(link.type))
      add_found(found, {tidy_address(link.address), std::move(link.title)});
  return found;
}

std::vector<FoundFeed> find_feed_anchors(std::string_view html, std::string_view address) {
  std::vector<FoundFeed> found;
  const auto tree = html::parse_html(html, {});
  if (!tree) return found;
  std::string base(address);
  for (html::NodeIndex i = 0; i < tree->size() && found.size() < kMostFeeds; ++i) {
    if (tree->tag(i) == html::Tag::base) base = feed::resolve_address(tree->attribute(i, "href"), address);
    if (tree->tag(i) != html::Tag::a || !tree->has_attribute(i, "href")) continue;
    std::string words = tree->text_content(i, kMostWords);
    std::string target = tidy_address(feed::resolve_address(tree->attribute(i, "href"), base));
    if (target != address && is_named_as_feed(target, words))
      add_found(found, {std::move(target), std::move(words)});
  }
  std::stable_partition(found.begin(), found.end(), [&](const FoundFeed& feed) {
    return host_and_port(feed.address) == host_and_port(address) && !is_of_comments(feed);
  });
  return found;
}

std::vector<FoundFeed> find_feed_links(std::string_view html, std::string_view address) {
  std::vector<FoundFeed> found;
  const auto tree = html::parse_html(html, {});
  if (!tree) return found;
  std::string base(address);
  for (html::NodeIndex i = 0; i < tree->size() && found.size() < kMostFeeds; ++i) {
    if (tree->kind(i) != html::NodeKind::element) continue;
    const std::string_view name = tree->name(i);
    if (name == "base") base = feed::resolve_address(tree->attribute(i, "href"), address);
    if (name != "link" || !has_word(tree->attribute(i, "rel"), "alternate")) continue;
    if (!is_feed_type(tree->attribute(i, "type"))) continue;
    add_found(found, {tidy_address(feed::resolve_address(tree->attribute(i, "href"), base)),
                      std::string(tree->attribute(i, "title"))});
  }
  std::stable_partition(found.begin(), found.end(),
                        [](const FoundFeed& feed) { return !is_of_comments(feed); });
  return found;
}

namespace {

std::vector<std::string> addresses_in(std::string_view file, std::string_view address) {
  std::vector<std::string> addresses;
  const std::string origin = origin_of(address);
  for (const std::string_view path : embedded_lines(file)) addresses.push_back(origin + std::string(path));
  return addresses;
}

}  // namespace

std::vector<std::string> common_feed_addresses(std::string_view address) {
  return addresses_in("data/fetch/feed-paths.txt", address);
}

std::vector<std::string> common_sitemap_addresses(std::string_view address) {
  return addresses_in("data/fetch/sitemap-paths.txt", address);
}

std::vector<std::string> sitemaps_in_robots(std::string_view robots) {
  constexpr std::string_view kKey = "sitemap:";
  std::vector<std::string> found;
  while (!robots.empty() && found.size() < kMostFeeds) {
    const std::size_t end = std::min(robots.find_first_of("\r\n"), robots.size());
    const std::string_view line = robots.substr(0, end);
    robots.remove_prefix(std::min(end + 1, robots.size()));
    if (to_lower(line.substr(0, kKey.size())) != kKey) continue;
    std::string_view value = line.substr(kKey.size());
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    value = value.substr(0, value.find_first_of(" \t#"));
    if (is_web_address(value)) found.emplace_back(value);
  }
  return found;
}

}  // namespace logline::fetch
