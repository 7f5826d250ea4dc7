// The feeds of a site, from one of its pages: what it announces, else what it links to, else where feeds
// usually are.
//
// Pure; safe from any thread.
//
//     for (const FoundFeed& feed : find_feed_links(page.bytes, page.address)) offer(feed.title,
//     feed.address);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fetch/backoff.h"

namespace logline::fetch {

struct FoundFeed {
  std::string address{};  // absolute, http or https
  std::string title{};    // may be empty
};

// <link rel="alternate"> of a feed's type, in order, each address once; those of comments come last. At
// most 50.
std::vector<FoundFeed> find_feed_links(std::string_view html, std::string_view address);

// The same of an answer's Link headers.
std::vector<FoundFeed> find_header_feeds(const Headers& headers, std::string_view address);
// Links of a page whose address or words speak of a feed, for a page that announces none: those of its own
// host first. At most 50; many are no feeds.
std::vector<FoundFeed> find_feed_anchors(std::string_view html, std::string_view address);

// Addresses worth asking when a page announces nothing: from data/fetch/feed-paths.txt.
std::vector<std::string> common_feed_addresses(std::string_view address);

// The sitemaps that a robots.txt names, in order; at most 50.
std::vector<std::string> sitemaps_in_robots(std::string_view robots);
// Addresses worth asking for a news sitemap: from data/fetch/sitemap-paths.txt.
std::vector<std::string> common_sitemap_addresses(std::string_view address);

}  // namespace logline::fetch
