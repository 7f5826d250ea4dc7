#include <gtest/gtest.h>

#include <set>

#include "site/log_filters.h"
#include "site/routes.h"

namespace logline::site {
namespace {

TEST(Router, FindsEachRouteByItsOwnPattern) {
  for (const Route& route : site_routes()) {
    const Found found = find_route(site_routes(), route.method, route.pattern);
    EXPECT_EQ(found.route, &route) << route.pattern;
  }
}

TEST(Router, NoTwoRoutesAnswerTheSame) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Route& route : site_routes())
    EXPECT_TRUE(seen.insert({route.method, route.pattern}).second) << route.pattern;
}

TEST(Router, GivesWhatStoodInThePlaces) {
  const Found found = find_route(site_routes(), "POST", "/title/the-salt-clerks/progress");
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.captures, std::vector<std::string>{"the-salt-clerks"});
}

TEST(Router, TellsWhichMethodsWouldDo) {
  EXPECT_EQ(find_route(site_routes(), "DELETE", "/settings").allowed, "GET, HEAD, POST");
  EXPECT_EQ(find_route(site_routes(), "PUT", "/title/x/progress").allowed, "POST");
}

TEST(Router, HeadIsAnsweredAsGet) { EXPECT_NE(find_route(site_routes(), "HEAD", "/").route, nullptr); }

TEST(Router, EmptyPartsMatchNothing) {
  for (const char* path : {"/story/", "/story", "//", "/title//progress", "/nothing", "", "story/x"})
    EXPECT_EQ(find_route(site_routes(), "GET", path).route, nullptr) << path;
}

TEST(LogFilters, AreThoseOfTheFile) {
  ASSERT_EQ(log_filters().size(), 3U);
  EXPECT_TRUE(log_filters()[0].labels.contains("renewed"));
  EXPECT_EQ(parse_filters("# c\n\nbad").error().where, "web/filters.tsv:3");
}

}  // namespace
}  // namespace logline::site
