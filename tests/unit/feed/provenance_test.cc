#include "feed/provenance.h"

#include <gtest/gtest.h>

#include <set>

#include "feed/same_site.h"

namespace logline::feed {
namespace {

Entry an_entry(const char* guid, const char* link, const char* title = "A day") {
  Entry entry;
  entry.guid = guid;
  entry.address = link;
  entry.title = title;
  return entry;
}

EntryOrigin origin_of(const Entry& entry, const char* from, const char* site = "") {
  Feed feed;
  feed.site_address = site;
  feed.entries = {entry};
  return origins_of(feed, {.address = from}).front();
}

std::vector<EntryOrigin> origins(std::vector<Entry> entries) {
  Feed feed;
  feed.entries = std::move(entries);
  return origins_of(feed, {.address = "https://outlet.example/feed"});
}

TEST(SameSite, AFeedSpeaksForItsHostItsMachinesAndWhatIsBelow) {
  EXPECT_TRUE(is_same_site("outlet.example", "outlet.example"));
  EXPECT_TRUE(is_same_site("rss.outlet.example", "outlet.example"));
  EXPECT_TRUE(is_same_site("feeds.outlet.example", "m.outlet.example"));
  EXPECT_TRUE(is_same_site("outlet.example", "tv.outlet.example"));
  EXPECT_FALSE(is_same_site("blog.service.example", "service.example"));
  EXPECT_FALSE(is_same_site("one.service.example", "other.service.example"));
  EXPECT_FALSE(is_same_site("outlet.example", "notoutlet.example"));
  EXPECT_FALSE(is_same_site("feeds.example", "outlet.example"));
  EXPECT_FALSE(is_same_site("127.0.0.1:8001", "127.0.0.1:8002"));
  EXPECT_FALSE(is_same_site("example", "outlet.example"));
  EXPECT_FALSE(is_same_site("", "outlet.example"));
}

TEST(SameSite, OnASharedHostEveryNameIsASite) {
  const auto is_one = [](const char* feed, const char* link) {
    return is_same_site(site_of(feed), site_of(link));
  };
  EXPECT_TRUE(is_one("https://medium.com/feed/@ann", "https://medium.com/@ann/a-day"));
  EXPECT_TRUE(is_one("http://rss.blog.naver.com/ann.xml", "http://blog.naver.com/ann/220"));
  EXPECT_TRUE(is_one("https://sites.google.com/site/ann/feed", "https://sites.google.com/site/ann/a"));
  EXPECT_TRUE(is_one("http://people.college.example/~ann/rss", "http://people.college.example/%7Eann/a"));
  EXPECT_FALSE(is_one("https://medium.com/feed/@bob", "https://medium.com/@ann/a-day"));
  EXPECT_FALSE(is_one("http://rss.blog.naver.com/bob.xml", "http://blog.naver.com/ann/220"));
  EXPECT_FALSE(is_one("http://people.college.example/~bob/rss", "http://people.college.example/~ann/a"));
  EXPECT_FALSE(is_one("https://medium.com/feed/topic", "https://medium.com/@ann/a-day"));
  EXPECT_FALSE(is_one("http://people.college.example/~bob/rss", "http://people.college.example/"));
  EXPECT_FALSE(is_one("http://bob.blogspot.com/rss.xml", "http://ann.blogspot.com/a"));
  EXPECT_TRUE(is_one("http://outlet.example/tv/rss", "http://outlet.example/news/a"));
}

TEST(Provenance, SaysWhetherTheFeedSpeaksForTheLink) {
  const Entry entry = an_entry("1", "https://www.outlet.example/a");
  EXPECT_EQ(origin_of(entry, "http://feeds.outlet.example/all").standing, Standing::home);
  EXPECT_EQ(origin_of(entry, "https://feeds.bird.example/outlet", "https://outlet.example/").standing,
            Standing::claimed);
  EXPECT_EQ(origin_of(entry, "https://planet.example/feed", "https://planet.example/").standing,
            Standing::foreign);
  EXPECT_EQ(origin_of(entry, "http://outlet.example/feed").provenance.publisher, "");
  // Whoever claims the site of another does not become that other, and is not the next who does.
  const std::string bird =
      origin_of(entry, "https://bird.example/f", "https://outlet.example/").provenance.publisher;
  const std::string crow =
      origin_of(entry, "https://crow.example/f", "https://outlet.example/").provenance.publisher;
  EXPECT_NE(bird, "");
  EXPECT_NE(crow, "");
  EXPECT_NE(bird, crow);
}

TEST(Provenance, TwoFeedsOfOneHostForOneSiteAreOnePublisher) {
  const Entry entry = an_entry("1", "https://outlet.example/a");
  EXPECT_EQ(
      origin_of(entry, "https://feeds.bird.example/tv", "https://outlet.example/tv").provenance.publisher,
      origin_of(entry, "https://feeds.bird.example/all", "http://www.outlet.example/").provenance.publisher);
  EXPECT_NE(
      origin_of(entry, "https://feeds.bird.example/tv", "https://outlet.example/").provenance.publisher,
      origin_of(entry, "https://feeds.bird.example/planet", "https://planet.example/").provenance.publisher);
}

TEST(Provenance, LinksThroughACounterOfClicksAreNobodysOwn) {
  const EntryOrigin origin = origin_of(an_entry("1", "http://feeds.feedburner.com/~r/outlet/~3/x/"),
                                       "http://feeds.feedburner.com/outlet", "https://outlet.example/");
  EXPECT_EQ(origin.standing, Standing::claimed);
  EXPECT_NE(origin.provenance.publisher, "");
}

TEST(Provenance, AGuidTellsAsFarAsItIsOfUse) {
  const auto item = [](const char* guid, const char* link) {
    return origins({an_entry(guid, link)}).front().provenance.item;
  };
  EXPECT_EQ(item("tag:1", "https://outlet.example/a"), "tag:1");
  EXPECT_EQ(item("http://www.outlet.example/a/?utm_source=x", "x:y"), "outlet.example/a");
  EXPECT_EQ(item("https://outlet.example/a#2", "https://outlet.example/a"),
            "outlet.example/a");  // its revision
  EXPECT_EQ(item("https://outlet.example/live#post-2", "https://outlet.example/live"),
            "outlet.example/live#post-2");
  EXPECT_EQ(item("", "https://outlet.example/a?utm_source=x"), "outlet.example/a");
  EXPECT_EQ(item("", "https://outlet.example/live#2"), "outlet.example/live#2");
}

TEST(Provenance, ItemsOfOneLinkAreToldApart) {
  const auto posts = origins({an_entry("1", "https://outlet.example/live", "One"),
                              an_entry("2", "https://outlet.example/live", "Two"),
                              an_entry("", "https://outlet.example/show", "Three"),
                              an_entry("", "https://outlet.example/show", "Four"),
                              an_entry("https://outlet.example/s#1", "https://outlet.example/s", "Five"),
                              an_entry("https://outlet.example/s#2", "https://outlet.example/s", "Six"),
                              an_entry("7", "https://outlet.example/", "Front page"),
                              an_entry("8", "https://outlet.example/alone", "Alone")});
  std::set<std::string> items;
  for (const EntryOrigin& post : posts) items.insert(post.provenance.item);
  EXPECT_EQ(items.size(), posts.size());
  for (std::size_t i = 0; i < 7; ++i) EXPECT_TRUE(posts[i].provenance.is_shared) << i;
  EXPECT_FALSE(posts[7].provenance.is_shared);
}

TEST(Provenance, WithoutGuidAndLinkItIsTheTitleWithTheDate) {
  Entry entry = an_entry("", "", "Tonight");
  entry.published = Timestamp::parse_iso("2016-05-13T01:00:00Z");
  Entry edited = entry;
  edited.summary_html = "Other words.";
  EXPECT_EQ(origins({entry})[0].provenance.item, "Tonight 2016-05-13T01:00:00Z");
  EXPECT_EQ(origins({edited})[0].provenance.item, origins({entry})[0].provenance.item);
  EXPECT_EQ(origins({entry})[0].provenance.also.back(), "at 2016-05-13T01:00:00Z");
  const auto both = origins({entry, edited});  // side by side their words tell them apart
  EXPECT_NE(both[0].provenance.item, both[1].provenance.item);
  EXPECT_FALSE(both[1].is_repeat);
  EXPECT_EQ(both[0].provenance.also.size(), 1U);               // and their moment does not
  const auto named = origins({an_entry("1", "", "Tonight")});  // it may have had no guid before
  EXPECT_EQ(named[0].provenance.also, origins({an_entry("", "", "Tonight")})[0].provenance.also);
  EXPECT_TRUE(named[0].provenance.is_named);
  EXPECT_TRUE(origins({an_entry("1", "https://outlet.example/a", "Tonight")})[0].provenance.also.empty());
}

TEST(Provenance, HeadlineMinuteAndTextTellWhatNoOtherBesideItHas) {
  Entry entry = an_entry("1", "https://outlet.example/a");
  entry.published = Timestamp::parse_iso("2016-05-13T01:00:00Z");
  entry.summary_html = "<a href='https://outlet.example/a'>What is said</a> of it.";
  Entry moved = entry;
  moved.guid = "2";
  moved.address = "https://outlet.example/b";
  moved.summary_html = "<a href='https://outlet.example/b'>What is said</a> of it.";
  const std::string told = origins({entry})[0].provenance.told;
  EXPECT_FALSE(told.empty());
  EXPECT_EQ(origins({moved})[0].provenance.told, told);
  EXPECT_TRUE(origins({entry, moved})[0].provenance.told.empty());
  moved.summary_html.clear();
  EXPECT_TRUE(origins({moved})[0].provenance.told.empty());
}

TEST(Provenance, AGuidOfSeveralLinksTellsNothing) {
  const auto both =
      origins({an_entry("0", "https://outlet.example/a"), an_entry("0", "https://outlet.example/b")});
  EXPECT_EQ(both[0].provenance.item, "outlet.example/a");
  EXPECT_EQ(both[1].provenance.item, "outlet.example/b");
}

TEST(Provenance, TheSameItemTwiceInADocumentIsOne) {
  const auto four =
      origins({an_entry("1", "https://outlet.example/a", "New headline"),
               an_entry("1", "https://outlet.example/a", "Old headline"),
               an_entry("2", "https://outlet.example/b"), an_entry("3", "https://outlet.example/b")});
  EXPECT_FALSE(four[0].is_repeat);
  EXPECT_TRUE(four[1].is_repeat);
  EXPECT_TRUE(four[3].is_repeat);  // the same words behind the same link
  EXPECT_FALSE(four[0].provenance.is_shared);
}

TEST(Provenance, AFeedIsKnownByTheAddressItIsFollowedBy) {
  Feed feed;
  feed.entries = {an_entry("1", "")};
  const auto name = [&](std::string_view address, std::string_view followed) {
    return origins_of(feed, {.address = address, .followed = followed}).front().provenance.feed;
  };
  EXPECT_EQ(name("https://cdn7.example/feed", "http://outlet.example/feed"), "outlet.example/feed");
  EXPECT_EQ(name("https://www.outlet.example/feed/", ""), "outlet.example/feed");
}

TEST(Provenance, AFileSpeaksForTheSiteItNamesOrForAll) {
  Feed feed;
  feed.entries = {an_entry("1", "https://outlet.example/a")};
  const auto standing = [&] { return origins_of(feed, {.source = "feed.xml"}).front().standing; };
  EXPECT_EQ(standing(), Standing::home);
  feed.site_address = "https://www.outlet.example/";
  EXPECT_EQ(standing(), Standing::home);
  feed.site_address = "https://planet.example/";
  EXPECT_EQ(standing(), Standing::foreign);
}

}  // namespace
}  // namespace logline::feed
