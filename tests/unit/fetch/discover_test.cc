#include "fetch/discover.h"

#include <gtest/gtest.h>

namespace logline::fetch {
namespace {

TEST(Discover, TakesTheFeedsThatThePageAnnouncesCommentsLast) {
  const auto found = find_feed_links(
      "<html><head><base href='/tv/'><link rel='alternate' type='application/rss+xml' title='Comments' "
      "href='/comments/feed'><link rel=\"Alternate\" type=\"application/atom+xml; charset=utf-8\" "
      "href=atom.xml>"
      "<link rel=alternate type=application/rss+xml href='atom.xml#x'><link rel=alternate hreflang=de "
      "href=/de>"
      "<link rel=stylesheet type=text/xml href=/s><link rel=alternate type=application/rss+xml "
      "href='javascript:x'></head></html>",
      "https://outlet.example/news");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].address, "https://outlet.example/tv/atom.xml");
  EXPECT_EQ(found[1].title, "Comments");
}

TEST(Discover, AnAddressWithBlanksAndLettersOutsideAsciiIsTheOneThatIsSent) {
  const auto found = find_feed_links(
      "<link rel=alternate type=application/rss+xml href=' tv news/série.xml '>"
      "<link rel=alternate type=application/rss+xml href='/tv%20news/s%C3%A9rie.xml'>",
      "https://outlet.example/");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].address, "https://outlet.example/tv%20news/s%C3%A9rie.xml");
}

TEST(Discover, KnowsWhereFeedsUsuallyAre) {
  const auto addresses = common_feed_addresses("https://outlet.example/a/b?c");
  ASSERT_FALSE(addresses.empty());
  EXPECT_EQ(addresses.front(), "https://outlet.example/feed");
}

TEST(Discover, ReadsSitemapsOutOfRobots) {
  EXPECT_EQ(sitemaps_in_robots(
                "User-agent: *\r\nSITEMAP:\thttps://a.example/n.xml # news\nSitemap: /relative\nsitemap:"),
            std::vector<std::string>{"https://a.example/n.xml"});
  EXPECT_EQ(common_sitemap_addresses("https://a.example/x").front(), "https://a.example/news-sitemap.xml");
}

}  // namespace
}  // namespace logline::fetch
