// What a page states of its article in JSON-LD, and which of several articles is its own.
#include <gtest/gtest.h>

#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

Article stating(const std::string& scripts) {
  Document document{.source = "a", .name = "a"};
  document.bytes =
      "<title>Lakeland opens for a third run</title><link rel=canonical href=https://gull.example/right>" +
      scripts +
      "<article><h1>Lakeland opens for a third run</h1><p>The harbour drama will be back for a third series, "
      "its broadcaster said on Tuesday, after months of silence about its future.</p></article>";
  return article_from_page(document, shipped_rules()).value();
}

std::string script(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

const std::string kOther =
    R"({"@type":"NewsArticle","headline":"Something else of the week","url":"https://gull.example/other",)"
    R"("datePublished":"2020-01-01","author":"Wrong Person","articleSection":"Sport"})";
const std::string kRight =
    R"({"@type":"NewsArticle","headline":"Lakeland opens for a third run","url":"https://gull.example/right",)"
    R"("datePublished":"2024-03-15","author":"Ines Okafor","articleSection":"TV"})";

void expect_right(const Article& article) {
  ASSERT_TRUE(article.published);
  EXPECT_EQ(article.published->to_iso(), "2024-03-15");
  EXPECT_EQ(article.byline, std::vector<std::string>{"Ines Okafor"});
  EXPECT_EQ(article.section, "TV");
}

TEST(JsonLd, TakesTheArticleThatIsThePages) {
  expect_right(stating(script(kOther) + script(kRight)));
  expect_right(stating(script("[" + kOther + "," + kRight + "]")));
  expect_right(stating(script("{\"@graph\":[" + kOther + "," + kRight + "]}")));
}

TEST(JsonLd, DoesNotBelieveTheArticleOfAnotherPage) {
  const Article article = stating(script(kOther));
  EXPECT_FALSE(article.published);
  EXPECT_TRUE(article.byline.empty());
  EXPECT_EQ(article.section, "");
}

TEST(JsonLd, BelievesAnArticleThatHasOnlyTheAddressOrOnlyTheHeadline) {
  EXPECT_EQ(
      stating(script(R"({"@type":"Article","url":"http://www.gull.example/right/?a=b","author":"A B C"})"))
          .byline,
      std::vector<std::string>{"A B C"});
  EXPECT_EQ(stating(script(R"({"@type":"Article","headline":"Lakeland opens for a third run!",)"
                           R"("url":"https://m.gull.example/x","author":"A B C"})"))
                .byline,
            std::vector<std::string>{"A B C"});
}

TEST(JsonLd, DatesOfThePageAndOfCommentsDoNotBeatTheArticles) {
  expect_right(
      stating(script(R"({"@type":"WebPage","datePublished":"2020-01-01T00:00:00Z"})") + script(kRight)));
  const Article article = stating(
      script(R"({"@type":"NewsArticle","headline":"Lakeland opens for a third run","comment":[{"@type":)"
             R"("Comment","datePublished":"2024-05-05"}],"video":{"uploadDate":"2019-01-01"}})"));
  EXPECT_FALSE(article.published);
}

TEST(JsonLd, LooksReferencesUp) {
  const Article article = stating(script(
      R"({"@graph":[{"@type":"NewsArticle","headline":"Lakeland opens for a third run","author":{"@id":"#p"},)"
      R"("publisher":{"@id":"#o"},"image":{"@id":"#i"}},{"@type":"Person","@id":"#p","name":"Ines Okafor"},)"
      R"({"@type":"Organization","@id":"#o","name":"Screen Gull"},{"@type":"ImageObject","@id":"#i",)"
      R"("url":"https://gull.example/l.jpg","caption":"On the pier","creditText":"Tidewater"}]})"));
  EXPECT_EQ(article.byline, std::vector<std::string>{"Ines Okafor"});
  EXPECT_EQ(article.outlet, "Screen Gull");
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_EQ(article.images[0].address, "https://gull.example/l.jpg");
  EXPECT_EQ(article.images[0].caption, "On the pier");
  EXPECT_EQ(article.images[0].credit, "Tidewater");
}

TEST(JsonLd, IsMendedWhereItIsBroken) {
  for (
      const char* json :
      {R"({"@type":"NewsArticle","datePublished":"2024-03-15","author":{"name":"Ines Okafor"},})",
       R"({"@type":"NewsArticle","description":"a "quoted" word","datePublished":"2024-03-15","author":{"name":"Ines Okafor"}})"}) {
    const Article article = stating(script(json));
    EXPECT_EQ(article.byline, std::vector<std::string>{"Ines Okafor"}) << json;
    EXPECT_TRUE(article.published) << json;
  }
}

TEST(JsonLd, BodiesOfHtmlAreRead) {
  Document document{.source = "a", .name = "a"};
  for (const char* body :
       {"<p>The harbour drama will be back for a third series, its broadcaster said.</p><p>Filming starts in "
        "the spring, with most of the cast aboard and a new captain.</p>",
        "&lt;p&gt;The harbour drama will be back for a third series, its broadcaster said.&lt;/p&gt;&lt;p&gt;"
        "Filming starts in the spring, with most of the cast aboard and a new captain.&lt;/p&gt;"}) {
    document.bytes = "<title>Lakeland opens</title>" +
                     script(R"({"@type":"NewsArticle","articleBody":")" + std::string(body) + "\"}") +
                     "<body><div id=root></div>";
    EXPECT_EQ(
        article_from_page(document, shipped_rules()).value().text,
        "The harbour drama will be back for a third series, its broadcaster said.\nFilming starts in the "
        "spring, with most of the cast aboard and a new captain.");
  }
}

TEST(Addresses, OfSavedPagesStandOnWhatThePageCallsItsOwn) {
  const std::string body =
      "<article><h1>Lakeland opens</h1><p>The harbour drama will be back for a <a href='/third'>third</a> "
      "series, its broadcaster said on Tuesday, after months of silence about its future.</p><img "
      "src=pier.jpg "
      "alt='The pier'></article>";
  const std::pair<std::string, std::string> heads[] = {
      {"<link rel=canonical href=https://gull.example/tv/a>", "https://gull.example/tv/pier.jpg"},
      {"<meta property=og:url content=https://gull.example/tv/a>", "https://gull.example/tv/pier.jpg"},
      {"<link rel=canonical href=https://gull.example/tv/a><base href=/media/>",
       "https://gull.example/media/pier.jpg"},
      {"<base href=https://gull.example/media/>", "https://gull.example/media/pier.jpg"}};
  for (const auto& [head, image] : heads) {
    Document document{.source = "a.html", .name = "a"};
    document.bytes = head + body;
    const Article article = article_from_page(document, shipped_rules()).value();
    ASSERT_EQ(article.images.size(), 1U) << head;
    EXPECT_EQ(article.images[0].address, image);
    ASSERT_EQ(article.links.size(), 1U) << head;
    EXPECT_EQ(article.links[0].address, "https://gull.example/third");
  }
}

}  // namespace
}  // namespace logline
