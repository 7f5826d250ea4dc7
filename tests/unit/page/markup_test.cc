// Articles printed as HTML and Markdown: their shape is kept, and nothing of a hostile page comes through.
#include <gtest/gtest.h>

#include <algorithm>

#include "html/parse.h"
#include "page/article_html.h"
#include "page/article_markdown.h"
#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

const std::string kFiller =
    "The harbour drama returns for a second run with the same crew, the channel said on Wednesday, and it "
    "will "
    "be longer than the first one was, with a new captain at the helm of the old ferry. ";

Article article_of(const std::string& inside) {
  Document document{.source = "a", .name = "a", .address = "https://gull.example/tv/a"};
  document.bytes = "<html lang=en><body><article><h1>Harbour &lt;b&gt; returns</h1><p>" + kFiller + kFiller +
                   "</p>" + inside + "<p>" + kFiller + "Its end.</p></article></body></html>";
  return article_from_page(document, shipped_rules()).value();
}

const std::string kShaped =
    "<h2>The crew</h2><ul><li>Mara Quill, captain of it all<ol><li>in the first run she was the cook of the "
    "ferry</li></ol></li><li>Tom <em>Reyes</em>, whom viewers know from the stage, as <a "
    "href='/people/reyes'>the harbour master</a></li></ul>"
    "<blockquote><p>“It is a long way to the other side of the water.”</p></blockquote>"
    "<table><tr><td>Part one of the new run</td><td>3 May | late</td></tr><tr><td>Part two of the new "
    "run</td><td>10 May, at the same time</td></tr></table>";

TEST(ArticleHtml, KeepsHeadingsListsQuotesTablesAndLinks) {
  const std::string html = render_html(article_of(kShaped));
  for (const char* part :
       {"<h2>The crew</h2>", "<ul>\n<li>Mara Quill", "<ol>\n<li>in the first", "<em>Reyes</em>",
        "<a href=\"https://gull.example/people/reyes\" rel=\"nofollow noopener\">the harbour master</a>",
        "<blockquote>\n<p>“It is", "<table>\n<tr><td>Part one of the new run</td><td>3 May | late</td></tr>",
        "<h1>Harbour &lt;b&gt; returns</h1>"})
    EXPECT_NE(html.find(part), std::string::npos) << part << "\n" << html;
}

TEST(ArticleMarkdown, KeepsHeadingsListsQuotesTablesAndLinks) {
  const std::string markdown = render_markdown(article_of(kShaped));
  for (const char* part :
       {"## The crew\n", "- Mara Quill", "    1. in the first", "*Reyes*",
        "[the harbour master](<https://gull.example/people/reyes>)", "> “It is",
        "| Part one of the new run | 3 May \\| late |\n| --- | --- |\n| Part two", "# Harbour \\<b\\>"})
    EXPECT_NE(markdown.find(part), std::string::npos) << part << "\n" << markdown;
}

TEST(ArticleMarkdown, EscapesWhatWouldStartAList) {
  const std::string markdown =
      render_markdown(article_of("<p>1. is not the number of a list, it is how this "
                                 "paragraph starts, and it goes on for a while.</p>"));
  EXPECT_NE(markdown.find("1\\. is not"), std::string::npos) << markdown;
}

TEST(ArticleHtml, KeepsPlainTextsAsParagraphs) {
  Article article;
  article.headline = "A";
  article.text = "One line.\nTwo & three.";
  EXPECT_NE(render_html(article).find("<p>One line.</p>\n<p>Two &amp; three.</p>"), std::string::npos);
}

// What comes out holds only elements and attributes of the allow list, and only safe addresses.
void expect_clean(const std::string& html) {
  const html::Tree tree = html::parse_fragment(html);
  for (html::NodeIndex node = 1; node < tree.size(); ++node) {
    if (tree.kind(node) != html::NodeKind::element) continue;
    const std::string_view name = tree.name(node);
    const bool is_frame = name == "html" || name == "head" || name == "body";
    EXPECT_TRUE(is_frame || std::ranges::find(kAllowedElements, name) != kAllowedElements.end())
        << name << html;
    for (std::uint32_t i = 0; i < tree.attribute_count(node); ++i) {
      const html::AttributeView at = tree.attribute_at(node, i);
      EXPECT_NE(std::ranges::find(kAllowedAttributes, at.name), kAllowedAttributes.end()) << at.name << html;
      const bool is_address = at.name == "href" || at.name == "src";
      EXPECT_TRUE(!is_address || is_safe_address(at.value)) << at.value;
    }
  }
}

TEST(Sanitizer, LetsNothingOfAHostilePageThrough) {
  const std::vector<std::string> hostile = {
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<img src='javascript:alert(1)' alt='\"><script>alert(1)</script>'>",
      "<p><a href='javascript:alert(1)'>a link to follow from here</a> is what this line holds at its "
      "start.</p>",
      "<p><a href='JaVaScRiPt:alert(1)'>a link</a> <a href='java\tscript:alert(1)'>and</a> more of this "
      "line.</p>",
      "<p><a href=' data:text/html,&lt;script&gt;'>a link</a> <a href='vbscript:x'>another</a> and more "
      "words.</p>",
      "<p><a href='https://gull.example/\"onclick=alert(1)//'>a link</a> with a mark in its address, and "
      "words.</p>",
      "<p><a href='https://gull.example/&quot;&gt;&lt;script&gt;'>a link</a> with marks in it, and then "
      "more.</p>",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; is how a script is written, which this paragraph is "
      "about.</p>",
      "<p>&amp;lt;img src=x onerror=alert(1)&amp;gt; is decoded once and never a second time, by anyone "
      "here.</p>",
      "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'><text>words in a "
      "picture</text></a></svg>",
      "<math><mtext><table><mglyph><style><img src=x "
      "onerror=alert(1)></style></mglyph></table></mtext></math>",
      "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe><object "
      "data='javascript:alert(1)'></object>",
      "<style>@import 'javascript:alert(1)';</style><p style='background:url(javascript:alert(1))'>Words "
      "here.</p>",
      "<form action='javascript:alert(1)'><button formaction='javascript:alert(1)'>Press "
      "this</button></form>",
      "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>Words that nobody can see at "
      "all.</p></noscript>",
      "<p><em onmouseover=alert(1)>Words that are emphasised</em> <b/onclick=alert(1)>and bold</b>, in a "
      "line.</p>",
      "<figure><img src='https://gull.example/a.jpg' alt='\" onload=\"alert(1)'><figcaption>&lt;script&gt;x"
      "</figcaption></figure>",
      "<base href='javascript:/a/'><p><a href='b'>a relative link</a> on a base that is no address, and "
      "more.</p>",
      "<title></title><textarea><script>alert(1)</script></textarea><xmp><script>alert(1)</script></xmp>",
      "<a href=\"https://gull.example/`onclick=alert(1)\"><p>A paragraph inside a link, of some length, it "
      "is.</p></a>",
      "<table><tr><td><a href='//evil.example\\@gull.example'>a cell</a> of a "
      "table</td><td>&lt;b&gt;</td></tr></table>",
  };
  std::string all;
  for (const std::string& part : hostile) {
    expect_clean(render_html(article_of(part)));
    all += part;
  }
  expect_clean(render_html(article_of(all)));
}

TEST(Sanitizer, AsksAddressesToBeAbsoluteAndOfTheWeb) {
  EXPECT_TRUE(is_safe_address("https://gull.example/a?b=c&d"));
  EXPECT_TRUE(is_safe_address("HTTP://gull.example/"));
  for (const char* address :
       {"", "/a", "//gull.example", "javascript:alert(1)", "https:/a", "data:text/html,a",
        "https://gull.example/a b", "https://gull.example/\"a", "ftp://gull.example"})
    EXPECT_FALSE(is_safe_address(address)) << address;
}

TEST(Page, RecordsRightsTypesLinksAndAccounts) {
  Document document{.source = "a", .name = "a", .address = "https://gull.example/tv/a"};
  document.headers = {{"x-robots-tag", "noarchive, max-snippet:50"}, {"tdm-reservation", "1"}};
  document.bytes =
      "<html><head><meta name=robots content='max-image-preview:none'><meta name='tdm-policy' "
      "content='https://gull.example/p'>"
      "<meta property='og:image' content='https://gull.example/img/lakeland-crew.jpg?w=1200'>"
      "<script type='application/ld+json'>{\"@type\":[\"NewsArticle\",\"ReportageNewsArticle\"],"
      "\"isAccessibleForFree\":\"False\"}</script></head><body><article><h1>Harbour returns</h1><p>" +
      kFiller + kFiller +
      "</p><img src='/img/lakeland-crew.jpg?w=600' alt='The crew on the pier'>"
      "<blockquote class='twitter-tweet'><p>We are back!</p>Mara (@maraquill) <a "
      "href='https://twitter.com/maraquill/status/1?ref=a'>3 May</a></blockquote>"
      "<p>More on <a href='/b'>the other side</a> of the water, where the ferry lands at "
      "night.</p></article>";
  const Article article = article_from_page(document, shipped_rules()).value();
  EXPECT_TRUE(article.rights.forbids_archive);
  EXPECT_TRUE(article.rights.reserves_mining);
  EXPECT_EQ(article.rights.is_free, std::optional<bool>(false));
  EXPECT_EQ(article.rights.signals.size(), 5U);
  EXPECT_EQ(article.schema_types, (std::vector<std::string>{"NewsArticle", "ReportageNewsArticle"}));
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_TRUE(article.images[0].is_lead);
  ASSERT_EQ(article.embeds.size(), 1U);
  EXPECT_EQ(article.embeds[0].who, "@maraquill");
  ASSERT_FALSE(article.links.empty());
  const Link& last = article.links.back();
  EXPECT_EQ(last.address, "https://gull.example/b");
  EXPECT_EQ(article.text.substr(last.begin, last.end - last.begin), "the other side");
}

}  // namespace
}  // namespace logline
