// What pages say of themselves to machines: their address, Open Graph, schema.org, sitemap and robots.txt.
#include <gtest/gtest.h>

#include "invented_world.h"
#include "site/host_guard.h"
#include "tests/support/well_formed.h"

namespace logline::site {
namespace {

// The linked data of a page.
Json data_of(const std::string& page) {
  const std::string begin = "<script type=\"application/ld+json\">";
  const auto from = page.find(begin);
  if (from == std::string::npos) return nullptr;
  const auto json =
      parse_json(page.substr(from + begin.size(), page.find("</script>", from) - from - begin.size()));
  return json ? *json : Json();
}

// The content of <meta property="NAME">.
std::string meta_of(const std::string& page, const std::string& name) {
  const std::string begin = "<meta property=\"" + name + "\" content=\"";
  const auto from = page.find(begin);
  if (from == std::string::npos) return {};
  return page.substr(from + begin.size(), page.find('"', from + begin.size()) - from - begin.size());
}

World world_with_people() {
  World world;
  store::ArticleRow row = make_article(1, 1, "Gulls", Event::renewed, 0, false, true);
  const Statement first = row.reading.statements.front();
  const Argument title{"Gulls"};
  const std::vector<Claim> claims{CreditClaim{title, {"Ana Pell"}, Job::actor, {"Rook"}},
                                  CreditClaim{title, {"Bo Lind"}, Job::director},
                                  CreditClaim{title, {"Cy Moss"}, Job::creator},
                                  StatusClaim{.title = title,
                                              .season = 2,
                                              .event = Event::scheduled,
                                              .when = When{*PartialDate::parse("2027-04")}},
                                  StatusClaim{.title = title,
                                              .season = 3,
                                              .event = Event::scheduled,
                                              .when = When{*PartialDate::parse("2028-23")}}};
  for (const Claim& claim : claims) {
    row.reading.statements.push_back(first);
    row.reading.statements.back().claim = claim;
  }
  row.is_new.resize(row.reading.statements.size(), true);
  world.views.articles = {row, make_article(2, 1, "Gulls", Event::casting, 0, false, true)};
  return world;
}

TEST(Share, AStoryIsANewsArticleOfItsFirstReport) {
  World world = world_with_people();
  const std::string address = render::story_address(StoryId::of("1"));
  const std::string page = world.get(address).body;
  const Json data = data_of(page);
  EXPECT_EQ(data.at("@type"), "NewsArticle");
  EXPECT_EQ(data.at("headline"), (*world.views.story(StoryId::of("1")))->line.text);
  EXPECT_EQ(data.at("url"), "https://outlet1.example/1");
  EXPECT_EQ(data.at("publisher").at("name"), "Outlet 1");
  EXPECT_EQ(data.at("datePublished"), Timestamp::from_utc(1'780'000'000 + 997).to_iso());
  EXPECT_EQ(data.at("isBasedOn").size(), 2U);
  EXPECT_EQ(data.at("mainEntityOfPage"), world.origin + address);
  EXPECT_EQ(meta_of(page, "og:type"), "article");
  EXPECT_EQ(meta_of(page, "og:url"), world.origin + address);
  EXPECT_NE(page.find("<link rel=\"canonical\" href=\"" + world.origin + address + "\">"), std::string::npos);
  EXPECT_NE(meta_of(page, "og:description"), "");
}

TEST(Share, ATitleIsASeriesWithSeasonsAndPeople) {
  World world = world_with_people();
  const std::string page = world.get("/title/gulls").body;
  const Json data = data_of(page);
  EXPECT_EQ(data.at("@type"), "TVSeries");
  EXPECT_EQ(data.at("name"), "Gulls");
  EXPECT_EQ(data.at("url"), world.origin + "/title/gulls");
  EXPECT_EQ(data.at("actor").at(0).at("characterName"), "Rook");
  EXPECT_EQ(data.at("actor").at(0).at("actor").at("name"), "Ana Pell");
  EXPECT_EQ(data.at("director").at(0).at("name"), "Bo Lind");
  EXPECT_EQ(data.at("creator").at(0).at("url"), world.origin + "/person/cy-moss");
  const Json& seasons = data.at("containsSeason");
  ASSERT_EQ(seasons.size(), 2U);
  EXPECT_EQ(seasons.at(0), (Json{{"@type", "TVSeason"}, {"seasonNumber", 2}, {"startDate", "2027-04"}}));
  EXPECT_FALSE(seasons.at(1).contains("startDate")) << "autumn is no date of schema.org";
  EXPECT_EQ(meta_of(page, "og:type"), "video.tv_show");
}

TEST(Share, APersonIsNamedWithWhatTheyAreIn) {
  World world = world_with_people();
  const Json actor = data_of(world.get("/person/ana-pell").body),
             maker = data_of(world.get("/person/bo-lind").body);
  EXPECT_EQ(actor.at("@type"), "Person");
  EXPECT_EQ(actor.at("name"), "Ana Pell");
  EXPECT_EQ(actor.at("@reverse").at("actor").at(0).at("url"), world.origin + "/title/gulls");
  EXPECT_EQ(maker.at("@reverse").at("director").at(0).at("name"), "Gulls");
}

TEST(Share, ShowsNoImageAndLittleOfAnyArticle) {
  World world = world_with_people();
  world.views.articles[0].article.images.push_back(
      {.address = "https://outlet1.example/still.jpg", .alt = "Rook"});
  for (const char* address : {"/", "/titles", "/title/gulls", "/person/ana-pell"}) {
    const std::string page = world.get(address).body;
    EXPECT_EQ(page.find("og:image"), std::string::npos) << address;
    EXPECT_EQ(page.find("still.jpg"), std::string::npos) << address;
    EXPECT_LE(meta_of(page, "og:description").size(), 200U) << address;
    EXPECT_EQ(meta_of(page, "og:url").substr(0, world.origin.size()), world.origin) << address;
  }
  EXPECT_EQ(meta_of(world.get("/settings").body, "og:url"), "");
}

TEST(Share, AWalledStorySaysNothingOfItself) {
  World world;
  world.views.articles = {make_article(2, 2, "Gulls", Event::finale, 2, true, true)};
  world.accounts.said.wants_placeholder = true;
  const std::string page = world.get(render::story_address(StoryId::of("2"))).body;
  EXPECT_EQ(page.find("og:"), std::string::npos);
  EXPECT_TRUE(data_of(page).is_null());
}

// The index and all parts that it names.
std::string whole_sitemap(World& world) {
  const std::string index = world.get("/sitemap.xml").body, begin = "<loc>" + world.origin;
  EXPECT_EQ(xml_problem(index), "");
  std::string all = index;
  for (std::size_t at = 0; (at = index.find(begin, at)) != std::string::npos; ++at) {
    const std::size_t from = at + begin.size();
    const Response part = world.get(index.substr(from, index.find('<', from) - from));
    EXPECT_EQ(part.status, 200U) << index.substr(from, 30);
    EXPECT_EQ(xml_problem(part.body), "");
    all += part.body;
  }
  return all;
}

TEST(Share, TheSitemapHasEveryStoryAndTitle) {
  World world;
  std::vector<std::string> expected;
  for (int i = 0; i < 60; ++i) {
    const std::string title = std::string(i % 3 == 0   ? "2"
                                          : i % 3 == 1 ? "Q"
                                                       : "Чайка") +
                              " show " + std::to_string(i % 40);
    world.views.articles.push_back(make_article(i, i, title, Event::renewed, 0, false, true));
    world.views.articles.back().article.published = Timestamp::from_utc(-3'000'000 + i * 5'000'000);
    expected.push_back(render::story_address(StoryId::of(std::to_string(i))) + "<");
    expected.push_back(render::title_address(fold_name(title)) + "<");
  }
  const std::string all = whole_sitemap(world);
  for (const std::string& address : expected) EXPECT_NE(all.find(address), std::string::npos) << address;
  for (const char* address :
       {"/sitemap/2026-13.xml", "/sitemap/2026.xml", "/sitemap/titles-z.xml", "/sitemap/titles-Q.xml",
        "/sitemap/undated.xml", "/sitemap/1969-12", "/sitemap/2026-05-14.xml"})
    EXPECT_EQ(world.get(address).status, 404U) << address;
}

TEST(Share, OnlyAnOpenSiteIsForSearchEngines) {
  World world = world_with_people();
  world.views.articles.push_back(make_article(3, 2, "Ash Lane", Event::finale, 9, true, true));
  const std::string map = whole_sitemap(world);
  EXPECT_NE(map.find("<loc>http://127.0.0.1:8080/title/gulls</loc>"), std::string::npos);
  EXPECT_NE(map.find(StoryId::of("1").to_string()), std::string::npos);
  EXPECT_EQ(map.find(StoryId::of("2").to_string()), std::string::npos) << "behind the wall";
  EXPECT_EQ(map.find("ash-lane"), std::string::npos);
  EXPECT_EQ(map.find("titles-a"), std::string::npos);
  EXPECT_NE(world.get("/robots.txt").body.find("Sitemap: http://127.0.0.1:8080/sitemap.xml"),
            std::string::npos);
  Context closed = world.context();
  closed.mode.is_open = false;
  EXPECT_EQ(answer({.method = "GET", .path = "/sitemap.xml"}, closed).status, 404U);
  EXPECT_EQ(answer({.method = "GET", .path = "/sitemap/2026-05.xml"}, closed).status, 404U);
  EXPECT_EQ(answer({.method = "GET", .path = "/robots.txt"}, closed).body, "User-agent: *\nDisallow: /\n");
}

TEST(Share, AnAddressIsMadeOnlyOfWhatAHostMayHave) {
  EXPECT_EQ(origin_of("127.0.0.1:8080", false), "http://127.0.0.1:8080");
  EXPECT_EQ(origin_of("[::1]:8080", true), "https://[::1]:8080");
  EXPECT_EQ(origin_of("127.0.0.1:80\"><b>", false), "http://localhost");
  EXPECT_EQ(origin_of("", false), "http://localhost");
}

}  // namespace
}  // namespace logline::site
