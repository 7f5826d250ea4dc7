#include <gtest/gtest.h>

#include "feed/feed.h"
#include "feed/stated_values.h"

namespace logline::feed {
namespace {

Entry podcast_item(const std::string& inside) {
  const auto feed = parse_feed(
      "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
      "xmlns:podcast='https://podcastindex.org/namespace/1.0' xmlns:media='http://search.yahoo.com/mrss/' "
      "xmlns:slash='http://purl.org/rss/1.0/modules/slash/' "
      "xmlns:thr='http://purl.org/syndication/thread/1.0'><channel><item>" +
          inside + "</item></channel></rss>",
      {.address = "https://gull.example/feed"});
  EXPECT_TRUE(feed && feed->entries.size() == 1);
  EXPECT_TRUE(feed && feed->notes.empty()) << (feed && !feed->notes.empty() ? feed->notes[0] : "");
  return feed && !feed->entries.empty() ? feed->entries[0] : Entry{};
}

TEST(Podcasts, KeepTheSoundAndWhatIsSaidOfIt) {
  const Entry entry = podcast_item(
      "<title>x</title><enclosure url='/7.mp3' type='audio/mpeg' length='1234'/><itunes:duration>1:02:03"
      "</itunes:duration><itunes:season>2</itunes:season><itunes:episode>7</itunes:episode>"
      "<itunes:explicit>clean</itunes:explicit><podcast:transcript url='/7.vtt' type='text/vtt'/>");
  ASSERT_EQ(entry.enclosures.size(), 1U);
  EXPECT_EQ(entry.enclosures[0].address, "https://gull.example/7.mp3");
  EXPECT_EQ(entry.enclosures[0].type, "audio/mpeg");
  EXPECT_EQ(entry.enclosures[0].bytes, 1234U);
  EXPECT_EQ(entry.enclosures[0].seconds, 3723U);
  EXPECT_EQ(entry.season, 2U);
  EXPECT_EQ(entry.episode, 7U);
  EXPECT_EQ(entry.is_explicit, false);
  EXPECT_EQ(entry.transcript, "https://gull.example/7.vtt");
}

TEST(Podcasts, NestedCategoriesAreTwo) {
  EXPECT_EQ(
      podcast_item("<title>x</title><itunes:category text='Technology'><itunes:category text='Gadgets'/>"
                   "</itunes:category><itunes:keywords>a, b,,a</itunes:keywords>")
          .categories,
      (std::vector<std::string>{"Technology", "Gadgets", "a", "b"}));
}

TEST(Enclosures, OfVideoAreKeptOnceAndPicturesAreImages) {
  const Entry entry = podcast_item(
      "<title>x</title><media:group><media:content url='/a.mp4' medium='video' fileSize='9' duration='30'/>"
      "<media:content url='/a.jpg' medium='image'/></media:group><enclosure url='/a.mp4' type='video/mp4'/>");
  ASSERT_EQ(entry.enclosures.size(), 1U);
  EXPECT_EQ(entry.enclosures[0].seconds, 30U);
  EXPECT_EQ(entry.enclosures[0].type, "video");
  ASSERT_EQ(entry.images.size(), 1U);
}

TEST(Discussion, IsCountedAndItsQuestionNamed) {
  EXPECT_EQ(podcast_item("<title>x</title><slash:comments>12</slash:comments>").comments, 12U);
  const Entry entry = podcast_item("<title>x</title><thr:total>3</thr:total><thr:in-reply-to ref='tag:1'/>");
  EXPECT_EQ(entry.comments, 3U);
  EXPECT_EQ(entry.in_reply_to, "tag:1");
}

TEST(Source, OfAnEntryTakenOverIsKept) {
  const Entry rss =
      podcast_item("<title>x</title><source url='https://tern.example/rss'>Tern &amp; Co</source>");
  EXPECT_EQ(rss.source.title, "Tern & Co");
  EXPECT_EQ(rss.source.address, "https://tern.example/rss");
  EXPECT_EQ(rss.title, "x");
}

TEST(StatedValues, AreReadOrNothing) {
  EXPECT_EQ(parse_duration("3723"), 3723U);
  EXPECT_EQ(parse_duration("2:03"), 123U);
  EXPECT_EQ(parse_duration("30.5"), 30U);
  for (const char* bad : {"", ":", "1:2:3:4", "-1", "99999999999", "4294967295:0:0"})
    EXPECT_FALSE(parse_duration(bad)) << bad;
  EXPECT_EQ(parse_count("18446744073709551616"), std::nullopt);
  EXPECT_EQ(parse_yes_or_no(" YES "), true);
  EXPECT_EQ(parse_yes_or_no("maybe"), std::nullopt);
}

}  // namespace
}  // namespace logline::feed
