// Embedded posts, pictures and the standfirst: what they are, and that printers show each once, in its place.
#include <gtest/gtest.h>

#include "page/article_html.h"
#include "page/article_markdown.h"
#include "page/article_plain.h"
#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

const std::string kFirst =
    "The harbour drama will be back for a third series, its broadcaster said on Tuesday, after months of "
    "silence about its future.";
const std::string kSecond =
    "Filming starts in the spring, with most of the cast aboard, and the new parts will be shown before the "
    "end of the year.";

Article holding(const std::string& between, const std::string& head = {}) {
  Document document{.source = "a", .name = "a", .address = "https://gull.example/tv/a"};
  document.bytes = head + "<body><article><h1>Lakeland returns</h1><p>" + kFirst + "</p>" + between + "<p>" +
                   kSecond + "</p></article>";
  return article_from_page(document, shipped_rules()).value();
}

Embed embed_of(const std::string& html) {
  const Article article = holding(html);
  EXPECT_EQ(article.embeds.size(), 1U) << html;
  return article.embeds.empty() ? Embed{} : article.embeds[0];
}

void expect_embed(const std::string& html, const Embed& expected) {
  const Embed embed = embed_of(html);
  EXPECT_EQ(embed.kind, expected.kind) << html;
  EXPECT_EQ(embed.address, expected.address) << html;
  EXPECT_EQ(embed.text, expected.text) << html;
  EXPECT_EQ(embed.who, expected.who) << html;
}

TEST(Embeds, SayWhoAndWhatAndWhere) {
  expect_embed(
      "<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:abc/app.bsky.feed.post/3k'><p>Three it "
      "is.</p>&mdash; Ines (<a href='https://bsky.app/profile/did:plc:abc'>@ines.gull.example</a>) <a "
      "href='https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed'>4 March</a></blockquote>",
      {"bluesky", "https://bsky.app/profile/did:plc:abc/post/3k", "Three it is.", "@ines.gull.example"});
  expect_embed("<iframe src='https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k'></iframe>",
               {"bluesky", "https://bsky.app/profile/did:plc:abc/post/3k", "", ""});
  expect_embed(
      "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/Cab/'><div><a "
      "href='https://www.instagram.com/p/Cab/'>View this post on Instagram</a><p><a href=/p>A post shared by "
      "Lakeland (@lakeland)</a></p></div></blockquote>",
      {"instagram", "https://www.instagram.com/p/Cab/", "", "@lakeland"});
  expect_embed("<iframe src='//www.youtube.com/embed/AAA' title='Lakeland | Teaser'></iframe>",
               {"youtube", "https://www.youtube.com/embed/AAA", "Lakeland | Teaser", ""});
  expect_embed("<lite-youtube videoid=BBB playlabel='Play: Lakeland'></lite-youtube>",
               {"youtube", "https://www.youtube.com/watch?v=BBB", "Play: Lakeland", ""});
  expect_embed("<amp-youtube data-videoid=CCC></amp-youtube>",
               {"youtube", "https://www.youtube.com/watch?v=CCC", "", ""});
  expect_embed("<amp-twitter data-tweetid=888></amp-twitter>", {"x", "https://x.com/i/status/888", "", ""});
  expect_embed("<iframe src='https://platform.twitter.com/embed/Tweet.html?id=99'></iframe>",
               {"x", "https://x.com/i/status/99", "", ""});
}

const std::string kPost =
    "<blockquote class=twitter-tweet><p>Third time lucky.</p>&mdash; Lakeland (@lakeland) <a "
    "href='https://x.com/lakeland/status/1'>4 March</a></blockquote>"
    "<iframe src='https://player.vimeo.com/video/7' title='On the set'></iframe>";

std::size_t count_of(const std::string& all, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1)) ++count;
  return count;
}

TEST(Embeds, ArePrintedOnceInTheirPlace) {
  const Article article = holding(kPost);
  for (const std::string& printed : {render_markdown(article), render_html(article), render_plain(article)}) {
    EXPECT_EQ(count_of(printed, "Third time lucky."), 1U) << printed;
    EXPECT_GE(count_of(printed, "@lakeland"), 1U) << printed;
    EXPECT_EQ(count_of(printed, "https://x.com/lakeland/status/1"), 1U) << printed;
    EXPECT_EQ(count_of(printed, "On the set"), 1U) << printed;
    EXPECT_LT(printed.find("https://player.vimeo.com/video/7"), printed.find(kSecond)) << printed;
    EXPECT_GT(printed.find("Third time lucky."), printed.find(kFirst)) << printed;
  }
}

TEST(Embeds, WhoseAuthorTheTextLeavesOutAreSaidToBeTheirs) {
  const Article article = holding(
      "<blockquote class=tiktok-embed cite='https://www.tiktok.com/@gulltv/video/7'><section><a "
      "href='https://www.tiktok.com/@gulltv'>@gulltv</a><p>Back on the water, and on the ferry.</p></section>"
      "</blockquote>");
  const std::string markdown = render_markdown(article);
  EXPECT_EQ(count_of(markdown, "Back on the water"), 1U) << markdown;
  EXPECT_EQ(count_of(markdown, "[@gulltv on TikTok](<https://www.tiktok.com/@gulltv/video/7>)"), 1U)
      << markdown;
}

TEST(Pictures, ArePrintedInTheirPlaceWithCaptionAndCredit) {
  const Article article = holding(
      "<figure><img src=/pier.jpg alt='The pier'><figcaption>On the pier (Credit: Tidewater)</figcaption>"
      "</figure><figure><img src=/boat.jpg alt=Boat><figcaption>The boat. Photo: Ines "
      "Okafor</figcaption></figure>");
  ASSERT_EQ(article.images.size(), 2U);
  EXPECT_EQ(article.images[0].caption, "On the pier");
  EXPECT_EQ(article.images[0].credit, "Tidewater");
  EXPECT_EQ(article.images[1].caption, "The boat.");
  EXPECT_EQ(article.images[1].credit, "Ines Okafor");
  const std::string markdown = render_markdown(article);
  const std::size_t at =
      markdown.find("![The pier](<https://gull.example/pier.jpg>)\\\n*On the pier (Tidewater)*\n");
  EXPECT_LT(at, markdown.find(kSecond)) << markdown;
}

TEST(Pictures, AreFoundInSourcesAndInPagesForPhones) {
  const Article article = holding(
      "<picture><source srcset='/wide-400.webp 400w, /wide-1200.webp 1200w,/wide-800.webp 800w'><img alt='In "
      "a "
      "picture'></picture>"
      "<amp-img src=/phone.jpg alt=Phone></amp-img>");
  ASSERT_EQ(article.images.size(), 2U);
  EXPECT_EQ(article.images[0].address, "https://gull.example/wide-1200.webp");
  EXPECT_EQ(article.images[0].alt, "In a picture");
  EXPECT_EQ(article.images[1].address, "https://gull.example/phone.jpg");
}

TEST(Pictures, OfNobodyAndNothingAreNone) {
  const Article article = holding(
      "<img src=/i/blank.gif><img src=/ines.jpg class='author-avatar'><figure><img "
      "src=/boat.jpg><figcaption>The "
      "boat. <cite>Photo: Tom Reyes</cite></figcaption></figure>");
  ASSERT_EQ(article.images.size(), 1U);
  EXPECT_EQ(article.images[0].caption, "The boat.");
  EXPECT_EQ(article.images[0].credit, "Tom Reyes");
}

TEST(Standfirst, IsPrintedOnce) {
  const std::string first = "The drama will be back, its broadcaster said.";
  const Article article = holding("", "<meta name=description content='" + first + "'>");
  EXPECT_EQ(count_of(render_markdown(article), first), 1U);
  Document document{.source = "a", .name = "a"};
  document.bytes = "<meta name=description content='" + first + "'><article><h1>Lakeland returns</h1><h2>" +
                   first + "</h2><p>" + kFirst + "</p><p>" + kSecond + "</p></article>";
  const Article twice = article_from_page(document, shipped_rules()).value();
  EXPECT_EQ(count_of(render_markdown(twice), first), 1U);
  EXPECT_EQ(count_of(render_html(twice), first), 1U);
}

TEST(Standfirst, ThatIsTheBeginningOfTheTextCutOffIsNone) {
  for (const char* end : {"…", "...", " […]", " Read More", ""}) {
    const Article article =
        holding("", "<meta name=description content='" + kFirst.substr(0, 60) + end + "'>");
    EXPECT_EQ(count_of(render_markdown(article), kFirst.substr(0, 60)), 1U) << end;
    EXPECT_EQ(count_of(render_html(article), kFirst.substr(0, 60)), 1U) << end;
  }
}

TEST(Printers, LeaveNoControlCharacterForATerminal) {
  Article article = holding(
      "<p>A line \x1b[2J\x1b[31m with what a terminal obeys &#27;[5m and more \xC2\x9B"
      "31m words.</p>");
  article.headline += "\x1b]0;x\x07";
  article.byline = {"Ann \x1b[31m"};
  for (const std::string& printed : {render_markdown(article), render_html(article)}) {
    EXPECT_EQ(printed.find('\x1b'), std::string::npos);
    EXPECT_EQ(printed.find('\x07'), std::string::npos);
    EXPECT_EQ(printed.find("\xC2\x9B"), std::string::npos);
  }
}

}  // namespace
}  // namespace logline
