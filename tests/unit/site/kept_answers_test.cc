#include "site/kept_answers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "invented_world.h"
#include "site/finish.h"
#include "wrap/inflate.h"

namespace logline::site {
namespace {

Request request_for(const std::string& address) {
  const Target target = *parse_target(address);
  Request request{.method = "GET", .path = target.path, .query = target.query};
  request.cookies["logline_form"] = kToken;  // else each page has a token of its own
  return request;
}

// Asks as somebody of that role, through what is kept if `kept` is given.
Response ask(World& world, const std::string& address, store::Role role, KeptAnswers* kept,
             const std::string& label = "Ada", bool packs = false) {
  if (role == store::Role::visitor) world.accounts.said = {};
  Context context = world.context();
  context.visitor = {.reader = role == store::Role::visitor ? "" : "somebody", .role = role};
  if (role != store::Role::visitor) context.visitor.label = label;
  context.mode.has_logins = true;
  Request request = request_for(address);
  if (packs) request.headers["accept-encoding"] = "gzip";
  const auto question = kept == nullptr ? std::nullopt : shared_question(request, context);
  return question ? kept->answer(*question, world.views.written, request, context)
                  : pack_response(request, answer(request, context));
}

std::string unpacked(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (name == "Content-Encoding") return wrap::inflate_gzip(response.body, 1U << 24U).value();
  return response.body;
}

// Whoever asks, in whatever order: the bytes that they would have got if nobody had asked before.
RC_GTEST_PROP(KeptAnswers, AreThoseThatWouldBeGivenWithout, ()) {
  static const std::vector<std::string> addresses = all_addresses();
  World world;
  world.is_held_to_description = false;
  const int count = *rc::gen::inRange(1, 14);
  for (int i = 0; i < count; ++i) world.views.articles.push_back(*arbitrary_article(i));
  KeptAnswers kept;
  for (int i = 0; i < 60; ++i) {
    const std::string& address = addresses[*rc::gen::inRange<std::size_t>(0, addresses.size())];
    if (address.starts_with("/api/v1/events")) continue;
    world.accounts.said = {};
    for (const char* title : {"gulls", "tide", "ash lane"})
      if (*rc::gen::arbitrary<bool>())
        world.accounts.said.titles[title] = {.season = *rc::gen::inRange(0, 3)};
    world.accounts.said.wants_placeholder = *rc::gen::arbitrary<bool>();
    world.accounts.followed.clear();
    if (*rc::gen::arbitrary<bool>()) world.accounts.followed = {{"person", "ana pell"}, {"title", "gulls"}};
    const auto role = *rc::gen::element(store::Role::visitor, store::Role::reader, store::Role::desk);
    const auto label = *rc::gen::element<std::string>("Ada", "", "<Bob> & \"Co\"");
    const bool packs = *rc::gen::arbitrary<bool>();
    const Response a = ask(world, address, role, &kept, label, packs);
    const Response b = ask(world, address, role, nullptr, label, packs);
    RC_LOG(address);
    RC_ASSERT(a.status == b.status);
    RC_ASSERT(unpacked(a) == unpacked(b));
    if (role == store::Role::visitor) RC_ASSERT(a.headers == b.headers);
  }
}

TEST(KeptAnswers, AreForgottenWhenTheViewsChange) {
  World world;
  KeptAnswers kept;
  world.views.articles.push_back(make_article(1, 1, "Gulls", Event::renewed, 0, false, true));
  const std::string before = ask(world, "/", store::Role::visitor, &kept).body;
  world.views.articles.push_back(make_article(2, 2, "Gulls", Event::filming, 0, false, true));
  EXPECT_EQ(ask(world, "/", store::Role::visitor, &kept).body, before) << "nothing says that it changed";
  ++world.views.written;
  EXPECT_NE(ask(world, "/", store::Role::visitor, &kept).body, before);
}

TEST(KeptAnswers, AreNotOfPagesThatAreTheReadersOwn) {
  World world;
  Context context = world.context();
  for (const auto role : {store::Role::reader, store::Role::desk, store::Role::chief}) {
    context.visitor.role = role;
    for (const char* address : {"/", "/settings", "/api/v1/progress", "/api/v1/follows", "/nothing"})
      EXPECT_FALSE(shared_question(request_for(address), context)) << address;
    for (const char* address : {"/titles", "/title/gulls", "/person/ana-pell", "/search", "/outlet/outlet-1"})
      EXPECT_EQ(shared_question(request_for(address), context).has_value(), role == store::Role::reader)
          << address << ": the desk has more there";
    EXPECT_TRUE(shared_question(request_for("/api/v1/log"), context));
    EXPECT_TRUE(shared_question(request_for("/feed.atom"), context));
  }
}

TEST(KeptAnswers, AreMadeOnceForAllWhoAreAsFarWithWhatIsShown) {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 2, false, true),
                          make_article(2, 2, "The Tide", Event::filming, 0, false, true)};
  KeptAnswers kept;
  const auto asks = [&](const char* label, const char* title, int season) {
    world.accounts.said.titles = {{title, {.season = season}}};
    const int before = world.views.asked;
    const Response page = ask(world, "/title/gulls", store::Role::reader, &kept, label);
    EXPECT_NE(page.body.find(std::string(">") + label + "<"), std::string::npos);
    return world.views.asked - before;
  };
  asks("Ada", "gulls", 0);
  EXPECT_GT(asks("Ada", "gulls", 3), 0);
  EXPECT_EQ(asks("Bob", "gulls", 3), 0);
  EXPECT_GT(asks("Cyd", "tide", 1), 0);
  EXPECT_EQ(asks("Dan", "nothing that is shown", 1), 0) << "as far with gulls as Cyd";
  EXPECT_EQ(asks("Ada", "gulls", 3), 0);
}

// An outlet can't know the mark, and what is like one stays what it is.
TEST(KeptPage, FillsInItsOwnMarksAlone) {
  const std::string text(2'000, 'x'), mark = "3f9c";
  for (const bool packs : {false, true}) {
    Response made =
        html_response(200, "<p>" + mark + "l" + text + "3f9 " + mark + "t" + mark + "l</p>" + mark);
    const KeptPage page(std::move(made), mark, packs);
    EXPECT_EQ(unpacked(page.fill({.label = "Ada", .token = ""})), "<p>Ada" + text + "3f9 Ada</p>" + mark);
    EXPECT_EQ(unpacked(page.fill({.label = "B", .token = mark})),
              "<p>B" + text + "3f9 " + mark + "B</p>" + mark);
  }
}

TEST(KeptAnswers, TellWhoIsAskedForApartAndNotByWhom) {
  World world;
  Context context = world.context();
  const auto feed = shared_question(request_for("/feed.atom"), context);
  EXPECT_EQ(shared_question(request_for("/feed.atom?token=abc"), context), feed);
  EXPECT_NE(shared_question(request_for("/feed.json"), context), feed);
  EXPECT_NE(shared_question(request_for("/feed.atom?show=status"), context), feed);
  context.now = Timestamp::from_utc(context.now.utc_seconds + 86'400);
  EXPECT_NE(shared_question(request_for("/feed.atom"), context), feed);
  world.accounts.said.wants_placeholder = true;
  EXPECT_NE(shared_question(request_for("/feed.atom"), world.context()), feed);
}

TEST(KeptAnswers, HoldNoMoreThanTheyMay) {
  World world;
  world.views.articles.push_back(make_article(1, 1, "Gulls", Event::renewed, 0, false, true));
  KeptAnswers kept(100'000);
  for (int i = 0; i < 200; ++i) {
    const std::string address = "/search?q=gulls" + std::to_string(i % 30);
    EXPECT_EQ(ask(world, address, store::Role::visitor, &kept).body,
              ask(world, address, store::Role::visitor, nullptr).body);
  }
}

TEST(Visitors, GetNeitherFormNorCookie) {
  World world;
  world.views.articles.push_back(make_article(1, 1, "Gulls", Event::renewed, 0, false, true));
  for (const std::string& address : all_addresses()) {
    const Route* route = find_route(site_routes(), "GET", request_for(address).path).route;
    if (route == nullptr || route->access != Access::reading || address.starts_with("/api/v1/events"))
      continue;
    const Response page = ask(world, address, store::Role::visitor, nullptr);
    EXPECT_EQ(page.body.find("name=\"token\""), std::string::npos) << address;
    for (const auto& [name, value] : page.headers) EXPECT_NE(name, "Set-Cookie") << address;
  }
}

}  // namespace
}  // namespace logline::site
