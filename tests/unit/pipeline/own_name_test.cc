#include "pipeline/own_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace logline::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Article an_article(const char* source, const char* name, const char* address = "") {
  Article article;
  article.source = source;
  article.name = name;
  article.address = address;
  return article;
}

std::vector<std::string> names(const char* source, const char* name) {
  return names_by_path(an_article(source, name));
}

TEST(OwnName, GrowsByFolders) {
  EXPECT_THAT(names("data/a/index.html", "index"),
              ElementsAre("index", "a/index", "data/a/index", "data/a/index.html"));
  EXPECT_THAT(names("/d/a/x.xml.gz", "a/x"), ElementsAre("a/x", "d/a/x", "/d/a/x.xml.gz"));
  EXPECT_THAT(names("x.txt", "x"), ElementsAre("x", "x.txt"));
  EXPECT_THAT(names("a/news.jsonl:3", "news:3"), ElementsAre("news:3", "a/news:3", "a/news.jsonl:3"));
}

TEST(OwnName, IsLeftAloneWhenItIsNotItsFiles) {
  EXPECT_THAT(names("a/news.jsonl:3", "given-id"), IsEmpty());
  EXPECT_THAT(names("feed.xml", "https://outlet.example/a"), IsEmpty());
  EXPECT_THAT(names("a/windex.html", "index"), IsEmpty());
  EXPECT_THAT(names("a/index.html", ""), IsEmpty());
}

TEST(OwnName, TwoFilesOfOneAddressAreOneArticle) {
  const Article one = an_article("a/x.html", "x", "https://outlet.example/x");
  EXPECT_FALSE(are_of_two_files(one, an_article("b/x.html", "x", "https://outlet.example/x")));
  EXPECT_TRUE(are_of_two_files(one, an_article("b/x.html", "x")));
  EXPECT_FALSE(are_of_two_files(one, an_article("a/x.html", "x")));
}

}  // namespace
}  // namespace logline::pipeline
