#include <gtest/gtest.h>

#include "feed/feed.h"

namespace logline::feed {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Feed parse_gulls(const std::string& text) {
  auto feed = parse_feed(text, {.address = "https://gull.example/feed"});
  EXPECT_TRUE(feed) << feed.error().to_string();
  return feed ? std::move(*feed) : Feed{};
}

Feed channel(const std::string& inside) {
  return parse_gulls(
      "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' "
      "xmlns:atom='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
      "<channel><title>Gull</title>" +
      inside + "<item><title>x</title></item></channel></rss>");
}

TEST(Schedule, KeepsTtlAndWhatIsSkipped) {
  const ScheduleHints hints = channel(
                                  "<ttl> 90 </ttl><skipHours><hour>0</hour><hour>24</hour><hour>7</hour>"
                                  "<hour>77</hour></skipHours><skipDays><day>Sunday</day><day>monday</day>"
                                  "<day>Someday</day></skipDays>")
                                  .schedule;
  EXPECT_EQ(hints.ttl, minutes(90));
  EXPECT_EQ(hints.skip_hours, 1U << 0 | 1U << 7);
  EXPECT_TRUE(hints.skips_hour(7));
  EXPECT_FALSE(hints.skips_hour(8));
  EXPECT_TRUE(hints.skips_day(0));
  EXPECT_TRUE(hints.skips_day(6));
  EXPECT_FALSE(hints.skips_day(1));
}

TEST(Schedule, KeepsTheSyndicationModule) {
  const ScheduleHints hints =
      channel(
          "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6"
          "</sy:updateFrequency><sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>")
          .schedule;
  EXPECT_EQ(hints.interval(), hours(4));
  ASSERT_TRUE(hints.period_base);
  EXPECT_EQ(hints.period_base->to_iso(), "2000-01-01T12:00Z");
}

TEST(Schedule, NonsenseIsAsIfItWereNotThere) {
  const ScheduleHints hints =
      channel(
          "<ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>")
          .schedule;
  EXPECT_FALSE(hints.ttl);
  EXPECT_FALSE(hints.interval());
  EXPECT_EQ(hints.times_a_period, 1U);
}

TEST(Schedule, AWishBeyondReasonIsADay) {
  for (const char* ttl : {"99999999", "999999999", "99999999999999999999999"})
    EXPECT_EQ(channel(std::string("<ttl>") + ttl + "</ttl>").schedule.ttl, hours(24)) << ttl;
  EXPECT_EQ(channel("<ttl>20160</ttl>").schedule.ttl, hours(14 * 24));
  EXPECT_FALSE(channel("<ttl>-5</ttl>").schedule.ttl);
}

TEST(Schedule, KeepsHubsAndPagesAndWhereItMoved) {
  const Feed feed = channel(
      "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='HUB' href='/hub'/>"
      "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' "
      "href='https://gull.example/real'/>"
      "<atom:link rel='next' href='?page=2'/><atom:link rel='previous' href='?page=0'/>"
      "<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url><itunes:complete>Yes</"
      "itunes:complete>");
  EXPECT_EQ(feed.schedule.hubs,
            (std::vector<std::string>{"https://hub.example/", "https://gull.example/hub"}));
  EXPECT_EQ(feed.address, "https://gull.example/real");
  EXPECT_EQ(feed.schedule.next, "https://gull.example/feed?page=2");
  EXPECT_EQ(feed.schedule.previous, "https://gull.example/feed?page=0");
  EXPECT_EQ(feed.schedule.moved_to, "https://new.example/feed");
  EXPECT_TRUE(feed.schedule.is_complete);
}

TEST(Schedule, ReadsTheLinksOfAJsonFeed) {
  const Feed feed = parse_gulls(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"G","next_url":"/2","expired":true,
          "hubs":[{"type":"WebSub","url":"https://hub.example/"},{"type":"rssCloud","url":"x"},7],"items":[]})");
  EXPECT_EQ(feed.schedule.hubs, std::vector<std::string>{"https://hub.example/"});
  EXPECT_EQ(feed.schedule.next, "https://gull.example/2");
  EXPECT_TRUE(feed.schedule.is_complete);
}

}  // namespace
}  // namespace logline::feed
