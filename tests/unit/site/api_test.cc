// web/openapi.json and the API say the same: every route is described and every description has a route,
// every answer over invented worlds is as described, and the page is made from it.
#include <gtest/gtest.h>

#include "invented_world.h"

namespace logline::site {
namespace {

bool is_described(const Route& route) { return route.pattern.starts_with(kApiPath); }

TEST(Api, EveryRouteIsDescribedAndEveryDescriptionHasARoute) {
  std::size_t routes = 0, operations = 0;
  for (const Route& route : site_routes()) {
    if (!is_described(route)) continue;
    ++routes;
    EXPECT_NE(operation_of(route), nullptr)
        << route.method << " " << route.pattern << " is not in web/openapi.json";
  }
  for (const auto& [path, methods] : api_description().at("paths").items()) operations += methods.size();
  EXPECT_EQ(operations, routes) << "web/openapi.json describes a route that is not there, or one twice";
  EXPECT_GT(routes, 10U);
}

// The scope that a token needs is that of the route's access.
TEST(Api, DescribesWhoMayUseARoute) {
  for (const Route& route : site_routes()) {
    const Json* operation = is_described(route) ? operation_of(route) : nullptr;
    if (operation == nullptr) continue;
    const Json security = operation->value("security", api_description().at("security"));
    const std::string scope = security.at(0).at("token").at(0);
    const char* needed = route.access == Access::reading  ? "read"
                         : route.access == Access::reader ? "progress"
                                                          : "desk";
    EXPECT_EQ(scope, needed) << route.pattern;
  }
}

TEST(Api, DescribesTheParametersOfAPath) {
  for (const auto& [path, methods] : api_description().at("paths").items()) {
    for (const auto& [method, operation] : methods.items()) {
      for (const Json& one : operation.value("parameters", Json::array())) {
        const Json& parameter = resolve(one);
        const bool is_there =
            path.find("{" + parameter.at("name").get<std::string>() + "}") != std::string::npos;
        EXPECT_EQ(parameter.at("in") == "path", is_there) << path << " " << parameter.at("name");
        const Json& schema = parameter.at("schema");
        if (!parameter.contains("example")) continue;
        EXPECT_EQ(schema_problems(parameter.at("example"), schema, api_description()), "") << path;
      }
    }
  }
}

// The examples are held to the schemas too, and no operation that answers with values is without one.
TEST(Api, ItsExamplesAreAsDescribed) {
  for (const auto& [path, methods] : api_description().at("paths").items()) {
    for (const auto& [method, operation] : methods.items()) {
      std::vector<Json> holders{operation.value("requestBody", Json::object())};
      for (const Json& one : operation.at("responses")) holders.push_back(resolve(one));
      for (const Json& holder : holders) {
        const Json contents = holder.value("content", Json::object());
        for (const auto& [type, content] : contents.items()) {
          if (type == "application/problem+json") continue;
          ASSERT_TRUE(content.contains("example")) << method << " " << path;
          if (type != "application/json") continue;
          EXPECT_EQ(schema_problems(content.at("example"), content.at("schema"), api_description()), "")
              << method << " " << path;
        }
      }
    }
  }
}

// World::send holds each answer to the description.
RC_GTEST_PROP(Api, EveryAnswerIsAsDescribed, ()) {
  World world;
  const int count = *rc::gen::inRange(0, 14);
  for (int i = 0; i < count; ++i) world.views.articles.push_back(*arbitrary_article(i));
  world.accounts.said.titles["gulls"] = {.season = *rc::gen::inRange(0, 4)};
  for (const std::string& address : all_addresses()) {
    if (!address.starts_with(kApiPath)) continue;
    RC_LOG(address);
    RC_ASSERT(world.get(address).status < 500U);
  }
  for (const char* address :
       {"/api/v1/log?limit=1", "/api/v1/titles?limit=1", "/api/v1/search?q=gulls&limit=2"})
    RC_ASSERT(world.get(address).status == 200U);
  RC_ASSERT(!testing::Test::HasFailure());
}

TEST(Api, EveryKindOfStatementIsAsDescribed) {
  World world;
  store::ArticleRow row = make_article(1, 1, "Gulls", Event::renewed, 1, false, true);
  const Statement first = row.reading.statements.front();
  const Argument title{"Gulls"}, person{"Ana Pell"}, text{std::string(900, 'w')};
  const When when{*PartialDate::parse("2027-23")};
  const std::vector<Claim> claims{
      StatusClaim{.title = title, .event = Event::scheduled, .when = when},
      CreditClaim{title, person, Job::voice, {"Rook"}},
      CreditClaim{title, person, Job::director},
      AvailabilityClaim{title, 2, {"Brightbox"}, Relation::streams, when, "GB"},
      QuoteClaim{.speaker = person, .text = text, .venue = {"a fair"}, .when = when},
      SynopsisClaim{title, text},
      RelatedClaim{title, {"Ash Lane"}},
      AwardClaim{person, title, {"Golden Reel"}, 2026}};
  for (const Claim& claim : claims) {
    row.reading.statements.push_back(first);
    row.reading.statements.back().claim = claim;
  }
  row.is_new.resize(row.reading.statements.size(), true);
  world.views.articles.push_back(row);
  world.accounts.said.titles["gulls"] = {.season = 2};
  for (const char* address : {"/api/v1/log", "/api/v1/titles/gulls", "/api/v1/people/ana-pell"})
    EXPECT_EQ(world.get(address).status, 200U) << address;
  const Response story = world.get("/api/v1/stories/" + row.story.to_string());
  for (const char* kind : {"status", "credit", "availability", "quote", "synopsis", "related", "award"})
    EXPECT_NE(story.body.find("\"kind\":\"" + std::string(kind) + "\""), std::string::npos) << kind;
  const std::string too_long(201, 'w');
  for (const char* address : {"/api/v1/titles/gulls", "/api/v1/people/ana-pell"})
    EXPECT_EQ(world.get(address).body.find(too_long), std::string::npos) << address;
}

TEST(Api, SaysWhatIsWrong) {
  World world;
  for (const char* address :
       {"/api/v1/log?limit=0", "/api/v1/log?limit=101", "/api/v1/log?limit=x", "/api/v1/log?show=none",
        "/api/v1/titles?limit=-1", "/api/v1/search", "/api/v1/search?q=a&limit=1000"})
    EXPECT_EQ(world.get(address).status, 400U) << address;
  for (const char* address : {"/api/v1/stories/x", "/api/v1/stories/0000000000000", "/api/v1/titles/none",
                              "/api/v1/people/none", "/api/v1/none", "/api/"})
    EXPECT_EQ(world.get(address).status, 404U) << address;
  EXPECT_EQ(world.send("POST", "/api/v1/log", {}).status, 405U);
  EXPECT_EQ(world.send("PUT", "/api/v1/progress/gulls", {}).status, 400U) << "no body";
  EXPECT_EQ(world.send("PUT", "/api/v1/follows/outlet/gulls", {}).status, 400U);
  EXPECT_EQ(world.send("PUT", "/api/v1/read/x", {}).status, 400U);
}

TEST(Api, ChangesAnswerWithNothing) {
  World world;
  const std::string story = StoryId::of("1").to_string();
  for (const auto& [method, address] :
       std::vector<std::pair<std::string, std::string>>{{"PUT", "/api/v1/follows/title/gulls"},
                                                        {"DELETE", "/api/v1/follows/person/ana-pell"},
                                                        {"PUT", "/api/v1/read/" + story},
                                                        {"DELETE", "/api/v1/read/" + story}})
    EXPECT_EQ(world.send(method, address, {}).status, 204U) << address;
}

TEST(Api, ItsPageHasEveryOperationAndEverySchema) {
  World world;
  const std::string page = world.get("/api").body;
  for (const auto& [path, methods] : api_description().at("paths").items())
    for (const auto& [method, operation] : methods.items())
      EXPECT_NE(page.find("id=\"" + operation.at("operationId").get<std::string>() + "\""), std::string::npos)
          << path;
  for (const auto& [name, schema] : api_description().at("components").at("schemas").items())
    EXPECT_NE(page.find("id=\"s-" + name + "\""), std::string::npos) << name;
  EXPECT_NE(page.find("Authorization: Bearer"), std::string::npos);
}

}  // namespace
}  // namespace logline::site
