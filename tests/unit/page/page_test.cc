#include "page/page.h"

#include <gtest/gtest.h>

#include <chrono>

#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

constexpr std::string_view kOne =
    "The harbour drama will be back for a third series, its broadcaster said on Tuesday, after months of "
    "silence about its future.";
constexpr std::string_view kTwo =
    "Filming starts in the spring, with most of the cast aboard, and the new parts will be shown before the "
    "end of the year.";

std::string paragraph(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }

Article read(std::string bytes) {
  Document document;
  document.address = "https://www.screen-gull.example/2025/03/04/lakeland";
  document.bytes = std::move(bytes);
  return article_from_page(document, shipped_rules()).value();
}

std::string both() { return std::string(kOne) + "\n" + std::string(kTwo); }

TEST(Pages, LeavesOutWhatIsNotArticle) {
  const Article article = read(
      "<body><nav><a href=/>Home</a></nav><article><h1>Lakeland returns for more</h1><p class=byline>By Ines "
      "Okafor</p>" +
      paragraph(kOne) + "<div class=related-links><p>" + std::string(kTwo).substr(0, 60) + "</p></div>" +
      "<p>Advertisement</p><figure><img src=a.jpg><figcaption>" + std::string(kTwo) +
      "x</figcaption></figure>" + paragraph(kTwo) +
      "<p>Read more: <a href=/x>All about it</a></p></article><div id=comments><p>" +
      "I have never liked this show, and I have seen all of it, twice over, with my mother.</p></div>");
  EXPECT_EQ(article.text, both());
  EXPECT_EQ(article.byline, std::vector<std::string>{"Ines Okafor"});
}

TEST(Pages, EndsWhereTheNextArticleOfAnEndlessPageBegins) {
  const std::string long_one = std::string(kOne) + " " + std::string(kTwo);
  const Article article =
      read("<body><div><article><h1>Lakeland returns for more</h1>" + paragraph(long_one) + paragraph(kTwo) +
           "</article><article><h1>Another thing altogether</h1>" +
           paragraph("Something else is said here, " + std::string(kTwo)) +
           paragraph("And it goes on, " + std::string(kTwo)) + "</article></div>");
  EXPECT_EQ(article.text, long_one + "\n" + std::string(kTwo));
}

TEST(Pages, ANameThatStrikesOutTheWholeArticleLies) {
  EXPECT_EQ(read("<body><div class='sidebar popular'>" + paragraph(kOne) + paragraph(kTwo) + "</div>").text,
            both());
}

TEST(Pages, ShowsWhatAScriptWouldShow) {
  EXPECT_EQ(read("<body><div hidden id=S:0>" + paragraph(kOne) + paragraph(kTwo) + "</div>").text, both());
}

TEST(Pages, TakesTheTextOfJsonLdWhenThePageHasNone) {
  const std::string stated = both() + " " + both();
  std::string escaped = stated;
  for (std::size_t at; (at = escaped.find('\n')) != std::string::npos;) escaped.replace(at, 1, "\\n");
  EXPECT_EQ(read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                 escaped + "\"}</script><body><div id=app>")
                .text,
            stated);
}

TEST(Pages, SplitsParagraphsAtDoubleBreaks) {
  EXPECT_EQ(read("<body><div>" + std::string(kOne) + "<br><br>" + std::string(kTwo) + "</div>").text, both());
}

TEST(Pages, ProgramTextKeepsItsLinesAndProseDoesNot) {
  EXPECT_EQ(read("<body><div>" + paragraph(kOne) + "<pre><code>if (a) {\n\n   x  y\n}\n</code></pre><pre>" +
                 std::string(kTwo).replace(kTwo.find(' '), 1, "\n") + "</pre></div>")
                .text,
            std::string(kOne) + "\nif (a) {\nx y\n}\n" + std::string(kTwo));
}

TEST(Pages, HeadlineIsWithoutTheSite) {
  EXPECT_EQ(read("<title>Lakeland returns | Screen Gull</title><body>" + paragraph(kOne)).headline,
            "Lakeland returns");
  EXPECT_EQ(read("<title>Screen Gull: Lakeland returns for more</title><body>" + paragraph(kOne)).headline,
            "Lakeland returns for more");
  EXPECT_EQ(read("<title>Lakeland: The return - Screen Gull</title><h1>Screen Gull</h1><h1>Lakeland: The "
                 "return</h1>")
                .headline,
            "Lakeland: The return");
}

TEST(Pages, DatesComeFromTheBestSource) {
  EXPECT_EQ(read("<meta property='article:published_time' content='2025-03-03T22:00:00-05:00'><body>x")
                .published->to_iso(),
            "2025-03-03T22:00:00-05:00");
  EXPECT_EQ(read("<body>no date but the address").published->to_iso(), "2025-03-04");
  EXPECT_EQ(
      read("<script "
           "type='application/"
           "ld+json'>{\"@graph\":[{\"@type\":[\"Article\"],\"datePublished\":\"2025-03-02\"}]}</script>x")
          .published->to_iso(),
      "2025-03-02");
}

TEST(Pages, EmbedsKeepKindAddressAndWords) {
  const Article article =
      read("<body><article>" + paragraph(kOne) + paragraph(kTwo) +
           "<blockquote class=twitter-tweet><p>Third time lucky.</p>&mdash; Lakeland <a "
           "href='https://twitter.com/lakeland/status/1'>4 March</a>"
           "</blockquote><iframe src='https://www.youtube.com/embed/x'></iframe></article>");
  ASSERT_EQ(article.embeds.size(), 2U);
  EXPECT_EQ(article.embeds[0].kind, "x");
  EXPECT_EQ(article.embeds[0].address, "https://twitter.com/lakeland/status/1");
  EXPECT_TRUE(article.embeds[0].text.starts_with("Third time lucky."));
  EXPECT_EQ(article.embeds[1].kind, "youtube");
}

TEST(Pages, ImagesHaveAltCaptionAndCredit) {
  const Article article = read("<body><article>" + paragraph(kOne) +
                               "<figure><img src='/pier.jpg' alt='Two people &amp; a dog'><figcaption>On the "
                               "pier. <span class=credit>Tidewater</span>"
                               "</figcaption></figure>" +
                               paragraph(kTwo) + "</article>");
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_EQ(article.images[0].address, "https://www.screen-gull.example/pier.jpg");
  EXPECT_EQ(article.images[0].alt, "Two people & a dog");
  EXPECT_EQ(article.images[0].caption, "On the pier.");
  EXPECT_EQ(article.images[0].credit, "Tidewater");
}

TEST(Pages, MarksHeadingsListsAndQuotes) {
  const Article article = read(
      "<body><article>" + paragraph(kOne) +
      "<h2>What we know so far</h2><ul><li>It has ten parts, as before.</li></ul>" +
      "<blockquote>We only moored for a while, that is all there is to say.</blockquote>" + paragraph(kTwo));
  std::vector<MarkKind> kinds;
  for (const Mark& mark : article.marks) kinds.push_back(mark.kind);
  EXPECT_EQ(kinds, (std::vector<MarkKind>{MarkKind::heading, MarkKind::list_item, MarkKind::block_quote}));
}

TEST(Pages, DeepJsonAndFloodsOfLinksAreHarmless) {
  std::string bad = "<script type='application/ld+json'>" + std::string(500'000, '[') + "</script>";
  for (int i = 0; i < 50'000; ++i) bad += "<b><i><a href=x class='comment related'>y";
  const auto start = std::chrono::steady_clock::now();
  read(bad);
  EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), 3.0);
}

}  // namespace
}  // namespace logline
