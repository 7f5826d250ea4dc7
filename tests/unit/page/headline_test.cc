#include "page/headline.h"

#include <gtest/gtest.h>

#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

std::string headline(std::string h1, std::string stated, std::string shared, std::string title) {
  HeadlineSources sources;
  sources.h1s.push_back(std::move(h1));
  sources.stated = std::move(stated);
  sources.shared = std::move(shared);
  sources.title = std::move(title);
  return headline_of(sources, shipped_rules().separators);
}

TEST(Headline, LeavesLabelsBesideABarOut) {
  const std::string labelled = "Opinion | Let the gulls of Lakeland be gulls | Editorial";
  EXPECT_EQ(headline(labelled, labelled, "", ""), "Let the gulls of Lakeland be gulls");
  const std::string whole = "Ten harbours of Lakeland | All of them on foot";
  EXPECT_EQ(headline(whole, "", "", whole), whole);
}

TEST(Headline, IsNotTheNameOfTheBlog) {
  const std::string title = "Why the second run is shorter - Screen Gull Notes";
  EXPECT_EQ(headline("Screen Gull Notes", "", "", title), "Why the second run is shorter");
  EXPECT_EQ(headline("Screen Gull Notes", "", "Why the second run is shorter", title),
            "Why the second run is shorter");
}

TEST(Headline, IsNotAParagraphInTheHeadlinesElement) {
  EXPECT_EQ(headline(std::string(250, 'a'), "", "Why the second run is shorter", ""),
            "Why the second run is shorter");
}

TEST(Headline, IsNoHeadingThatSharesOnlyTheSitesName) {
  const std::string stated = "Ferries of Lakeland come back";
  EXPECT_EQ(headline("Return to Gull website", stated, stated, stated + " | Gull Group"), stated);
}

TEST(Headline, HasNoDayBeforeIt) {
  Document page{.source = "a", .name = "a"};
  page.bytes =
      "<body><h1><a href=/x><time datetime=2025-12-18>Dec 18 2025</time> Lakeland returns</a></h1>"
      "<p>The drama is back for a second run, the channel said on Wednesday, and it will be longer than the "
      "first one was, with more of the ferry.</p>";
  const auto article = article_from_page(page, shipped_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->headline, "Lakeland returns");
}

}  // namespace
}  // namespace logline::page
