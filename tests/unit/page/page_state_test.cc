#include "page/page_state.h"

#include <gtest/gtest.h>

#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

std::string sentence(int number) {
  return "The harbour drama returns in part " + std::to_string(number) +
         " with the same crew, the channel said, and with a new captain at the helm of the old ferry.";
}

// A page that shows two paragraphs of twelve; all of them are in its program's state.
std::string page_of_state(std::string_view shown_start) {
  std::string blocks;
  for (int i = 0; i < 12; ++i) {
    if (i > 0) blocks += ',';
    blocks += R"({"type":"paragraph","content":[{"type":"text","value":")" + sentence(i) + R"("}]})";
  }
  return "<html><body><h1>Harbour returns</h1><article><p>" + std::string(shown_start) + "</p><p>" +
         sentence(1) + "</p><p>" + sentence(2) +
         R"(</p></article><script type="application/json">{"props":{"ad":[{"type":"text",)" +
         R"("value":"buy"}],"story":{"body":{"content":[)" + blocks + "]}}}}</script></body></html>";
}

std::string text_of(std::string_view page) {
  Document document{.source = "a", .name = "a"};
  document.bytes = page;
  return article_from_page(document, shipped_rules()).value().text;
}

TEST(PageState, GoesOnWhereThePageBreaksOff) {
  const std::string text = text_of(page_of_state(sentence(0)));
  EXPECT_NE(text.find(sentence(11)), std::string::npos);
  EXPECT_EQ(text.find("buy"), std::string::npos);
}

TEST(PageState, OfAnotherArticleIsNotTaken) {
  const std::string text =
      text_of(page_of_state("Another story altogether, which the state does not hold at all."));
  EXPECT_EQ(text.find(sentence(11)), std::string::npos);
}

TEST(PageState, SurvivesDepthAndFaults) {
  std::string deep(100000, '[');
  EXPECT_FALSE(
      text_of("<p>" + sentence(1) + "</p><script type='application/json'>" + deep + "</script>").empty());
}

const std::string kDrawnByScript = "<title>Harbour returns</title><body><div id=root></div>";

std::string body_of_html() {
  return "<p>" + sentence(1) + "</p><p>" + sentence(2) + "</p><p>" + sentence(3) + "</p>";
}

std::string body_of_lines() { return sentence(1) + "\n" + sentence(2) + "\n" + sentence(3); }

TEST(PageState, IsTheTextOfAPageThatShowsNone) {
  std::string blocks;
  for (int i = 1; i <= 3; ++i)
    blocks += std::string(i > 1 ? "," : "") + R"({"type":"text","content":")" + sentence(i) + "\"}";
  const std::string html = R"({"a":{"title":"Harbour returns","body":")" + body_of_html() + "\"}}";
  const std::string list = R"({"headlines":{"basic":"Harbour returns"},"content_elements":[)" + blocks + "]}";
  for (const std::string& script :
       {"<script id=__NEXT_DATA__ type='application/json'>" + html + "</script>",
        "<script id=__NEXT_DATA__ type='application/json'>" + list + "</script>",
        "<script>window.__INITIAL_STATE__ = " + html + ";</script>",
        "<script>var a = 1; Fusion.globalContent=" + list + ";Fusion.b={}</script>",
        "<script type='text/template'>" + body_of_html() + "</script>"})
    EXPECT_EQ(text_of(kDrawnByScript + script), body_of_lines()) << script;
}

TEST(PageState, OfAPageThatShowsNoneIsThatUnderItsHeadline) {
  const std::string others = R"({"title":"Another thing of the week","body":")" + body_of_html() +
                             body_of_html() + R"("},{"title":"Harbour returns","body":")" + body_of_html() +
                             "\"}";
  EXPECT_EQ(text_of(kDrawnByScript + "<script type='application/json'>[" + others + "]</script>"),
            body_of_lines());
}

}  // namespace
}  // namespace logline
