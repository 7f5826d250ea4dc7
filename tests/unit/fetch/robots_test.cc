#include "fetch/robots.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::fetch {
namespace {

bool allows(std::string_view robots, std::string_view target) { return parse_robots(robots).allows(target); }

TEST(Robots, TheLongestMatchWinsAndAllowWinsATie) {
  constexpr std::string_view kRules =
      "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /t\nDisallow: /t\n";
  EXPECT_FALSE(allows(kRules, "/a/x"));
  EXPECT_TRUE(allows(kRules, "/a/b/x"));
  EXPECT_FALSE(allows(kRules, "/a/b/c"));
  EXPECT_TRUE(allows(kRules, "/t"));
  EXPECT_TRUE(allows(kRules, "/z"));
}

TEST(Robots, OurOwnGroupsCountTogetherAndInsteadOfEveryonesGroup) {
  constexpr std::string_view kRules =
      "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-Agent: LogLine/2\nDisallow: /a\n\nuser-agent: "
      "logline\ndisallow: /b";
  EXPECT_TRUE(allows(kRules, "/c"));
  EXPECT_FALSE(allows(kRules, "/a"));
  EXPECT_FALSE(allows(kRules, "/b"));
  EXPECT_FALSE(parse_robots(kRules, "third").allows("/c"));
}

TEST(Robots, StarsAndDollarsAreSpecialAndNothingElse) {
  constexpr std::string_view kRules =
      "User-agent: *\nDisallow: /*.php$\nDisallow: /x*y*z\nDisallow: /q?a.b\nDisallow: /e$";
  EXPECT_FALSE(allows(kRules, "/a.php"));
  EXPECT_TRUE(allows(kRules, "/a.php?b"));
  EXPECT_FALSE(allows(kRules, "/x1y2z3"));
  EXPECT_TRUE(allows(kRules, "/x1z2y3"));
  EXPECT_TRUE(allows(kRules, "/qxaxb"));
  EXPECT_FALSE(allows(kRules, "/e"));
  EXPECT_TRUE(allows(kRules, "/ee"));
}

TEST(Robots, PercentEncodingIsMadeAlike) {
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /caf\xC3\xA9", "/caf%c3%a9/x"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /%7ejoe", "/~joe"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b"));
}

TEST(Robots, EmptyRulesCommentsAndOtherLinesDoNotForbid) {
  EXPECT_TRUE(allows("\xEF\xBB\xBFUser-agent: * # all\r\nDisallow:\r\nCrawl-delay: 3\r\nSitemap: /s", "/a"));
  EXPECT_TRUE(allows("Disallow: /\n", "/a"));
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /", "/robots.txt"));
}

TEST(Robots, ReadsNoFurtherThanItsLimit) {
  const std::string filler(kMostRobotsBytes, '#');
  EXPECT_TRUE(allows(filler + "\nUser-agent: *\nDisallow: /", "/a"));
}

TEST(Robots, StatusSaysWhetherToObeyToGoAheadOrToWait) {
  EXPECT_EQ(judge_robots_status(200), RobotsVerdict::obey);
  EXPECT_EQ(judge_robots_status(404), RobotsVerdict::allow_all);
  EXPECT_EQ(judge_robots_status(403), RobotsVerdict::allow_all);
  EXPECT_EQ(judge_robots_status(503), RobotsVerdict::wait);
  EXPECT_EQ(judge_robots_status(429), RobotsVerdict::wait);
  EXPECT_EQ(judge_robots_status(0), RobotsVerdict::wait);
}

TEST(Robots, AddressesAreCutWhereThePathBegins) {
  EXPECT_EQ(robots_address("https://me:pw@H.example:8443/a?b"), "https://h.example:8443/robots.txt");
  EXPECT_EQ(target_of("http://h.example/a?b#c"), "/a?b");
  EXPECT_EQ(target_of("http://h.example"), "/");
}

// The plain twin: tries every way a star may match.
bool matches_plainly(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return true;
  if (pattern == "$") return path.empty();
  if (pattern[0] == '*') {
    for (std::size_t i = 0; i <= path.size(); ++i)
      if (matches_plainly(pattern.substr(1), path.substr(i))) return true;
    return false;
  }
  return !path.empty() && pattern[0] == path[0] && matches_plainly(pattern.substr(1), path.substr(1));
}

RC_GTEST_PROP(Robots, MatchesAsThePlainMatcherDoes, ()) {
  const auto pattern = *rc::gen::container<std::string>(rc::gen::element('a', 'b', '*', '/'));
  const auto path = "/" + *rc::gen::container<std::string>(rc::gen::element('a', 'b', '/'));
  const std::string whole = "/" + pattern + (*rc::gen::arbitrary<bool>() ? "$" : "");
  RC_ASSERT(allows("User-agent: *\nDisallow: " + whole, path) != matches_plainly(whole, path));
}

}  // namespace
}  // namespace logline::fetch
