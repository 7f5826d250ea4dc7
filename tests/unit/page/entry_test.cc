#include "page/entry.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

Entry entry_with(std::string content) {
  Entry entry;
  entry.address = "https://outlet.example/tv/ferry";
  entry.title = "Ferry drama returns";
  entry.content_html = std::move(content);
  return entry;
}

Article read(const Entry& entry, const Feed& feed = {}) {
  return article_from_entry(entry, feed, Document{}, shipped_rules());
}

TEST(Entries, TextIsContentWithoutTheFeedsFurniture) {
  const Article article =
      read(entry_with("<p>The ferry sails again.</p><p>It returns in May.</p><p><a href='/x'>Continue "
                      "reading</a></p><p>The post <a>Ferry drama "
                      "returns</a> appeared first on <a>Screen Gull</a>.</p><img "
                      "src='https://feeds.feedburner.com/~r/x' width=1 height=1>"));
  EXPECT_EQ(article.text, "The ferry sails again.\nIt returns in May.");
  EXPECT_TRUE(article.images.empty());
}

TEST(Entries, KeepsItalicsAsMarks) {
  const Article article = read(entry_with("The makers of <em>Lakeland</em> said &amp; sang."));
  ASSERT_EQ(article.marks.size(), 1U);
  EXPECT_EQ(article.text.substr(article.marks[0].begin, article.marks[0].end - article.marks[0].begin),
            "Lakeland");
}

TEST(Entries, MarksFollowTheTextAcrossWhatIsCut) {
  const Article article = read(entry_with(
      "<p>One.</p><p>Advertisement</p><p>In <i>Lakeland</i>, rain. Subscribe now. Then <i>Gulls</i>.</p>"));
  ASSERT_EQ(article.marks.size(), 2U);
  EXPECT_EQ(article.text, "One.\nIn Lakeland, rain. Then Gulls.");
  EXPECT_EQ(article.text.substr(article.marks[1].begin, article.marks[1].end - article.marks[1].begin),
            "Gulls");
}

TEST(Entries, ResolveAgainstTheBaseThatTheFeedStates) {
  Entry entry = entry_with("<p>The ferry.</p><img src='ferry.jpg' alt='A ferry'>");
  entry.content_base = "https://images.example/2026/";
  const Article article = read(entry);
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_EQ(article.images[0].address, "https://images.example/2026/ferry.jpg");
}

TEST(Entries, TakenOverAreOfTheOutletTheyCameFrom) {
  Entry entry = entry_with("x");
  entry.source.title = "Tern Weekly";
  Feed feed;
  feed.title = "All the papers";
  EXPECT_EQ(read(entry, feed).outlet, "Tern Weekly");
  EXPECT_EQ(article_from_entry(entry, feed, Document{.outlet = "Gull"}, shipped_rules()).outlet, "Gull");
}

TEST(Entries, SoundAndVideoAreEmbeds) {
  Entry entry = entry_with("x");
  entry.enclosures = {{.address = "https://gull.example/7.mp3", .type = "audio/mpeg", .title = "Part 7"},
                      {.address = "https://gull.example/7.mp3", .type = "audio/mpeg"},
                      {.address = "https://gull.example/7.pdf", .type = "application/pdf"}};
  const Article article = read(entry);
  ASSERT_EQ(article.embeds.size(), 1U);
  EXPECT_EQ(article.embeds[0].kind, "audio");
  EXPECT_EQ(article.embeds[0].text, "Part 7");
}

TEST(Entries, NameIsAddressOrGuidOrAHash) {
  Entry entry = entry_with("x");
  entry.guid = "tag:1";
  EXPECT_EQ(read(entry).name, entry.address);
  entry.address.clear();
  EXPECT_EQ(read(entry).name, "tag:1");
  entry.guid.clear();
  const Feed feed{.title = "Screen Gull", .address = "https://outlet.example/feed"};
  EXPECT_TRUE(read(entry, feed).name.starts_with("https://outlet.example/feed#"));
  Entry other = entry;
  other.title = "Another";
  EXPECT_NE(read(entry, feed).name, read(other, feed).name);
}

TEST(Entries, OnlyWhatIsOfTheWebIsAnAddress) {
  for (const char* link :
       {"javascript:alert(1)", "data:text/html,x", "mailto:me@gull.example", "ftp://a.example/"}) {
    Entry entry = entry_with("x");
    entry.address = link;
    entry.guid = link;
    entry.enclosures = {{.address = link, .type = "audio/mpeg"}};
    const Article article = read(entry, {.address = "https://outlet.example/feed"});
    EXPECT_EQ(article.address, "") << link;
    EXPECT_TRUE(article.name.starts_with("https://outlet.example/feed#")) << article.name;
    EXPECT_TRUE(article.embeds.empty());
  }
}

TEST(Entries, ImagesOfTheFeedAndOfTheContentAreOne) {
  Entry entry = entry_with("<img src='/pier.jpg' alt='A pier'>");
  entry.images.push_back({"https://outlet.example/pier.jpg", "", "At dusk", "Tidewater"});
  const Article article = read(entry);
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_EQ(article.images[0].alt, "A pier");
  EXPECT_EQ(article.images[0].credit, "Tidewater");
}

TEST(Entries, SummaryThatRepeatsTheHeadlineIsNoText) {
  EXPECT_EQ(read(entry_with("<p>Ferry drama returns</p>")).text, "");
}

TEST(Entries, OutletIsTheFeedsTitleWithoutItsSection) {
  EXPECT_EQ(page::outlet_of_feed("Screen Gull » TV News", shipped_rules()), "Screen Gull");
  EXPECT_EQ(page::outlet_of_feed("Screen Gull - Television - RSS", shipped_rules()), "Screen Gull");
  EXPECT_EQ(page::outlet_of_feed("All news - Screen Gull", shipped_rules()), "Screen Gull");
  EXPECT_EQ(page::outlet_of_feed("TV News", shipped_rules()), "TV News");
}

TEST(Entries, OfTwoFeedsWithOneBareGuidAreTwo) {
  Entry entry = entry_with("The ferry sails again.");
  entry.address.clear();
  entry.guid = "1";
  const Article one = read(entry, {.address = "https://one.example/feed"});
  const Article two = read(entry, {.address = "https://two.example/feed"});
  EXPECT_EQ(one.name, "https://one.example/feed#1");
  EXPECT_NE(one.id, two.id);
}

TEST(Entries, AnEntryOfAtomThatNamesNobodyIsByItsFeedsAuthor) {
  Feed feed;
  feed.authors = {"Ines Okafor"};
  for (const char* format : {"atom 1.0", "json feed 1.1", "rss 2.0"}) {
    feed.format = format;
    const bool inherits = feed.format != "rss 2.0";  // there it is who answers for the feed
    EXPECT_EQ(read(entry_with("It sails."), feed).byline.size(), inherits ? 1U : 0U) << format;
    Entry own = entry_with("It sails.");
    own.authors = {"Bo", "A1", "Tom Reed"};
    EXPECT_EQ(read(own, feed).byline, (std::vector<std::string>{"Bo", "Tom Reed"}));
  }
  feed.format = "atom 1.0";
  Entry taken_over = entry_with("It sails.");
  taken_over.source.title = "Another";
  EXPECT_TRUE(read(taken_over, feed).byline.empty());
}

TEST(Entries, KeepsHowManyCommentsItsFeedCounts) {
  Entry entry = entry_with("It sails.");
  EXPECT_FALSE(read(entry).comments);
  entry.comments = 12;
  EXPECT_EQ(read(entry).comments, 12U);
}

}  // namespace
}  // namespace logline
