#include <gtest/gtest.h>

#include <string>

#include "page/page.h"
#include "page/script_date.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

// A page with something before and in its body, and where its date came from.
std::string found(std::string_view head, std::string_view in_body, std::string_view body_attributes = {}) {
  Document page{.source = "a", .name = "a"};
  page.bytes = "<html lang=en><head>" + std::string(head) + "</head><body " + std::string(body_attributes) +
               "><h1>Lakeland returns</h1>" + std::string(in_body) +
               "<p>The drama is back for a second run, the channel said on Wednesday, and it will be longer "
               "than the first one was, with more of the ferry.</p></body></html>";
  const auto article = article_from_page(page, shipped_rules());
  if (!article || !article->published) return "none";
  return article->date_claims[0].from + " " + article->published->to_iso();
}

TEST(DateClaims, KnowALinkToTheDayOfAnArchive) {
  EXPECT_EQ(found("", "<a href='https://gull.example/2017/08/09/'>09/08/2017</a>"), "time 2017-08-09");
  EXPECT_EQ(found("", "<a href='https://gull.example/2017/08/09/'>Next day</a>"), "none");
}

TEST(DateClaims, AreNotThoseOfAQuotedPost) {
  EXPECT_EQ(found("", "<blockquote>The gull <br><br>September 27, 2020</blockquote>").substr(0, 4), "none");
}

TEST(DateClaims, AskTheScriptsWhenNothingElseTells) {
  EXPECT_EQ(found("<script>var page = {\"publishedAt\": \"2016-05-13T21:04:00Z\"}</script>", ""),
            "script 2016-05-13T21:04:00Z");
  EXPECT_EQ(
      found("<script>var page = {\"publishedAt\": \"2016-05-13T21:04:00Z\"}</script>", "<p>3 May 2015</p>"),
      "line 2015-05-03");
}

TEST(DateClaims, AskTheBodysIdAndThePictureLast) {
  EXPECT_EQ(found("", "", "id=news20160513_k100119"), "id 2016-05-13");
  EXPECT_EQ(found("<meta property=og:image content='https://gull.example/files/2016/05/04/gull.png'>", ""),
            "picture 2016-05-04");
}

TEST(ScriptDates, StandInQuotesBehindAKeyOfTheirOwn) {
  WordMap<int> keys;
  keys["pubDate"] = 0;
  keys["created_at"] = 1;
  EXPECT_EQ(find_script_date("x = {'pubDate' : '2016-05-13'}", keys), "2016-05-13");
  EXPECT_EQ(find_script_date("pubDate=\"13 May 2016\"", keys), "13 May 2016");
  EXPECT_EQ(find_script_date("{\\\"created_at\\\":\\\"2016-05-13\\\"}", keys), "2016-05-13");
  EXPECT_EQ(find_script_date("setpubDate: '2016-05-13', pubDate: at", keys), "");
  EXPECT_EQ(find_script_date("pubDate", keys), "");
  EXPECT_EQ(find_script_date("created_at: '2015-01-01', pubDate: '2016-05-13', pubDate: '2017-01-01'", keys),
            "2016-05-13");
}

}  // namespace
}  // namespace logline::page
