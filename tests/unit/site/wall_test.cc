// answer(r, V) = answer(r, V minus everything that reveals past r), DESIGN.md §5: over invented worlds, for
// every page, byte for byte.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "invented_world.h"
#include "site/form_guard.h"
#include "site/live.h"

#ifndef __has_feature
#define __has_feature(name) 0  // GCC, with which the sanitizers are not run
#endif

namespace logline::site {
namespace {

TEST(Wall, ACopyOfAHiddenReportIsNoCopy) {
  World all, left;
  all.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 9, true, true),
                        make_article(2, 1, "Gulls", Event::renewed, 0, false, true),
                        make_article(3, 1, "Gulls", Event::casting, 0, false, true)};
  left.views.articles = {all.views.articles[1], all.views.articles[2]};
  all.views.articles[2].copy_of = all.views.articles[0].article.id;
  all.accounts.said.titles["gulls"] = left.accounts.said.titles["gulls"] = {.season = 1};
  const std::string address = "/story/" + StoryId::of("1").to_string();
  EXPECT_EQ(all.get(address).status, 200U);
  EXPECT_EQ(all.get(address).body, left.get(address).body);
}

// For each of the library's hundred cases. Sanitizers look at the code, which ten times as many worlds don't
// change.
constexpr int kWorldsACase = __has_feature(address_sanitizer) ? 1 : 10;

// What a stream would tell to somebody who was told nothing so far.
std::string live_text(World& world) {
  LiveState state{.has_begun = true};
  Context context = world.context();
  return live_events(context, state).value();
}

// The log one story at a time, to its end.
std::vector<std::string> log_by_ones(World& world) {
  std::vector<std::string> pages;
  std::string address = "/api/v1/log?limit=1";
  while (true) {
    pages.push_back(world.get(address).body);
    const Json next = parse_json(pages.back()).value()["next"];
    if (next.is_null() || pages.size() > 20) return pages;
    address = "/api/v1/log?limit=1&before=" + next.get<std::string>();
  }
}

RC_GTEST_PROP(Wall, HiddenRowsChangeNoByteOfAnyAnswer, ()) {
  static const std::vector<std::string> addresses = all_addresses();
  for (int world = 0; world < kWorldsACase; ++world) {
    World all, left;
    all.is_held_to_description = left.is_held_to_description = false;  // api_test.cc does that
    all.desk = left.desk = &a_desk();
    const int count = *rc::gen::inRange(1, 14);
    for (int i = 0; i < count; ++i) all.views.articles.push_back(*arbitrary_article(i));
    all.accounts.said.titles["gulls"] = {.season = *rc::gen::inRange(0, 4),
                                         .episode = *rc::gen::inRange(0, 5)};
    all.accounts.said.titles["tide"] = {.is_caught_up = *rc::gen::arbitrary<bool>()};
    left.accounts.said = all.accounts.said;
    all.views.catalogue = {{.id = {}, .name = "Gulls", .is_imported = true, .genres = {"tvmaze:comedy"}}};
    all.accounts.where = left.accounts.where = *rc::gen::element<std::string>("", "GB");
    all.accounts.watched_on = left.accounts.watched_on = {"Brightbox"};
    left.views = without_hidden(all.views, all.accounts.said);
    for (const std::string& address : addresses) {
      const Response a = all.get(address), b = left.get(address);
      RC_LOG(address);
      RC_ASSERT(a.status == b.status);
      RC_ASSERT(a.headers == b.headers);
      RC_ASSERT(a.body == b.body);
      RC_ASSERT(a.status < 500U);
    }
    RC_ASSERT(live_text(all) == live_text(left));
    RC_ASSERT(log_by_ones(all) == log_by_ones(left));
  }
}

World world_with_a_spoiler() {
  World world;
  world.views.articles.push_back(make_article(1, 1, "Gulls", Event::renewed, 0, false, true));
  world.views.articles.push_back(make_article(2, 2, "Gulls", Event::finale, 2, true, true));
  return world;
}

TEST(Wall, APlaceholderTellsTheTitleAndNothingElse) {
  World world = world_with_a_spoiler();
  world.accounts.said.wants_placeholder = true;
  const std::string page = world.get("/").body;
  EXPECT_NE(page.find("behind the wall"), std::string::npos);
  EXPECT_NE(page.find("word1"), std::string::npos);
  EXPECT_EQ(page.find("word2"), std::string::npos);
  EXPECT_EQ(page.find("Outlet 2"), std::string::npos);
  EXPECT_EQ(page.find(StoryId::of("2").to_string()), std::string::npos);
}

TEST(Wall, AWalledStorySaysSoWithoutItsWords) {
  World world = world_with_a_spoiler();
  const std::string address = "/story/" + StoryId::of("2").to_string();
  EXPECT_EQ(world.get(address).status, 404U) << "left out altogether";
  world.accounts.said.wants_placeholder = true;
  const Response page = world.get(address);
  EXPECT_EQ(page.status, 200U);
  EXPECT_EQ(page.body.find("word2"), std::string::npos);
  EXPECT_EQ(page.body.find("Outlet 2"), std::string::npos);
}

TEST(Wall, AnOldAddressLeadsOnlyToWhatTheReaderMaySee) {
  World world = world_with_a_spoiler();
  const StoryId walled = StoryId::of("2"), open = StoryId::of("1");
  world.views.moved = {{StoryId::of("old"), walled}, {StoryId::of("older"), open}};
  EXPECT_EQ(world.get(render::story_address(StoryId::of("old"))).status, 404U);
  const Response moved = world.get(render::story_address(StoryId::of("older")));
  EXPECT_EQ(moved.status, 303U);
  EXPECT_EQ(moved.headers.front().second, render::story_address(open));
}

TEST(Wall, MovesWithWhatTheReaderSays) {
  World world = world_with_a_spoiler();
  EXPECT_EQ(world.get("/").body.find("word2"), std::string::npos);
  const Response saved =
      world.send("POST", "/title/gulls/progress",
                 {{"say", "watched"}, {"season", "2"}, {"episode", "3"}, {"token", std::string(kToken)}});
  EXPECT_EQ(saved.status, 303U);
  EXPECT_NE(world.get("/").body.find("word2"), std::string::npos);
  EXPECT_EQ(world
                .send("POST", "/title/gulls/progress",
                      {{"say", "watched"}, {"season", "-1"}, {"token", std::string(kToken)}})
                .status,
            400U);
  EXPECT_EQ(world.send("POST", "/title/gulls/progress", {{"say", "open"}}).status, 403U);
}

// A page without its linked data, in which nothing may look like a tag.
std::string without_data(std::string page) {
  const std::string begin = "<script type=\"application/ld+json\">", end = "</script>";
  const auto from = page.find(begin);
  if (from == std::string::npos) return page;
  const auto to = page.find(end, from);
  const std::string data = page.substr(from + begin.size(), to - from - begin.size());
  EXPECT_EQ(data.find_first_of("<>&"), std::string::npos) << data;
  EXPECT_TRUE(parse_json(data)) << data;
  return page.erase(from, to + end.size() - from);
}

TEST(Pages, EscapeWhatOutletsWrite) {
  World world;
  store::ArticleRow row = make_article(1, 1, "<script>alert(1)</script>", Event::renewed, 0, false, true);
  row.article.outlet = "\"><img src=x onerror=alert(1)>";
  row.article.address = "javascript:alert(1)";
  world.views.articles.push_back(row);
  const std::string key = fold_name("<script>alert(1)</script>");
  for (const std::string& address :
       {std::string("/"), "/story/" + row.story.to_string(), render::title_address(key),
        std::string("/titles"), std::string("/search?q=event"), std::string("/person/ana-pell")}) {
    const Response page = world.get(address);
    EXPECT_EQ(page.status, 200U) << address;
    EXPECT_EQ(without_data(page.body).find("<script"), std::string::npos) << address;
    EXPECT_EQ(page.body.find("<img"), std::string::npos) << address;
    EXPECT_EQ(page.body.find("href=\"javascript"), std::string::npos) << address;
  }
}

TEST(Pages, TheLogIsShownThoughTheDiskIsFull) {
  World world = world_with_a_spoiler();
  world.accounts.is_full = true;
  EXPECT_EQ(world.get("/").status, 200U);
}

TEST(Pages, AnswerWhatIsNotThereWithAPage) {
  World world;
  EXPECT_EQ(world.get("/").status, 200U);
  for (const char* address : {"/story/x", "/story/0000000000000", "/title/none", "/person/none", "/nothing",
                              "/static/logline.css", "/?show=none"})
    EXPECT_EQ(world.get(address).status, 404U) << address;
  EXPECT_EQ(world.send("PUT", "/", {}).status, 405U);
  EXPECT_EQ(world.get(world.files.address_of("logline.css")).status, 200U);
}

TEST(Wall, EditIsShownOnlyToWhoMayReadWhatStoodThere) {
  store::ArticleRow row = make_article(1, 1, "Salt", Event::renewed, 0, true, true);
  row.article.earlier_headlines = {"Salt: who died in season 2"};
  row.edits = {
      {.headline = "Salt: who died in season 2", .removed = {"It was her."}, .reveals = {{"Salt", 2, 8}}}};
  wall::Progress behind, ahead;
  behind.titles["salt"] = {.season = 1, .episode = 1};
  ahead.titles["salt"] = {.season = 3, .episode = 1};
  const auto hidden = gate::see_articles({row}, behind);
  EXPECT_TRUE(hidden.at(0).edits.empty());
  EXPECT_TRUE(hidden.at(0).article.earlier_headlines.empty());
  EXPECT_EQ(gate::see_articles({row}, ahead).at(0).edits.size(), 1U);
}

}  // namespace
}  // namespace logline::site
