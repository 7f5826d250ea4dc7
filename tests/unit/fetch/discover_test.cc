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

TEST(Discover, TakesTheFeedsOfLinkHeaders) {
  const Headers headers{
      {"link",
       "<https://outlet.example/style.css>; rel=preload; as=style, </tv, news.rss>; "
       "title=\"TV; \\\"news\\\", all\"; type=\"Application/RSS+xml\"; rel=\"nofollow Alternate\""},
      {"x-link", "</no.rss>; rel=alternate; type=application/rss+xml"},
      {"link", "<atom.xml>;type=application/atom+xml;rel=alternate,</de>; rel=alternate; hreflang=de"},
      {"link", "<broken"}};
  const auto found = find_header_feeds(headers, "https://outlet.example/a/");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].address, "https://outlet.example/tv,%20news.rss");
  EXPECT_EQ(found[0].title, "TV; \"news\", all");
  EXPECT_EQ(found[1].address, "https://outlet.example/a/atom.xml");
}

TEST(Discover, TakesLinksThatSpeakOfAFeed) {
  const auto found = find_feed_anchors(
      "<a href=https://feedreader.example/add>Add</a><a href=https://other.example/x.rss>other</a>"
      "<a href=/feedback>Feedback</a><a href=/embarrass>x</a><a href=/news.xml>RSS</a><a href='/feed.xml'>"
      "<img alt=x></a><a href=/tv?format=rss#a>x</a><a href=/comments/feed>c</a><a>RSS</a><a "
      "href=mailto:rss@x>m</a>",
      "https://outlet.example/");
  std::vector<std::string> addresses;
  for (const FoundFeed& feed : found) addresses.push_back(feed.address);
  EXPECT_EQ(addresses,
            (std::vector<std::string>{"https://outlet.example/news.xml", "https://outlet.example/feed.xml",
                                      "https://outlet.example/tv?format=rss", "https://other.example/x.rss",
                                      "https://outlet.example/comments/feed"}));
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
