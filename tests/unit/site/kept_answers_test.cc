#include "site/kept_answers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "invented_world.h"
#include "site/finish.h"

namespace logline::site {
namespace {

Request request_for(const std::string& address) {
  const Target target = *parse_target(address);
  Request request{.method = "GET", .path = target.path, .query = target.query};
  request.cookies["logline_form"] = kToken;  // else each page has a token of its own
  return request;
}

// Asks as somebody of that role, through what is kept if `kept` is given.
Response ask(World& world, const std::string& address, store::Role role, KeptAnswers* kept) {
  if (role == store::Role::visitor) world.accounts.said = {};
  Context context = world.context();
  context.visitor = {.reader = role == store::Role::visitor ? "" : "somebody", .role = role};
  const Request request = request_for(address);
  const auto question = kept == nullptr ? std::nullopt : shared_question(request, context);
  return question ? kept->answer(*question, request, context)
                  : pack_response(request, answer(request, context));
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
    world.accounts.said.titles["gulls"] = {.season = *rc::gen::inRange(0, 3)};
    world.accounts.said.wants_placeholder = *rc::gen::arbitrary<bool>();
    const auto role = *rc::gen::arbitrary<bool>() ? store::Role::visitor : store::Role::reader;
    const Response a = ask(world, address, role, &kept), b = ask(world, address, role, nullptr);
    RC_LOG(address);
    RC_ASSERT(a.status == b.status);
    RC_ASSERT(a.body == b.body);
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

TEST(KeptAnswers, AreNotOfPagesOfWhoHasSignedIn) {
  World world;
  Context context = world.context();
  for (const char* address : {"/", "/titles", "/title/gulls", "/search", "/settings", "/api/v1/progress",
                              "/api/v1/follows", "/nothing"})
    EXPECT_FALSE(shared_question(request_for(address), context)) << address;
  EXPECT_TRUE(shared_question(request_for("/api/v1/log"), context));
  EXPECT_TRUE(shared_question(request_for("/feed.atom"), context));
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
  world.accounts.said.titles["gulls"] = {.season = 2};
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
