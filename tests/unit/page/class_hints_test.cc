#include "page/class_hints.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

ClassHints some_hints() {
  ClassHints hints;
  hints.add(Hint::drop, "related*");
  hints.add(Hint::drop, "ad*");
  hints.add(Hint::drop, "*sidebar");
  hints.add(Hint::body, "article-body");
  hints.add(Hint::body, "story-text*");
  hints.add(Hint::byline, "by");
  return hints;
}

TEST(ClassHints, CutsNamesAtMarksAndCapitals) {
  ClassHints hints;
  hints.add(Hint::drop, "related*");
  hints.add(Hint::body, "article-body");
  EXPECT_TRUE(hints.look("c-RelatedLinks__list").has(Hint::drop));
  EXPECT_TRUE(hints.look("x article_body--wide").has(Hint::body));
  EXPECT_TRUE(hints.look("ArticleBody").has(Hint::body));
  EXPECT_FALSE(hints.look("article some-body").has(Hint::body));
  EXPECT_FALSE(hints.look("correlated").has(Hint::drop));
}

TEST(ClassHints, AdIsAWordAndNotLetters) {
  EXPECT_TRUE(shipped_rules().hints.look("ad-slot").has(Hint::drop));
  EXPECT_FALSE(shipped_rules().hints.look("heading header-shadow").has(Hint::drop));
}

TEST(ClassHints, KnowWordsAndWhatTheyBeginWith) {
  const ClassHints hints = some_hints();
  EXPECT_TRUE(hints.look("c-RelatedLinks__list").has(Hint::drop));
  EXPECT_TRUE(hints.look("adverts").has(Hint::drop));
  EXPECT_TRUE(hints.look("x ad").has(Hint::drop));
  EXPECT_TRUE(hints.look("by").has(Hint::byline));
  EXPECT_EQ(hints.look("bystander relate a").bits, 0);
}

TEST(ClassHints, KnowWhatWordsEndWith) {
  const ClassHints hints = some_hints();
  EXPECT_TRUE(hints.look("rightsidebar").has(Hint::drop));
  EXPECT_EQ(hints.look("bar sidebars").bits, 0);
}

TEST(ClassHints, KnowWordsThatFollowEachOther) {
  const ClassHints hints = some_hints();
  EXPECT_TRUE(hints.look("main ArticleBody").has(Hint::body));
  EXPECT_TRUE(hints.look("story_textual").has(Hint::body));
  EXPECT_EQ(hints.look("article the-body").bits, 0);
  EXPECT_EQ(hints.look("article body").bits, 0);
}

}  // namespace
}  // namespace logline::page
