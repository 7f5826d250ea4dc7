// The feeds: read again with our own reader, well-formed, the same entries as Atom and as JSON Feed, little
// of any article, and tokens in addresses for them and for nothing else.
#include "feed/feed.h"

#include <gtest/gtest.h>

#include "invented_world.h"
#include "tests/support/well_formed.h"

namespace logline::site {
namespace {

const std::vector<std::string> kFeeds{"/feed",
                                      "/feed?show=status",
                                      "/title/gulls/feed",
                                      "/title/tide/feed",
                                      "/person/ana-pell/feed",
                                      "/search?q=event",
                                      "/outlet/outlet-1/feed"};

std::string with_ending(const std::string& address, const std::string& ending) {
  const auto query = std::min(address.find('?'), address.size());
  return address.substr(0, query) + ending + address.substr(query);
}

Feed read(const Response& response) {
  auto feed = feed::parse_feed(response.body, {.content_type = response.content_type});
  EXPECT_TRUE(feed) << response.body;
  return feed ? std::move(*feed) : Feed{};
}

World small_world() {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                          make_article(2, 1, "Gulls", Event::casting, 0, false, true),
                          make_article(3, 2, "The Tide", Event::trailer, 0, false, false),
                          make_article(4, 3, "Gulls", Event::finale, 9, true, true)};
  return world;
}

TEST(Feeds, AreReadAgainWithTheSameEntries) {
  World world = small_world();
  for (const std::string& address : kFeeds) {
    const Response atom = world.get(with_ending(address, ".atom")),
                   json = world.get(with_ending(address, ".json"));
    ASSERT_EQ(atom.status, 200U) << address;
    ASSERT_EQ(json.status, 200U) << address;
    const Feed a = read(atom), b = read(json);
    EXPECT_EQ(a.format, "atom 1.0");
    EXPECT_EQ(b.format, "json feed 1.1");
    EXPECT_TRUE(a.notes.empty()) << address << ": " << a.notes.front();
    EXPECT_TRUE(b.notes.empty()) << address << ": " << b.notes.front();
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.site_address, b.site_address);
    EXPECT_EQ(a.address, "http://127.0.0.1:8080" + with_ending(address, ".atom"));
    ASSERT_EQ(a.entries.size(), b.entries.size()) << address;
    EXPECT_GE(a.entries.size(), 1U) << address;
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
      const Entry &x = a.entries[i], &y = b.entries[i];
      EXPECT_EQ(x.guid, y.guid);
      EXPECT_EQ(x.title, y.title);
      EXPECT_EQ(x.content_html, y.content_html);
      EXPECT_EQ(x.published, y.published);
      EXPECT_EQ(x.updated, y.updated);
      EXPECT_EQ(x.authors, y.authors);
      EXPECT_EQ(x.categories, y.categories);
      EXPECT_TRUE(x.published && x.updated && *x.published <= *x.updated);
    }
  }
}

TEST(Feeds, AnEntryIsTheLineAndLeadsToTheStory) {
  World world = small_world();
  const Feed feed = read(world.get("/title/gulls/feed.atom"));
  ASSERT_EQ(feed.entries.size(), 1U);
  const Entry& entry = feed.entries.front();
  const std::string story = render::story_address(StoryId::of("1"));
  EXPECT_EQ(entry.guid, "tag:127.0.0.1,2026:" + story.substr(1));
  EXPECT_EQ(entry.address, "http://127.0.0.1:8080" + story);
  EXPECT_EQ(entry.title, (*world.views.story(StoryId::of("1")))->line.text);
  EXPECT_EQ(entry.published, Timestamp::from_utc(1'780'000'000 + 997));
  EXPECT_EQ(entry.updated, Timestamp::from_utc(1'780'000'000 + 2 * 997)) << "of the last report";
  EXPECT_NE(entry.content_html.find("What is new"), std::string::npos);
  EXPECT_NE(entry.content_html.find("https://outlet1.example/1"), std::string::npos) << "the first outlet";
  EXPECT_NE(world.get("/title/gulls/feed.json").body.find("\"external_url\":\"https://outlet1.example/1\""),
            std::string::npos);
}

TEST(Feeds, NamesStayWhenTheSiteMovesToAnotherPort) {
  World world = small_world();
  const Feed before = read(world.get("/feed.atom"));
  world.origin = "https://127.0.0.1:9000";
  const Feed after = read(world.get("/feed.atom"));
  EXPECT_EQ(before.guid, after.guid);
  EXPECT_EQ(before.entries.front().guid, after.entries.front().guid);
  EXPECT_NE(before.entries.front().address, after.entries.front().address);
}

TEST(Feeds, QuoteLittleOfAnyArticle) {
  World world;
  store::ArticleRow row = make_article(1, 1, "Gulls", Event::renewed, 0, false, true);
  row.article.text.clear();
  row.reading.statements.clear();
  for (int i = 0; i < 20; ++i) {  // twenty sentences, each of which says something new
    const auto begin = static_cast<std::uint32_t>(row.article.text.size());
    row.article.text += "Sentence " + std::to_string(i) + " of Gulls";
    for (int word = 0; word < 10; ++word) row.article.text += " word";
    row.article.text += ".\n";
    const Span span{Part::text(), begin, static_cast<std::uint32_t>(row.article.text.size() - 1)};
    row.reading.statements.push_back(
        {.article = row.article.id,
         .claim = StatusClaim{.title = {"Gulls"}, .season = i, .event = Event::renewed},
         .said_at = row.article.published,
         .span = span});
  }
  row.is_new.assign(20, true);
  world.views.articles = {row};
  const Entry entry = read(world.get("/feed.atom")).entries.at(0);
  std::size_t quoted = 0;
  for (auto at = entry.content_html.find("<q>"); at != std::string::npos;
       at = entry.content_html.find("<q>", at + 1))
    quoted += entry.content_html.find("</q>", at) - at - 3;
  EXPECT_GT(quoted, 0U);
  EXPECT_NE(entry.title, row.article.headline) << "the line is a sentence of the text, and counts";
  EXPECT_LE(entry.title.size() + quoted, 200U);
}

TEST(Feeds, AreWellFormedWhateverOutletsWrite) {
  World world;
  store::ArticleRow row =
      make_article(1, 1, "<b>&]]>\x01\xEF\xBF\xBE \"Gulls\"", Event::renewed, 0, false, true);
  row.article.outlet = "\"><script>&amp;\x0B";
  row.article.headline = "a & b < c ]]> \x02";
  row.article.address = "javascript:alert(1)";
  world.views.articles = {row};
  for (const std::string& address : {std::string("/feed.atom"), std::string("/search.atom?q=event"),
                                     render::title_address(row.reading.main_title) + "/feed.atom",
                                     std::string("/person/ana-pell/feed.atom")}) {
    const Response response = world.get(address);
    if (response.status != 200U) continue;
    EXPECT_EQ(xml_problem(response.body), "") << address << "\n" << response.body;
    const Feed feed = read(response);
    ASSERT_EQ(feed.entries.size(), 1U) << address;
    EXPECT_EQ(feed.entries.front().content_html.find("<script"), std::string::npos);
    EXPECT_EQ(feed.entries.front().content_html.find("javascript:"), std::string::npos);
  }
  EXPECT_EQ(world.get("/feed.atom").status, 200U);
  EXPECT_EQ(world.get("/feed.atom").body.find("javascript:"), std::string::npos);
}

RC_GTEST_PROP(Feeds, AreWellFormedOverAnyWorld, ()) {
  World world;
  const int count = *rc::gen::inRange(0, 14);
  for (int i = 0; i < count; ++i) world.views.articles.push_back(*arbitrary_article(i));
  for (const std::string& address : kFeeds) {
    const Response atom = world.get(with_ending(address, ".atom"));
    RC_LOG(address);
    RC_ASSERT(atom.status == 200U || atom.status == 404U);
    if (atom.status == 404U) continue;
    RC_ASSERT(xml_problem(atom.body) == "");
    RC_ASSERT(parse_json(world.get(with_ending(address, ".json")).body).has_value());
  }
}

TEST(Feeds, AnEmptyOneIsStillOne) {
  World world;
  const Response atom = world.get("/feed.atom");
  EXPECT_EQ(xml_problem(atom.body), "");
  EXPECT_TRUE(read(atom).entries.empty());
  EXPECT_TRUE(read(world.get("/feed.json")).entries.empty());
  for (const char* address : {"/feed.atom?show=none", "/title/none/feed.atom", "/person/none/feed.json",
                              "/search.atom", "/search.json?q="})
    EXPECT_EQ(world.get(address).status, 404U) << address;
}

TEST(Feeds, APageNamesItsOwnAndTheLogs) {
  World world = small_world();
  for (const char* address : {"/", "/titles", "/settings", "/title/gulls", "/nothing"}) {
    const std::string page = world.get(address).body;
    EXPECT_NE(page.find("type=\"application/atom+xml\" title=\"logline\" href=\"/feed.atom\""),
              std::string::npos)
        << address;
    EXPECT_NE(page.find("href=\"/feed.json\""), std::string::npos) << address;
  }
  EXPECT_NE(world.get("/title/gulls").body.find("href=\"/title/gulls/feed.atom\""), std::string::npos);
  EXPECT_NE(world.get("/person/ana-pell").body.find("href=\"/person/ana-pell/feed.json\""),
            std::string::npos);
  EXPECT_NE(world.get("/search?q=a+b").body.find("href=\"/search.atom?q=a%20b\""), std::string::npos);
  EXPECT_NE(world.get("/?show=status").body.find("href=\"/feed.atom?show=status\""), std::string::npos);
}

TEST(WellFormed, TellsXmlFromWhatOnlyLooksLikeIt) {
  for (const char* good : {"<a/>", "<?xml version=\"1.0\"?>\n<a b=\"c\" d=\"e\"><f>x &amp; &#39;</f></a>\n"})
    EXPECT_EQ(xml_problem(good), "") << good;
  for (const char* bad :
       {"", "x", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a>&</a>", "<a>&nbsp;</a>", "<a>\x01</a>", "<a b=c/>",
        "<a b=\"1\" b=\"2\"/>", "<a><b></a></b>", "<!DOCTYPE a><a/>", "<a>\xEF\xBF\xBE</a>"})
    EXPECT_NE(xml_problem(bad), "") << bad;
}

}  // namespace
}  // namespace logline::site
