#include "pipeline/articles.h"

#include <gtest/gtest.h>

#include "fetch/article_lines.h"

namespace logline::pipeline {
namespace {

Document line(std::string bytes) {
  Document document;
  document.source = "a.jsonl:1";
  document.content_type = fetch::kArticleLineType;
  document.bytes = std::move(bytes);
  return document;
}

TEST(Articles, AnErrorNamesItsDocumentOnce) {
  static const PageRules rules = load_page_rules().value();
  for (const char* bytes : {R"({"id": "a", "text": 5})", R"({"id": "a"})", R"({"html": " ", "text": 1})",
                            R"({"text": "x", "published": "31 February 2016"})"}) {
    const auto found = articles_of(line(bytes), rules);
    ASSERT_FALSE(found) << bytes;
    EXPECT_EQ(found.error().where, "a.jsonl:1") << bytes;
  }
}

TEST(Articles, ALineOfSignsIsNoArticle) {
  static const PageRules rules = load_page_rules().value();
  const auto found = articles_of(line("{\"text\": \"" + std::string(5000, '<') + "\"}"), rules);
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().what.find("no article"), std::string::npos);
}

TEST(Articles, ADocumentThatIsCutSaysSo) {
  static const PageRules rules = load_page_rules().value();
  Document page;
  page.source = "long.html";
  page.bytes = "<html><p>Lakeland is back for a third season on Monday, its network says.";
  page.bytes.resize(17U << 20U, ' ');
  const auto found = articles_of(page, rules);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->notes, std::vector<std::string>{"larger than 16 MB: cut there"});
}

}  // namespace
}  // namespace logline::pipeline
