#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/followed.h"
#include "app/installation_command.h"
#include "app/words.h"
#include "feed/feed.h"
#include "feed/news_sitemap.h"
#include "feed/opml.h"
#include "fetch/address_parts.h"
#include "fetch/discover.h"
#include "fetch/http.h"
#include "fetch/packed_file.h"
#include "fetch/read_bytes.h"
#include "fetch/robots.h"

namespace logline::app {
namespace {

struct FollowOptions {
  Words what;
  bool allows_private_addresses = false;
  bool is_unchecked = false;
};

constexpr std::size_t kMostSitemaps = 16;  // asked of one site
constexpr std::size_t kLargestList = 16U << 20U;

Result<std::vector<FollowedFeed>> feeds_in_list(std::string_view bytes) {
  const auto list = feed::parse_opml(bytes);
  if (!list) return tl::unexpected(list.error());
  std::vector<FollowedFeed> feeds;
  for (std::size_t i = 0; i < list->outlines.size(); ++i) {
    const feed::Outline& outline = list->outlines[i];
    if (!fetch::is_web_address(outline.feed)) continue;  // a folder, or something else than a feed
    feeds.push_back({.address = fetch::tidy_address(outline.feed),
                     .title = outline.text,
                     .site = outline.site,
                     .folders = feed::folders_of(*list, i)});
  }
  if (feeds.empty()) return fail("the list names no feed");
  return feeds;
}

// What is at an address; a sitemap that is packed itself is unpacked.
Result<Document> ask(const std::string& address, const fetch::FetchLimits& limits) {
  auto document = fetch::fetch_address(address, limits);
  if (!document) return document;
  auto plain = fetch::unpack_file(std::move(document->bytes), limits.most_bytes);
  if (!plain) return tl::unexpected(plain.error().at(document->source));
  document->bytes = std::move(*plain);
  return document;
}

bool is_feed_at(const std::string& address, const fetch::FetchLimits& limits) {
  const auto document = ask(address, limits);
  return document && feed::looks_like_feed(document->bytes);
}

// The news sitemaps among some addresses and what those that are indexes name, at most `most`.
std::vector<FollowedFeed> news_sitemaps_among(std::vector<std::string> places, const std::string& site,
                                              std::size_t most, const fetch::FetchLimits& limits) {
  std::vector<FollowedFeed> found;
  for (std::size_t i = 0; i < std::min(places.size(), kMostSitemaps) && found.size() < most; ++i) {
    const auto document = ask(places[i], limits);
    if (!document) continue;
    if (feed::looks_like_feed(document->bytes)) {
      found.push_back({.address = fetch::tidy_address(places[i]), .site = site});
      continue;
    }
    const auto more = feed::sitemaps_in_index(document->bytes);  // asked next, those of news first
    places.insert(places.begin() + static_cast<std::ptrdiff_t>(i) + 1, more.begin(), more.end());
  }
  return found;
}

// The first news sitemap among those that robots.txt names, and the usual places.
std::vector<FollowedFeed> find_news_sitemap(const std::string& page, const fetch::FetchLimits& limits) {
  std::vector<std::string> places;
  if (const auto robots = ask(fetch::robots_address(page), limits))
    places = fetch::sitemaps_in_robots(robots->bytes);
  for (std::string& usual : fetch::common_sitemap_addresses(page))
    if (std::find(places.begin(), places.end(), usual) == places.end()) places.push_back(std::move(usual));
  return news_sitemaps_among(std::move(places), page, 1, limits);
}

// The first feed that the page announces, the others are named; else the first usual place that has one.
Result<std::vector<FollowedFeed>> feeds_of_site(const Document& page, const fetch::FetchLimits& limits) {
  const auto found = fetch::find_feed_links(page.bytes, page.address);
  for (std::size_t i = 1; i < found.size(); ++i)
    std::fprintf(stderr, "logline: the page also announces %s (%s)\n", printable(found[i].address).c_str(),
                 printable(found[i].title).c_str());
  if (!found.empty())
    return std::vector<FollowedFeed>{{.address = found.front().address, .site = page.address}};
  for (const std::string& address : fetch::common_feed_addresses(page.address))
    if (is_feed_at(address, limits))
      return std::vector<FollowedFeed>{{.address = address, .site = page.address}};
  if (auto sitemaps = find_news_sitemap(page.address, limits); !sitemaps.empty()) return sitemaps;
  return fail(
      "neither a feed, nor a page that announces one, nor is there one, or a news sitemap, at the usual "
      "places",
      page.source, "look on the page for \"RSS\" or \"feed\" and give that address");
}

Result<std::vector<FollowedFeed>> find_feeds(const std::string& what, const FollowOptions& options) {
  if (!fetch::is_web_address(what)) {
    const auto bytes = fetch::read_file(what, kLargestList);
    if (!bytes) return tl::unexpected(bytes.error().at(what));
    auto feeds = feeds_in_list(*bytes);
    return feeds ? feeds : tl::unexpected(feeds.error().at(what));
  }
  const std::string address = fetch::tidy_address(what);
  if (options.is_unchecked) return std::vector<FollowedFeed>{{.address = address}};
  fetch::FetchLimits limits;
  limits.allows_private_addresses = options.allows_private_addresses;
  const auto document = ask(address, limits);
  if (!document) return tl::unexpected(document.error());
  if (feed::looks_like_opml(document->bytes)) return feeds_in_list(document->bytes);
  if (auto parts = feed::sitemaps_in_index(document->bytes); !parts.empty()) {
    auto sitemaps = news_sitemaps_among(std::move(parts), {}, kMostSitemaps, limits);
    if (sitemaps.empty()) return fail("an index of sitemaps, none of which is of news", document->source);
    return sitemaps;
  }
  if (!feed::looks_like_feed(document->bytes)) return feeds_of_site(*document, limits);
  return std::vector<FollowedFeed>{{.address = address}};
}

Exit run_follow(const CommandLine& line, const FollowOptions& options) {
  auto feeds = open_followed(line);
  if (!feeds) return complain(feeds.error());
  std::size_t added = 0, named = 0, refused = 0;
  for (const std::string& what : options.what) {
    const auto found = find_feeds(what, options);
    const auto followed = found.and_then([&](const auto& list) { return (*feeds)->follow(list); });
    if (!followed) {
      complain(followed.error());
      ++refused;
      continue;
    }
    added += *followed;
    named += found->size();
  }
  if (refused == options.what.size()) return Exit::failed;
  std::printf("%s, %zu of them new. Next: logline --dir %s fetch --once\n",
              count_of(named, "feed", "feeds").c_str(), added, line.folder.c_str());
  return refused > 0 ? Exit::partly : Exit::done;
}

Exit run_unfollow(const CommandLine& line, const Words& addresses) {
  auto feeds = open_followed(line);
  if (!feeds) return complain(feeds.error());
  bool is_all_known = true;
  for (const std::string& address : addresses) {
    const auto is_known = (*feeds)->unfollow(fetch::tidy_address(address));
    if (!is_known) return complain(is_known.error());
    if (*is_known) {
      std::printf("%s is not followed any more; what came from it stays.\n",
                  printable(fetch::without_credentials(address)).c_str());
      continue;
    }
    complain({"this feed is not followed", fetch::without_credentials(address),
              "`logline feeds` lists those that are"});
    is_all_known = false;
  }
  return is_all_known ? Exit::done : addresses.size() == 1 ? Exit::failed : Exit::partly;
}

}  // namespace

void add_follow_command(CommandLine& line) {
  auto options = std::make_shared<FollowOptions>();
  line.add("follow",
           "Follow feeds: `fetch`, and `serve` by itself, ask them as often as they publish.\n"
           "Give a feed's address, a site's (its feed is looked for), an index of sitemaps (those of news in "
           "it), or\n"
           "an OPML file of another reader.")
      .arguments("ADDRESS|OPML", options->what, "http(s) address of a feed or a site, or a list of feeds")
      .flag("--no-check", options->is_unchecked, "Take addresses as they are, without asking them first")
      .flag("--allow-private", options->allows_private_addresses, "Ask private and loopback addresses too")
      .runs([&line, options] { return run_follow(line, *options); });
}

void add_unfollow_command(CommandLine& line) {
  auto addresses = std::make_shared<Words>();
  line.add("unfollow", "Ask a feed no more. What came from it stays; `takedown` removes that too.")
      .arguments("ADDRESS", *addresses, "As `logline feeds` shows it")
      .runs([&line, addresses] { return run_unfollow(line, *addresses); });
}

}  // namespace logline::app
