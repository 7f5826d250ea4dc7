// answer(r, V) = answer(r, V minus everything that reveals past r), DESIGN.md §5: over invented worlds, for
// every page, byte for byte.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "fake_store.h"
#include "site/form_guard.h"
#include "site/live.h"
#include "site/routes.h"
#include "site/target.h"
#include "some_logins.h"

namespace logline::site {
namespace {

constexpr std::string_view kToken = "abcdefghijklmnopqrstuvwxyz";

struct World {
  FakeViews views;
  FakeAccounts accounts;
  inline static const StaticFiles files = load_static_files();
  inline static const render::Pages pages = render::Pages::load(files.address_of("logline.css")).value();

  Response get(const std::string& address) { return send("GET", address, {}); }
  Context context() {
    return {.visitor = {},
            .gate = {views, accounts.said, views.clickbait},
            .accounts = accounts,
            .logins = no_logins(),
            .pages = pages,
            .files = files,
            .now = *Timestamp::parse_iso("2026-06-30T12:00:00Z")};
  }
  Response send(const std::string& method, const std::string& address, Fields form) {
    const Target target = *parse_target(address);
    Request request{.method = method, .path = target.path, .query = target.query, .form = std::move(form)};
    request.cookies["logline_form"] = kToken;
    Context asked = context();
    return answer(std::move(request), asked);
  }
};

// An article that says one thing of a title and quotes somebody. `season` 0: gives nothing away.
store::ArticleRow make_article(int number, int story, const std::string& title, Event event, int season,
                               bool is_whole, bool is_new) {
  store::ArticleRow row;
  Article& article = row.article;
  article.name = "https://outlet" + std::to_string(number % 4) + ".example/" + std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.address = article.name;
  article.outlet = "Outlet " + std::to_string(number % 4);
  article.headline = title + " headline " + std::to_string(number);
  article.text = title + " event word" + std::to_string(number) +
                 " was told here.\nMore of the report follows in this paragraph, word upon word.";
  article.published = Timestamp::from_utc(1'780'000'000 + number * 997);
  const std::vector<Reveal> reveals =
      season > 0 ? std::vector<Reveal>{{title, season, 3}} : std::vector<Reveal>{};
  if (is_whole) row.reading.reveals = reveals;
  row.reading.is_about_television = true;
  row.reading.main_title = fold_name(title);
  const Span span{Part::text(), 0, static_cast<std::uint32_t>(article.text.find('.'))};
  const Argument about{title, Span{Part::text(), 0, static_cast<std::uint32_t>(title.size())}};
  row.reading.statements.push_back({.article = article.id,
                                    .claim = StatusClaim{.title = about, .season = 2, .event = event},
                                    .said_at = article.published,
                                    .span = span,
                                    .reveals = reveals});
  row.reading.statements.push_back(
      {.article = article.id,
       .claim =
           QuoteClaim{.speaker = {"Ana Pell"}, .text = {"quote " + std::to_string(number)}, .title = about},
       .said_at = article.published,
       .span = span});
  row.is_new = {is_new, true};
  row.story = StoryId::of(std::to_string(story));
  return row;
}

// Everything that gives away more than the reader has watched, taken out beforehand.
FakeViews without_hidden(const FakeViews& views, const wall::Progress& progress) {
  FakeViews left;
  left.articles = gate::see_articles(views.articles, progress);
  return left;
}

rc::Gen<store::ArticleRow> arbitrary_article(int number) {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 3), rc::gen::inRange(0, 20),
                     rc::gen::inRange(0, 4), rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>()),
      [number](const std::tuple<int, int, int, int, bool, bool>& drawn) {
        const auto& [story, title, event, season, is_whole, is_new] = drawn;
        const char* names[] = {"Gulls", "The Tide", "Ash Lane"};
        return make_article(number, story, names[title], static_cast<Event>(event), season, is_whole, is_new);
      });
}

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

// Addresses of a route: every thing of the invented worlds in every place, and questions it may be asked.
std::vector<std::string> addresses_of(const Route& route) {
  std::vector<std::string> addresses{std::string(route.pattern)},
      things{"gulls", "tide", "ash-lane", "ana-pell", "outlet-1"};
  for (int story = 0; story < 4; ++story) things.push_back(StoryId::of(std::to_string(story)).to_string());
  while (addresses.front().find('*') != std::string::npos) {
    std::vector<std::string> filled;
    for (const std::string& address : addresses)
      for (const std::string& thing : things)
        filled.push_back(std::string(address).replace(address.find('*'), 1, thing));
    addresses = std::move(filled);
  }
  if (addresses.size() > 1) return addresses;
  const std::string bare = addresses.front();
  for (const char* query : {"q=event", "q=ana", "q=gulsl", "show=status", "show=first-looks", "title=gulls"})
    addresses.push_back(bare + "?" + query);
  return addresses;
}

// Every route that gives something of the views. A new one is covered without being named here.
std::vector<std::string> all_addresses() {
  std::vector<std::string> all;
  for (const Route& route : site_routes()) {
    if (route.method != "GET" || route.access == Access::login || route.access == Access::chief) continue;
    const auto some = addresses_of(route);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

// What a stream would tell to somebody who was told nothing so far.
std::string live_text(World& world) {
  LiveState state{.has_begun = true};
  Context context = world.context();
  return live_events(context, state).value();
}

RC_GTEST_PROP(Wall, HiddenRowsChangeNoByteOfAnyAnswer, ()) {
  static const std::vector<std::string> addresses = all_addresses();
  for (int world = 0; world < 10; ++world) {  // worlds for each of the library's hundred cases
    World all, left;
    const int count = *rc::gen::inRange(1, 14);
    for (int i = 0; i < count; ++i) all.views.articles.push_back(*arbitrary_article(i));
    all.accounts.said.titles["gulls"] = {.season = *rc::gen::inRange(0, 4),
                                         .episode = *rc::gen::inRange(0, 5)};
    all.accounts.said.titles["tide"] = {.is_caught_up = *rc::gen::arbitrary<bool>()};
    left.accounts.said = all.accounts.said;
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
    EXPECT_EQ(page.body.find("<script"), std::string::npos) << address;
    EXPECT_EQ(page.body.find("<img"), std::string::npos) << address;
    EXPECT_EQ(page.body.find("href=\"javascript"), std::string::npos) << address;
  }
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
