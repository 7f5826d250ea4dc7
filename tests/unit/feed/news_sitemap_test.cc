#include "feed/news_sitemap.h"

#include <gtest/gtest.h>

#include "feed/feed.h"

namespace logline::feed {
namespace {

constexpr std::string_view kSitemap =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://gull.example/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>The Gull</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2026-03-04T09:30:00+01:00</news:publication_date>
<news:title><![CDATA[Harrow Lane & more]]></news:title></news:news>
<image:image><image:loc>https://gull.example/i.jpg</image:loc><image:caption>A pier</image:caption></image:image></url>
<url><loc>https://gull.example/about</loc></url>
<url><loc>javascript:x</loc><news:news><news:title>No</news:title></news:news></url>
<url><loc>https://gull.example/b</loc><news:news><news:title>Second</news:title></news:news></urlset>)";

TEST(NewsSitemap, IsAFeedOfTheNewsItNames) {
  ASSERT_TRUE(looks_like_feed(kSitemap));
  const auto feed = parse_feed(kSitemap, {.address = "https://gull.example/news.xml"});
  ASSERT_TRUE(feed) << feed.error().to_string();
  EXPECT_EQ(feed->format, "news sitemap");
  EXPECT_EQ(feed->title, "The Gull");
  ASSERT_EQ(feed->entries.size(), 1U);  // one is no news, one no address, one was cut off
  const Entry& entry = feed->entries[0];
  EXPECT_EQ(entry.address, "https://gull.example/a?x=1&y=2");
  EXPECT_EQ(entry.title, "Harrow Lane & more");
  EXPECT_EQ(entry.language, "en");
  EXPECT_EQ(entry.published->to_iso(), "2026-03-04T09:30:00+01:00");
  ASSERT_EQ(entry.images.size(), 1U);
  EXPECT_EQ(entry.images[0].caption, "A pier");
}

TEST(NewsSitemap, OrdinarySitemapIsNoFeed) {
  constexpr std::string_view kPages =
      "<urlset "
      "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>";
  EXPECT_FALSE(looks_like_feed(kPages));
  EXPECT_FALSE(parse_feed(kPages, {}));
  EXPECT_TRUE(is_sitemap_without_news(kPages));
  EXPECT_FALSE(is_sitemap_without_news(kSitemap));
}

TEST(NewsSitemap, IndexNamesItsSitemapsThoseOfNewsFirst) {
  EXPECT_EQ(sitemaps_in_index(
                "<sitemapindex><sitemap><loc>https://a.example/p.xml</loc></sitemap><sitemap><loc>\n"
                "https://a.example/News.xml </loc></sitemap><sitemap><loc>x</loc></sitemap></sitemapindex>"),
            (std::vector<std::string>{"https://a.example/News.xml", "https://a.example/p.xml"}));
  EXPECT_EQ(
      sitemaps_in_index("<sitemapindex><sitemap><loc>http://a.example/1</loc><lastmod>2026-01-01</lastmod>"
                        "</sitemap><sitemap><loc>http://a.example/2</loc></sitemap><sitemap>"
                        "<lastmod>2026-02-01T10:00:00Z</lastmod><loc>http://a.example/3</loc></sitemap>"),
      (std::vector<std::string>{"http://a.example/3", "http://a.example/1", "http://a.example/2"}));
  EXPECT_TRUE(sitemaps_in_index("<urlset><url><loc>https://a.example/</loc></url></urlset>").empty());
}

}  // namespace
}  // namespace logline::feed
