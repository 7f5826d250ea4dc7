#include "page/headline.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

std::string headline(const HeadlineSources& sources) {
  return headline_of(sources, shipped_rules().separators);
}

TEST(Headline, LeavesLabelsBesideABarOut) {
  EXPECT_EQ(headline({.h1s = {"Opinion | Let the gulls of Lakeland be gulls | Editorial"},
                      .stated = "Opinion | Let the gulls of Lakeland be gulls | Editorial"}),
            "Let the gulls of Lakeland be gulls");
  EXPECT_EQ(headline({.h1s = {"Ten harbours of Lakeland | All of them on foot"},
                      .title = "Ten harbours of Lakeland | All of them on foot"}),
            "Ten harbours of Lakeland | All of them on foot");
}

TEST(Headline, IsNotTheNameOfTheBlog) {
  EXPECT_EQ(
      headline({.h1s = {"Screen Gull Notes"}, .title = "Why the second run is shorter - Screen Gull Notes"}),
      "Why the second run is shorter");
  EXPECT_EQ(headline({.h1s = {"Screen Gull Notes"},
                      .shared = "Why the second run is shorter",
                      .title = "Why the second run is shorter - Screen Gull Notes"}),
            "Why the second run is shorter");
}

TEST(Headline, IsNotAParagraphInTheHeadlinesElement) {
  EXPECT_EQ(headline({.h1s = {std::string(250, 'a')}, .shared = "Why the second run is shorter"}),
            "Why the second run is shorter");
}

}  // namespace
}  // namespace logline::page
