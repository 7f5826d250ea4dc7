// A news sitemap to the entries it names: what sites without a feed give to search engines. Source:
// sitemaps.org protocol 0.9, and the news and image extensions.
//
// Pages without news:news are no entries. Pure; linear in the text, no recursion.
//
//     if (is_news_sitemap(head)) Feed feed = read_news_sitemap(text, address);
//     for (const std::string& address : sitemaps_in_index(text)) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/entry.h"

namespace logline::feed {

// Whether the text is a <urlset> that speaks of news.
bool is_news_sitemap(std::string_view text);
// Whether it is a <urlset> that does not.
bool is_sitemap_without_news(std::string_view text);
Feed read_news_sitemap(std::string_view text, std::string_view address);
// The sitemaps that an index names, web addresses alone: those of news first, then by when they changed last,
// the newest first, else in order. At most 1,000.
std::vector<std::string> sitemaps_in_index(std::string_view text);

}  // namespace logline::feed
