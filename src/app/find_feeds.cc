#include "app/find_feeds.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

#include "app/now.h"
#include "app/words.h"
#include "base/ascii.h"
#include "feed/feed.h"
#include "feed/news_sitemap.h"
#include "fetch/address_parts.h"
#include "fetch/discover.h"
#include "fetch/http.h"
#include "fetch/packed_file.h"
#include "fetch/read_answer.h"
#include "fetch/read_bytes.h"
#include "fetch/recognise.h"
#include "fetch/robots.h"

namespace logline::app {
namespace {

constexpr std::size_t kMostSitemaps = 16;  // asked of one site
constexpr std::size_t kMostTried = 8;      // of the feeds that a page announces
constexpr std::size_t kLargestList = 16U << 20U;

FeedList just(std::vector<FollowedFeed> feeds) { return {.feeds = std::move(feeds)}; }

// What is at an address; a sitemap that is packed itself is unpacked.
Result<Document> ask(const std::string& address, const fetch::FetchLimits& limits) {
  auto document = fetch::fetch_address(address, limits);
  if (!document) return document;
  auto plain = fetch::unpack_file(std::move(document->bytes), limits.most_bytes);
  if (!plain) return tl::unexpected(plain.error().at(document->source));
  document->bytes = std::move(*plain);
  return document;
}

// A feed as its document calls itself.
FollowedFeed introduce(const std::string& address, const Document& document, std::string site = {}) {
  FollowedFeed found{.address = address, .site = std::move(site)};
  const auto feed = feed::parse_feed(document.bytes, {document.address, document.content_type});
  if (!feed) return found;
  found.title = feed->title;
  if (found.site.empty()) found.site = feed->site_address;
  return found;
}

Result<FollowedFeed> feed_at(const std::string& address, const std::string& site,
                             const fetch::FetchLimits& limits) {
  const auto document = ask(address, limits);
  if (!document) return tl::unexpected(document.error());
  if (!feed::looks_like_feed(document->bytes)) return fail("what is there is no feed");
  return introduce(address, *document, site);
}

bool is_feed_at(const std::string& address, const fetch::FetchLimits& limits) {
  return feed_at(address, {}, limits).has_value();
}

// Whether an index names a sitemap of news; those it says so of are asked first.
bool names_news(const std::vector<std::string>& sitemaps, const fetch::FetchLimits& limits) {
  const std::size_t most = std::min(sitemaps.size(), fetch::kMostNamed);
  return std::any_of(sitemaps.begin(), sitemaps.begin() + static_cast<std::ptrdiff_t>(most),
                     [&](const std::string& address) { return is_feed_at(address, limits); });
}

// The first news sitemap, or index of such, among those that robots.txt names, and the usual places.
std::optional<FollowedFeed> find_news_sitemap(const std::string& page, const fetch::FetchLimits& limits) {
  std::vector<std::string> places;
  if (const auto robots = ask(fetch::robots_address(page), limits))
    places = fetch::sitemaps_in_robots(robots->bytes);
  for (std::string& usual : fetch::common_sitemap_addresses(page))
    if (std::find(places.begin(), places.end(), usual) == places.end()) places.push_back(std::move(usual));
  for (std::size_t i = 0; i < std::min(places.size(), kMostSitemaps); ++i) {
    const auto document = ask(places[i], limits);
    const bool has_news = document && (feed::looks_like_feed(document->bytes) ||
                                       names_news(feed::sitemaps_in_index(document->bytes), limits));
    if (has_news) return FollowedFeed{.address = fetch::tidy_address(places[i]), .site = page};
  }
  return std::nullopt;
}

// The first of these that is a feed; the others are named. `why` gets what is wrong with the first that is
// none.
std::optional<FollowedFeed> first_feed(const std::vector<fetch::FoundFeed>& found, const Document& page,
                                       const fetch::FetchLimits& limits, std::optional<Error>& why) {
  const std::size_t most = std::min(found.size(), kMostTried);
  for (std::size_t i = 0; i < most; ++i) {
    auto feed = feed_at(found[i].address, page.address, limits);
    if (feed) {
      for (const fetch::FoundFeed& other : found)
        if (&other != &found[i])
          std::fprintf(stderr, "logline: the page also announces %s%s\n", printable(other.address).c_str(),
                       other.title.empty() ? "" : printable(" (" + other.title + ")").c_str());
      return std::move(*feed);
    }
    if (!why)
      why = Error{"the page announces " + found[i].address + ", and there: " + feed.error().what,
                  {},
                  feed.error().remedy};
  }
  return std::nullopt;
}

// What the answer's headers and the page's head announce.
std::vector<fetch::FoundFeed> announced_by(const Document& page) {
  auto found = fetch::find_header_feeds(page.headers, page.address);
  for (fetch::FoundFeed& feed : fetch::find_feed_links(page.bytes, page.address))
    if (std::ranges::find(found, feed.address, &fetch::FoundFeed::address) == found.end())
      found.push_back(std::move(feed));
  return found;
}

void say_found(const Document& page, const FollowedFeed& feed, const char* where) {
  std::fprintf(stderr, "logline: %s is no feed and announces none; %s is followed instead, %s\n",
               printable(page.source).c_str(), printable(feed.address).c_str(), where);
}

// Of a page that announces nothing: a feed it links to, or at a usual place, or a sitemap of news.
std::optional<FollowedFeed> guess_feed(const Document& page, const fetch::FetchLimits& limits) {
  auto anchors = fetch::find_feed_anchors(page.bytes, page.address);
  if (anchors.size() > kMostTried) anchors.resize(kMostTried);
  for (const fetch::FoundFeed& link : anchors)
    if (auto feed = feed_at(link.address, page.address, limits)) {
      say_found(page, *feed, "which it links to");
      return std::move(*feed);
    }
  for (const std::string& address : fetch::common_feed_addresses(page.address))
    if (auto feed = feed_at(address, page.address, limits)) {
      say_found(page, *feed, "found at a usual place of the site");
      return std::move(*feed);
    }
  auto sitemap = find_news_sitemap(page.address, limits);
  if (sitemap) say_found(page, *sitemap, "the site's sitemap of news");
  return sitemap;
}

// Whether the feed of its site may stand for it: a page, or what a site's own address gives. What was meant
// as a feed and is none must not become another one.
bool is_of_site(const Document& document) {
  return document.address == fetch::origin_of(document.address) ||
         document.address == fetch::origin_of(document.address) + "/" ||
         fetch::recognise(document.bytes, document.content_type) == fetch::ContentKind::html;
}

Result<FeedList> feeds_of_site(const Document& page, const fetch::FetchLimits& limits) {
  std::optional<Error> why;
  if (auto feed = first_feed(announced_by(page), page, limits, why)) return just({std::move(*feed)});
  if (!why && !is_of_site(page)) {
    const auto feed = feed::parse_feed(page.bytes, {page.address, page.content_type});
    return fail(feed ? "what is there is no feed" : feed.error().what, {},
                "open it in a browser and see what it is; give a feed's address, or the site's");
  }
  if (auto feed = guess_feed(page, limits)) return just({std::move(*feed)});
  if (why) return tl::unexpected(*why);
  return fail(
      "neither a feed, nor a page that announces one, nor is there one, or a news sitemap, at the usual "
      "places",
      {}, "look on the page for \"RSS\" or \"feed\" and give that address");
}

// What the document at an address says of feeds.
Result<FeedList> feeds_in(const Document& document, const std::string& address,
                          const fetch::FetchLimits& limits) {
  if (feed::looks_like_opml(document.bytes)) return read_feed_list(document.bytes);
  if (const auto sitemaps = feed::sitemaps_in_index(document.bytes); !sitemaps.empty()) {
    if (!names_news(sitemaps, limits)) return fail("an index of sitemaps, none of which is of news");
    return just({{.address = address}});
  }
  if (!feed::looks_like_feed(document.bytes)) return feeds_of_site(document, limits);
  return just({introduce(address, document)});
}

// A host that asked for rest is left alone, whoever asks.
Result<void> may_ask(const std::string& address, const FindOptions& options) {
  const std::string host = fetch::host_and_port(address);
  const auto found = options.rests.find(host);
  if (found == options.rests.end() || found->second <= now_seconds()) return {};
  const std::int64_t minutes = (found->second - now_seconds() + 59) / 60;
  return fail(host + " asked to be left alone for another " +
                  count_of(static_cast<std::size_t>(minutes), "minute", "minutes"),
              {}, "follow it after that, or now with --no-check: it is asked when it may be");
}

Result<FeedList> feeds_at(const std::string& address, const FindOptions& options) {
  if (!fetch::has_host(address))
    return fail("this address names no host", fetch::without_credentials(address));
  if (options.is_unchecked) return just({{.address = address}});
  fetch::FetchLimits limits;
  limits.allows_private_addresses = options.allows_private_addresses;
  limits.may_ask = [&](const std::string& asked) { return may_ask(asked, options); };
  limits.told_to_rest = [&](const std::string& asked, std::int64_t seconds) {
    if (options.told_to_rest) options.told_to_rest({fetch::host_and_port(asked), now_seconds() + seconds});
  };
  const auto document = ask(address, limits);
  if (!document) return tl::unexpected(document.error());
  auto found = feeds_in(*document, address, limits);
  return found ? found : tl::unexpected(found.error().at(document->source));
}

// "outlet.example/news" as people type it; a name of a file is told by its being there.
bool may_be_host(std::string_view what) {
  const std::string_view host = what.substr(0, what.find_first_of("/?#"));
  const bool has_dot = host.find('.') != std::string_view::npos || host.starts_with("localhost");
  return has_dot && !host.ends_with('.') && fetch::has_host("http://" + std::string(what));
}

// With https first; without where nothing answers there.
Result<FeedList> feeds_at_host(const std::string& what, const FindOptions& options) {
  const std::string secure = fetch::web_address_of("https://" + what);
  auto found = feeds_at(secure, options);
  if (found) return found;
  auto plain = feeds_at(fetch::web_address_of("http://" + what), options);
  if (plain) return plain;
  Error error = found.error();
  error.what = "there is no such file, and at this address: " + error.what;
  return tl::unexpected(std::move(error));
}

}  // namespace

Result<FeedList> find_feeds(const std::string& what, const FindOptions& options) {
  if (const std::string address = fetch::web_address_of(what); fetch::is_web_address(address))
    return feeds_at(address, options);
  if (const std::string_view scheme = fetch::scheme_of(what); !scheme.empty())
    return fail("addresses of " + std::string(scheme) + ":// are not followed",
                fetch::without_credentials(what), "give an http:// or https:// address");
  std::error_code ignored;
  if (!std::filesystem::exists(what, ignored) && may_be_host(what)) return feeds_at_host(what, options);
  const auto bytes = fetch::read_file(what, kLargestList);
  if (!bytes) return tl::unexpected(bytes.error().at(what));
  auto list = read_feed_list(*bytes);
  return list ? list : tl::unexpected(list.error().at(what));
}

}  // namespace logline::app
