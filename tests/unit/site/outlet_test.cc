// An outlet's page: its own reports with its own words, page by page, and nothing of those behind the wall.
#include <gtest/gtest.h>

#include "invented_world.h"

namespace logline::site {
namespace {

// Outlet 1 has reports 1, 5 and 9: the first of two, the second of two, and one alone.
World outlet_world() {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                          make_article(2, 1, "Gulls", Event::renewed, 0, false, false),
                          make_article(4, 2, "The Tide", Event::trailer, 0, false, true),
                          make_article(5, 2, "The Tide", Event::casting, 0, false, true),
                          make_article(9, 3, "Ash Lane", Event::finale, 2, true, true)};
  return world;
}

bool has(const Response& response, const std::string& words) {
  return response.body.find(words) != std::string::npos;
}

TEST(Outlet, ShowsItsOwnReportsWithItsOwnHeadlines) {
  World world = outlet_world();
  world.accounts.said.wants_everything = true;
  const Response page = world.get("/outlet/outlet-1");
  EXPECT_EQ(page.status, 200U);
  EXPECT_TRUE(has(page, "<h1>Outlet 1</h1>"));
  for (const char* own : {"Gulls headline 1<", "The Tide headline 5<", "Ash Lane headline 9<"})
    EXPECT_TRUE(has(page, own)) << own;
  for (const char* other : {"headline 2<", "headline 4<"}) EXPECT_FALSE(has(page, other)) << other;
  EXPECT_LT(page.body.find("headline 9<"), page.body.find("headline 1<")) << "newest first";
}

TEST(Outlet, TellsWhatItHadFirst) {
  World world = outlet_world();
  world.accounts.said.wants_everything = true;
  const Response page = world.get("/outlet/outlet-1?show=first");
  EXPECT_TRUE(has(page, "headline 1<"));
  EXPECT_FALSE(has(page, "headline 5<")) << "another outlet was first";
  EXPECT_FALSE(has(page, "headline 9<")) << "nobody else has it";
  EXPECT_EQ(world.get("/outlet/outlet-2?show=first").status, 200U) << "it never was";
  EXPECT_EQ(world.get("/outlet/outlet-1?show=last").status, 404U);
  EXPECT_EQ(world.get("/outlet/outlet-1?before=x").status, 404U);
}

TEST(Outlet, IsFirstForWhomTheFirstReportIsHidden) {
  World world = outlet_world();
  world.views.articles[2].reading.reveals = {{"The Tide", 4, 1}};
  EXPECT_TRUE(has(world.get("/outlet/outlet-1"), "headline 5<"));
  EXPECT_FALSE(has(world.get("/outlet/outlet-1"), "the first</span>") &&
               has(world.get("/outlet/outlet-1?show=first"), "headline 5<"))
      << "alone it is no first";
}

TEST(Outlet, NobodyIsToldOfWhatIsHidden) {
  World world = outlet_world();
  world.accounts.said.wants_placeholder = true;
  const Response page = world.get("/outlet/outlet-1");
  EXPECT_FALSE(has(page, "Ash Lane"));
  EXPECT_FALSE(has(page, "behind the wall"));
  world.views.articles.erase(world.views.articles.begin(), world.views.articles.begin() + 4);
  EXPECT_EQ(world.get("/outlet/outlet-1").status, 404U) << "as one that is not known";
}

TEST(Outlet, IsReadPageByPage) {
  World world;
  for (int i = 0; i < 70; ++i)
    world.views.articles.push_back(make_article(4 * i + 1, i, "Gulls", Event::renewed, 0, false, true));
  std::set<std::string> seen;
  std::string address = "/outlet/outlet-1";
  int pages = 0;
  while (!address.empty() && ++pages < 9) {
    const std::string body = world.get(address).body;
    for (std::size_t at = 0; (at = body.find("noreferrer\">Gulls headline ", at)) != std::string::npos; ++at)
      seen.insert(body.substr(at, body.find('<', at) - at));
    const auto older = body.find("href=\"/outlet/outlet-1?before=");
    address = older == std::string::npos ? "" : body.substr(older + 6, body.find('"', older + 6) - older - 6);
  }
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(seen.size(), 70U);
}

TEST(Outlet, TellsItsFeedsToReadersAndNobodysFiles) {
  World world = outlet_world();
  world.views.articles[0].article.source = "https://outlet1.example/feed";
  world.views.articles[3].article.source = "/somebody/files/5.txt";
  const Response page = world.get("/outlet/outlet-1");
  EXPECT_TRUE(has(page, "https://outlet1.example/feed"));
  EXPECT_FALSE(has(page, "/somebody"));
}

TEST(Outlet, IsLinkedWhereItIsNamed) {
  World world = outlet_world();
  for (const std::string& address :
       {std::string("/"), render::story_address(StoryId::of("1")), std::string("/title/gulls")})
    EXPECT_TRUE(has(world.get(address), "href=\"/outlet/outlet-1\"")) << address;
}

}  // namespace
}  // namespace logline::site
