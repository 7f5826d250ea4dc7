#include "site/target.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "render/shown.h"

namespace logline::site {
namespace {

TEST(Target, SplitsPathAndQuery) {
  const auto target = parse_target("/search?q=two+words%21&before=a%26b#x");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/search");
  EXPECT_EQ(target->query.at("q"), "two words!");
  EXPECT_EQ(target->query.at("before"), "a&b");
}

TEST(Target, RefusesWhatClimbsOrIsBroken) {
  for (const char* bad : {"", "x", "http://a/", "*", "/../etc/passwd", "/static/%2e%2e/x", "/a/..%5cb",
                          "/a%0", "/%zz", "/a%00", "/%ff", "/?q=%1f"})
    EXPECT_FALSE(parse_target(bad)) << bad;
  EXPECT_FALSE(parse_target("/" + std::string(5000, 'a')));
}

TEST(Target, RefusesAFormOfTooManyFields) {
  std::string form;
  for (int i = 0; i < 100; ++i) form += "f" + std::to_string(i) + "=1&";
  EXPECT_FALSE(parse_form(form));
}

TEST(Target, FirstOfSeveralFieldsCounts) { EXPECT_EQ(parse_form("a=1&a=2")->at("a"), "1"); }

TEST(Cookies, AreReadWithSpacesAround) {
  const Fields cookies = parse_cookies("a=1; b=2;c=3=4; d");
  EXPECT_EQ(cookies.at("b"), "2");
  EXPECT_EQ(cookies.at("c"), "3=4");
  EXPECT_FALSE(cookies.contains("d"));
}

RC_GTEST_PROP(Keys, ComeBackFromTheirPath, (std::vector<std::string> parts)) {
  std::string key;
  for (const std::string& part : parts)
    for (const char c : part)
      if ((c >= ' ' && c <= '~')) key += c;
  RC_ASSERT(key_from_path(render::key_to_path(key)) == key);
}

}  // namespace
}  // namespace logline::site
