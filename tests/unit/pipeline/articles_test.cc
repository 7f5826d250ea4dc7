#include "pipeline/articles.h"

#include <gtest/gtest.h>

#include "fetch/article_lines.h"

namespace logline::pipeline {
namespace {

Document line(std::string bytes) {
  Document document;
  document.source = "a.jsonl:1";
  document.content_type = fetch::kArticleLineType;
  document.is_decoded = true;  // as lines come out of their file
  document.bytes = std::move(bytes);
  return document;
}

TEST(Articles, AnErrorNamesItsDocumentOnce) {
  static const PageRules rules = load_page_rules().value();
  for (const char* bytes : {R"({"id": "a", "text": 5})", R"({"id": "a"})", R"({"html": " ", "text": 1})"}) {
    const auto found = articles_of(line(bytes), rules);
    ASSERT_FALSE(found) << bytes;
    EXPECT_EQ(found.error().where, "a.jsonl:1") << bytes;
  }
}

TEST(Articles, ALineWithADateThatDoesNotExistIsUndated) {
  static const PageRules rules = load_page_rules().value();
  const auto found =
      articles_of(line(R"({"text": "Lakeland is back.", "published": "31 February 2016"})"), rules);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->articles.at(0).published);
  ASSERT_EQ(found->notes.size(), 1U);
  EXPECT_NE(found->notes[0].find("does not exist"), std::string::npos);
}

TEST(Articles, ALineWithAnAddressThatIsNoneOfTheWebHasNone) {
  static const PageRules rules = load_page_rules().value();
  for (const char* bytes : {R"({"text": "Lakeland is back.", "url": "javascript:x"})",
                            R"({"html": "<p>Lakeland is back for a third season.", "url": "mailto:x"})"}) {
    const auto found = articles_of(line(bytes), rules);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->articles.at(0).address, "");
    EXPECT_EQ(found->articles.at(0).name, "a.jsonl:1");
    ASSERT_FALSE(found->notes.empty());
    EXPECT_NE(found->notes[0].find("none of the web"), std::string::npos);
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

TEST(Articles, AHeadlineHasALimit) {
  static const PageRules rules = load_page_rules().value();
  std::string title;
  while (title.size() < 100'000) title += "Zoë ";
  const auto found = articles_of(line(R"({"text": "It returns.", "title": ")" + title + "\"}"), rules);
  ASSERT_TRUE(found);
  EXPECT_LE(found->articles.front().headline.size(), 4000U);
  EXPECT_TRUE(title.starts_with(found->articles.front().headline));
  EXPECT_EQ(found->notes, std::vector<std::string>{"headline larger than 4000 bytes: cut there"});
  Document feed;
  feed.source = "a.xml";
  feed.bytes = "<rss version=\"2.0\"><channel><item><title>" + title + "</title></item></channel></rss>";
  const auto entries = articles_of(feed, rules);
  ASSERT_TRUE(entries);
  EXPECT_LE(entries->articles.front().headline.size(), 4000U);
  EXPECT_EQ(entries->notes, std::vector<std::string>{"entry 1: headline larger than 4000 bytes: cut there"});
}

TEST(Articles, AHeadlineOfSignsIsNoArticleAndCostsNoNeighbour) {
  static const PageRules rules = load_page_rules().value();
  const std::string signs(100'000, '=');
  EXPECT_FALSE(articles_of(line(R"({"id": "a", "title": ")" + signs + "\"}"), rules));
  const std::string bad = "<item><title>" + signs + "</title></item>";
  Document feed;
  feed.source = "a.xml";
  feed.bytes = "<rss version=\"2.0\"><channel>" + bad + "</channel></rss>";
  const auto none = articles_of(feed, rules);
  ASSERT_FALSE(none);
  EXPECT_TRUE(none.error().to_string().starts_with("a.xml: entry 1: no article")) << none.error().to_string();
  feed.bytes = "<rss version=\"2.0\"><channel>" + bad +
               "<item></item><item><title>Lakeland returns</title></item></channel></rss>";
  const auto found = articles_of(feed, rules);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->articles.size(), 1U);
  EXPECT_EQ(found->articles.front().headline, "Lakeland returns");
  EXPECT_FALSE(found->notes.empty());
}

TEST(Articles, BrokenUtf8IsNamedByItsByte) {
  static const PageRules rules = load_page_rules().value();
  const auto notes = [&](Document document) {
    auto found = articles_of(document, rules);
    return found && !found->notes.empty() ? found->notes.front() : std::string();
  };
  EXPECT_TRUE(notes(line("{\"text\": \"Lakeland \xC3 is back.\"}"))
                  .starts_with("broken or cut-off UTF-8 at byte 20"));
  EXPECT_TRUE(
      notes({.source = "a.txt", .bytes = "at caf\xC3"}).starts_with("broken or cut-off UTF-8 at byte 7"));
  EXPECT_TRUE(notes({.source = "a.html", .bytes = "<meta charset=utf-8><p>It is caf\xC3</p>"})
                  .starts_with("broken or cut-off UTF-8 at byte 33"));
  EXPECT_EQ(notes({.source = "a.html", .bytes = "<meta charset=windows-1252><p>It is a caf\xE9.</p>"}), "");
  EXPECT_EQ(notes({.source = "a.txt", .bytes = "It is a café."}), "");
}

TEST(Articles, APageWithoutHeadlineAndTextIsNoArticle) {
  static const PageRules rules = load_page_rules().value();
  const auto found = articles_of({.source = "a.html", .bytes = "<div><div><div>"}, rules);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().to_string().substr(0, 49), "a.html: no article: neither a headline nor a text");
}

}  // namespace
}  // namespace logline::pipeline
