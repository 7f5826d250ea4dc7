#include "app/feed_list.h"

#include <gtest/gtest.h>

namespace logline::app {
namespace {

constexpr std::string_view kList =
    R"(<opml version="2.0" xmlns:x="urn:x"><head><title>Mine</title></head><body>
<outline text="News" isOpen="true" x:order="3"><outline text="UK">
<outline text="Gull" title="Screen Gull" type="atom" xmlUrl=" feed://Gull.example/f " htmlUrl="http://gull.example/" category="/tv" x:rule="a &amp; b"/>
</outline></outline>
<outline text="Mail" type="rss" xmlUrl="mailto:me@gull.example"/>
<outline text="No address" type="rss"/>
<outline text="No host" xmlUrl="http:///feed"/>
<outline text="A remark"/>
<outline text="Torn xmlUrl="http://torn.example/"/>
<outline text="Top" xmlUrl="https://top.example/my feed"/>
<outline text="News"><outline text="Loom" xmlUrl="https://me:pw@loom.example/rss"/>
<outline text="Gull again" xmlUrl="http://gull.example/f" y="1"/></outline>
<outline text="Top twice" xmlUrl="https://top.example/my%20feed"/>
</body></opml>)";

TEST(FeedList, OutlinesThatCannotBeFollowedAreNamedAndCostTheOthersNothing) {
  const auto list = read_feed_list(kList);
  ASSERT_TRUE(list) << list.error().to_string();
  std::vector<std::string> addresses, unread;
  for (const FollowedFeed& feed : list->feeds) addresses.push_back(feed.address);
  for (const Error& error : list->unread) unread.push_back(error.to_string());
  EXPECT_EQ(addresses, (std::vector<std::string>{"http://gull.example/f", "https://top.example/my%20feed",
                                                 "https://me:pw@loom.example/rss"}));
  EXPECT_EQ(list->repeated, 2U);
  ASSERT_EQ(unread.size(), 4U);
  EXPECT_EQ(unread[0],
            "line 5 \"Mail\": not followed: its address is none of the web: mailto:me@gull.example");
  EXPECT_EQ(unread[1],
            "line 6 \"No address\": not followed: it says that it is a feed, and gives no address "
            "(xmlUrl)");
  EXPECT_EQ(unread[2], "line 7 \"No host\": not followed: its address names no host: http:///feed");
  EXPECT_TRUE(unread[3].starts_with("line 9 \"Torn")) << unread[3];
}

TEST(FeedList, AnAddressWithAnUnknownEntityIsRefusedByName) {
  const auto list = read_feed_list(
      "<opml><body><outline text='Odd' xmlUrl='http://a.example/&xxe;'/><outline text='Even' "
      "xmlUrl='http://a.example/?a=1&b=2'/></body></opml>");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->feeds.size(), 1U);
  EXPECT_EQ(list->feeds[0].address, "http://a.example/?a=1&b=2");
  ASSERT_EQ(list->unread.size(), 1U);
  EXPECT_NE(list->unread[0].to_string().find("\"Odd\": not followed: its address has an entity"),
            std::string::npos);
}

TEST(FeedList, ComesOutAgainWithFoldersAttributesAndFeedsThatStandTwice) {
  const auto list = read_feed_list(kList);
  ASSERT_TRUE(list);
  const feed::Opml out = feed_list_of(list->feeds, list->outlines);
  const std::vector<feed::Outline> wanted{
      {.text = "News", .others = {{"isOpen", "true"}, {"x:order", "3"}, {"xmlns:x", "urn:x"}}},
      {.depth = 1, .text = "UK"},
      {.depth = 2,
       .text = "Gull",
       .title = "Screen Gull",
       .type = "atom",
       .feed = "http://gull.example/f",
       .site = "http://gull.example/",
       .others = {{"category", "/tv"}, {"x:rule", "a & b"}, {"xmlns:x", "urn:x"}}},
      {.depth = 1, .text = "Loom", .type = "rss", .feed = "https://loom.example/rss"},
      {.depth = 1,
       .text = "Gull again",
       .type = "rss",
       .feed = "http://gull.example/f",
       .site = "http://gull.example/",
       .others = {{"y", "1"}}},
      {.text = "Top", .type = "rss", .feed = "https://top.example/my%20feed"}};
  ASSERT_EQ(out.outlines.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    EXPECT_EQ(out.outlines[i], wanted[i]) << out.outlines[i].text << " at depth " << out.outlines[i].depth;
  EXPECT_EQ(read_feed_list(feed::render_opml(out))->feeds.size(), 3U);
}

TEST(FeedList, FeedsOfNoListStandBehindInTheFoldersTheyHave) {
  const std::vector<FollowedFeed> feeds{{.address = "http://a.example/", .folders = {"F", "G"}},
                                        {.address = "http://b.example/"},
                                        {.address = "http://c.example/", .folders = {"F"}}};
  const feed::Opml out = feed_list_of(feeds, {});
  std::vector<std::string> texts;
  for (const feed::Outline& outline : out.outlines)
    texts.push_back(std::string(outline.depth, '>') + outline.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"F", ">G", ">>http://a.example/", ">http://c.example/",
                                             "http://b.example/"}));
}

TEST(FeedList, AListThatIsCutSaysSo) {
  const auto list = read_feed_list("<opml><body><outline text='A' xmlUrl='http://a.example/'/>");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->unread.size(), 1U);
  EXPECT_NE(list->unread[0].what.find("ends before it is closed"), std::string::npos);
  EXPECT_EQ(read_feed_list("<opml><body/></opml>").error().what, "the list names no feed");
  EXPECT_EQ(read_feed_list("<opml><body><outline type='rss' text='A'/></body></opml>").error().where,
            "line 1 \"A\"");
}

TEST(FeedList, OfAHundredThousandInOneFolderIsReadAtOnce) {
  std::string many = "<opml><body><outline text='F'>";
  for (int i = 0; i < 99'000; ++i) many += "<outline xmlUrl='http://a.example/" + std::to_string(i) + "'/>";
  const auto list = read_feed_list(many + "</outline></body></opml>");
  ASSERT_TRUE(list);
  EXPECT_EQ(feed_list_of(list->feeds, list->outlines).outlines.size(), 99'001U);
}

}  // namespace
}  // namespace logline::app
