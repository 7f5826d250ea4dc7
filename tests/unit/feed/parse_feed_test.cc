#include <gtest/gtest.h>

#include "feed/feed.h"

namespace logline::feed {
namespace {

Feed parse(std::string_view text, const FeedSource& source = {}) {
  auto feed = parse_feed(text, source);
  EXPECT_TRUE(feed) << feed.error().to_string();
  return feed ? std::move(*feed) : Feed{};
}

// The first entry of an RSS feed with this inside its item.
Entry item(const std::string& inside) {
  const Feed feed = parse("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item>" +
                          inside + "</item></channel></rss>");
  EXPECT_EQ(feed.entries.size(), 1U);
  return feed.entries.empty() ? Entry{} : feed.entries.front();
}

bool has_note(const Feed& feed, std::string_view words) {
  for (const std::string& note : feed.notes) {
    if (note.find(words) != std::string::npos) return true;
  }
  return false;
}

TEST(Rss, GivesAllFieldsOfAnItem) {
  const Feed feed = parse(R"(<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Screen Gull</title><link>https://gull.example/</link><language>en-GB</language>
    <image><title>logo</title><link>https://gull.example/logo</link><url>https://gull.example/logo.png</url></image>
    <item><title>Loom renewed</title><link>https://gull.example/loom</link><guid isPermaLink="false">gull-7</guid>
      <pubDate>Thu, 12 May 2016 21:04:00 EDT</pubDate><dc:creator>Ines Okafor</dc:creator>
      <category>Television</category><category>Loom</category>
      <description>It &lt;b&gt;returns&lt;/b&gt;.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>
    </item></channel></rss>)");
  EXPECT_EQ(feed.format, "rss 2.0");
  EXPECT_EQ(feed.title, "Screen Gull");
  EXPECT_EQ(feed.site_address, "https://gull.example/");
  EXPECT_EQ(feed.language, "en-GB");
  ASSERT_EQ(feed.entries.size(), 1U);
  const Entry& entry = feed.entries[0];
  EXPECT_EQ(entry.title, "Loom renewed");
  EXPECT_EQ(entry.address, "https://gull.example/loom");
  EXPECT_EQ(entry.guid, "gull-7");
  EXPECT_EQ(entry.published->to_iso(), "2016-05-12T21:04:00-04:00");
  EXPECT_EQ(entry.authors, std::vector<std::string>{"Ines Okafor"});
  EXPECT_EQ(entry.categories, (std::vector<std::string>{"Television", "Loom"}));
  EXPECT_EQ(entry.summary_html, "It <b>returns</b>.");
  EXPECT_EQ(entry.content_html, "<p>All of it.</p>");
  EXPECT_TRUE(feed.notes.empty());
}

TEST(Rss, ReadsRdf) {
  const Feed feed = parse(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>G</title></channel>
    <item rdf:about="https://gull.example/1"><title>One</title><link>https://gull.example/1</link><d:date>2016-05-12</d:date></item></rdf:RDF>)");
  EXPECT_EQ(feed.format, "rss 1.0");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].title, "One");
  EXPECT_EQ(feed.entries[0].guid, "https://gull.example/1");
  EXPECT_EQ(feed.entries[0].published->to_iso(), "2016-05-12");
}

TEST(Atom, GivesAllFieldsOfAnEntry) {
  const Feed feed =
      parse(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gull.example/news/" xml:lang="en">
    <title>Gull</title><link rel="self" href="/atom"/><link href="/"/>
    <entry xml:lang="fr"><title type="html">A &lt;em&gt;b&lt;/em&gt; &amp;amp; c</title><link rel="replies" href="r"/><link rel="alternate" href="../1"/>
    <id>u:1</id><published>2016-05-12T21:04:05Z</published><updated>2016-05-13</updated><author><name>Ines</name><email>i@x.example</email></author>
    <source><title>Elsewhere</title><id>other</id></source><category term="tv" label="Television"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2</p></div></content></entry></feed>)");
  EXPECT_EQ(feed.format, "atom 1.0");
  EXPECT_EQ(feed.address, "https://gull.example/atom");
  EXPECT_EQ(feed.site_address, "https://gull.example/");
  ASSERT_EQ(feed.entries.size(), 1U);
  const Entry& entry = feed.entries[0];
  EXPECT_EQ(entry.title, "A b & c");
  EXPECT_EQ(entry.address, "https://gull.example/1");
  EXPECT_EQ(entry.guid, "u:1");
  EXPECT_EQ(entry.language, "fr");
  EXPECT_EQ(entry.authors, std::vector<std::string>{"Ines"});
  EXPECT_EQ(entry.categories, std::vector<std::string>{"Television"});
  EXPECT_EQ(entry.updated->to_iso(), "2016-05-13");
  EXPECT_EQ(entry.content_html, "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>1 &lt; 2</p></div>");
}

TEST(Atom, TitleThatSaysItIsTextKeepsItsAngles) {
  const Feed feed = parse(
      R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">Use &lt;em&gt;</title></entry></feed>)");
  EXPECT_EQ(feed.entries.at(0).title, "Use <em>");
}

TEST(JsonFeed, GivesAllFieldsOfAnItem) {
  const Feed feed = parse(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"G","home_page_url":"https://gull.example/",
    "items":[7,{"id":"1","url":"/a","title":" A\nb ","summary":"1 < 2","content_text":"x & y","tags":["tv"],"image":"i.png",
    "authors":[{"name":"Ines"}],"date_published":"2016-05-12T21:04:05+02:00","language":"en"}]})");
  EXPECT_EQ(feed.format, "json feed 1.1");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].address, "https://gull.example/a");
  EXPECT_EQ(feed.entries[0].title, "A b");
  EXPECT_EQ(feed.entries[0].summary_html, "1 &lt; 2");
  EXPECT_EQ(feed.entries[0].content_html, "x &amp; y");
  EXPECT_EQ(feed.entries[0].images.at(0).address, "https://gull.example/i.png");
  EXPECT_TRUE(has_note(feed, "no object"));
}

TEST(Images, ComeFromMediaEnclosuresAndThumbnailsOnceEach) {
  const Entry entry = item(R"(<enclosure type="image/jpeg" url="https://gull.example/e.jpg"/>
    <media:content url="https://gull.example/m.png" medium="image"><media:title>alt words</media:title><media:description>caption</media:description>
    <media:credit>Ines</media:credit></media:content><media:thumbnail url="https://gull.example/e.jpg"/>
    <media:content url="https://gull.example/v.mp4" type="video/mp4"/><title>the title</title><media:title>not this</media:title>)");
  ASSERT_EQ(entry.images.size(), 2U);
  EXPECT_EQ(entry.images[0].address, "https://gull.example/e.jpg");
  EXPECT_EQ(entry.images[1].alt, "alt words");
  EXPECT_EQ(entry.images[1].caption, "caption");
  EXPECT_EQ(entry.images[1].credit, "Ines");
  EXPECT_EQ(entry.title, "the title");
}

TEST(Links, GuidServesWhenItIsAPermalinkAndThereIsNoLink) {
  EXPECT_EQ(item("<guid>https://gull.example/g</guid>").address, "https://gull.example/g");
  EXPECT_EQ(item("<title>x</title><guid isPermaLink='false'>https://gull.example/g</guid>").address, "");
  EXPECT_EQ(item("<link>https://gull.example/l</link><guid>https://gull.example/g</guid>").address,
            "https://gull.example/l");
}

TEST(Titles, ArePlainTextOnOneLine) {
  EXPECT_EQ(item("<title>Loom &amp;amp; Ash</title>").title, "Loom & Ash");
  EXPECT_EQ(item("<title><![CDATA[<i>Loom</i>\n\n&nbsp;returns]]></title>").title, "Loom returns");
  EXPECT_EQ(item("<title>Loom <b>returns</b></title>").title, "Loom returns");
  EXPECT_EQ(item("<title>day&amp;amp;#039;s high</title>").title, "day's high");
  EXPECT_EQ(item("<title>5 &lt; 7</title>").title, "5 < 7");
  EXPECT_EQ(item("<title>a &#150; b &#x2019;&hellip;</title>").title, "a \u2013 b \u2019\u2026");
}

TEST(Authors, AddressesGiveWayToNames) {
  EXPECT_EQ(item("<title>x</title><author>desk@gull.example (Ines Okafor)</author>").authors,
            std::vector<std::string>{"Ines Okafor"});
  EXPECT_EQ(item("<title>x</title><author>Ines Okafor &lt;desk@gull.example&gt;</author>").authors.size(),
            1U);
  EXPECT_EQ(item("<title>x</title><author>desk@gull.example</author>").authors,
            std::vector<std::string>{"desk@gull.example"});
}

TEST(Mending, BareAmpersandsAndHtmlReferencesAreCharacters) {
  const Feed feed = parse(
      "<rss><channel><item>\n<title>A & B &rsquo; &unknown; "
      "R&D</title><link>http://x.example/?a=1&b=2</link></item></channel></rss>");
  EXPECT_EQ(feed.entries.at(0).title, "A & B \u2019 &unknown; R&D");
  EXPECT_EQ(feed.entries.at(0).address, "http://x.example/?a=1&b=2");
  EXPECT_TRUE(has_note(feed, "line 2: an unescaped &"));
}

TEST(Mending, SmallDeclaredEntitiesAreTheirText) {
  const Feed feed = parse(
      "<?xml version='1.0'?><!DOCTYPE feed [ <!-- ]> don't --> <!ENTITY gull \"The Gull &amp; &#169; "
      "[Loom]\">\n"
      "<!ENTITY % p 'x'><!ENTITY base 'http://gull.example'><!ENTITY gull 'another'>]>"
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>&gull;</title><entry><title>On &gull;!</title>"
      "<link href='&base;/a'/><content type='xhtml'><div>By &gull;</div></content></entry></feed>");
  EXPECT_EQ(feed.title, "The Gull & \u00A9 [Loom]");
  ASSERT_EQ(feed.entries.size(), 1U);
  EXPECT_EQ(feed.entries[0].title, "On The Gull & \u00A9 [Loom]!");
  EXPECT_EQ(feed.entries[0].address, "http://gull.example/a");
  EXPECT_NE(feed.entries[0].content_html.find("By The Gull &amp;"), std::string::npos);
}

TEST(Mending, OtherDeclaredEntitiesStayAsWrittenAndAreNamed) {
  const Feed feed = parse(
      "<!DOCTYPE rss [<!ENTITY a 'b'>\n<!ENTITY f SYSTEM 'file:///etc/passwd'>]>\n"
      "<rss><channel><item><title>x &a; &f;</title></item></channel></rss>");
  EXPECT_EQ(feed.entries.at(0).title, "x b &f;");
  EXPECT_TRUE(has_note(feed, "line 3: an entity that the document type declares"));
}

TEST(Mending, UnclosedElementsEndWhereTheNextBegins) {
  const Feed feed = parse(
      "<rss><channel><item><title>One<link>http://x.example/1<description>text <b>bold<guid>1"
      "<item><title>Two</title><link>http://x.example/2</link>");
  ASSERT_EQ(feed.entries.size(), 2U);
  EXPECT_EQ(feed.entries[0].title, "One");
  EXPECT_EQ(feed.entries[0].address, "http://x.example/1");
  EXPECT_EQ(feed.entries[1].address, "http://x.example/2");
  EXPECT_TRUE(has_note(feed, "not closed"));
}

TEST(Mending, JunkBeforeThePrologIsPassedOver) {
  EXPECT_EQ(parse("2a7f\r\n<?xml version='1.0'?><rss><channel><item><title>x</title></item></channel></rss>")
                .entries.size(),
            1U);
  EXPECT_EQ(
      parse(
          "\xC3\xAF\xC2\xBB\xC2\xBF<rss version='2.0'><channel><item><title>x</title></item></channel></rss>")
          .entries.size(),
      1U);
}

TEST(Mending, UndeclaredPrefixesMeanWhatPeopleUseThemFor) {
  EXPECT_EQ(item("<title>x</title><dc:creator>Ines</dc:creator>").authors, std::vector<std::string>{"Ines"});
}

TEST(Encodings, TheBytesAreBelievedBeforeTheDeclaration) {
  const std::string head = "<?xml version='1.0' encoding='";
  const std::string body = "'?><rss><channel><item><title>caf";
  const std::string tail = "</title></item></channel></rss>";
  EXPECT_EQ(parse(head + "iso-8859-1" + body + "\xE9" + tail).entries.at(0).title, "caf\u00E9");
  EXPECT_EQ(parse(head + "iso-8859-1" + body + "\xC3\xA9" + tail).entries.at(0).title, "caf\u00E9");
  EXPECT_EQ(parse(head + "utf-8" + body + "\xE9" + tail).entries.at(0).title, "caf\u00E9");
  EXPECT_EQ(parse(head + "utf-16" + body + "\xC3\xA9" + tail).entries.at(0).title, "caf\u00E9");
  EXPECT_EQ(parse(head + "iso-8859-1" + body + "\xC3\xA9" + tail, {"", "", true}).entries.at(0).title,
            "caf\u00E9");
  EXPECT_EQ(parse(body.substr(3) + "\x83\x65" + tail, {"", "text/xml; charset=Shift_JIS", false})
                .entries.at(0)
                .title,
            "caf\u30C6");
}

TEST(Encodings, ReadsUtf16WithAndWithoutMark) {
  const std::string text = "<rss><channel><item><title>hi</title></item></channel></rss>";
  std::string wide;
  for (char c : text) (wide += c) += '\0';
  EXPECT_EQ(parse(wide).entries.at(0).title, "hi");
  EXPECT_EQ(parse("\xFF\xFE" + wide).entries.at(0).title, "hi");
  EXPECT_TRUE(has_note(parse(wide), "read as utf-16le"));
  EXPECT_TRUE(looks_like_feed(wide));
}

TEST(Encodings, BrokenAndWideTextIsReadAndToldOf) {
  const std::string start =
      "<rss version='2.0'><channel><item><title>caf\xC3\xA9 \u20AC</title></item><item><title>cut \xE2\x82";
  const Feed cut = parse(start);
  ASSERT_EQ(cut.entries.size(), 2U);
  EXPECT_EQ(cut.entries[0].title, "caf\u00E9 \u20AC");
  EXPECT_EQ(cut.entries[1].title, "cut \uFFFD");
  EXPECT_TRUE(has_note(cut, "cut-off UTF-8"));
}

TEST(Dates, AnImpossibleDayIsNoDateAndANote) {
  const Feed feed = parse(
      "<rss><channel><item><title>x</title><pubDate>Wed, 31 Feb 2016 10:00:00 "
      "GMT</pubDate></item></channel></rss>");
  EXPECT_FALSE(feed.entries.at(0).published);
  EXPECT_TRUE(has_note(feed, "31 Feb 2016"));
}

TEST(Refusals, SayWhatWasFoundInstead) {
  const auto words = [](std::string_view bytes) {
    return parse_feed(bytes, {"http://x.example/f", "", false}).error().to_string();
  };
  EXPECT_NE(words("<!DOCTYPE html><html><body>hi</body></html>").find("http://x.example/f: an HTML page"),
            std::string::npos);
  EXPECT_NE(words(" \n").find("empty"), std::string::npos);
  EXPECT_NE(words("<urlset></urlset>").find("<urlset>"), std::string::npos);
  EXPECT_NE(words("plain words").find("neither XML nor JSON"), std::string::npos);
  EXPECT_NE(words(R"({"version":"https://jsonfeed.org/version/1","items":[)").find("broken JSON"),
            std::string::npos);
}

TEST(Refusals, AFeedWithoutItemsIsAFeedWithANote) {
  const Feed feed = parse("<rss version='2.0'><channel><title>G</title></channel></rss>");
  EXPECT_TRUE(feed.entries.empty());
  EXPECT_TRUE(has_note(feed, "without items"));
}

TEST(Hostile, NothingIsSlowOrDeep) {
  const auto many = [](std::string_view piece, std::size_t bytes) {
    std::string text = "<rss><channel><item><title>";
    while (text.size() < bytes) text += piece;
    return text;
  };
  for (const char* piece :
       {"<", "<a>", "<a ", "<!--", "<![CDATA[", "<!DOCTYPE [", "<!DOCTYPE a [\"]>", "<!DOCTYPE a [<!--]>",
        "<a b=\"", "<a b='x", "&", "&#", "</b>", "<title>", "<item>", "<?", "<!--->"}) {
    (void)parse_feed(many(piece, 300000), {});
  }
}

TEST(Hostile, EntitiesGiveNoMoreThanAMegabyteTogether) {
  std::string text = "<!DOCTYPE rss [<!ENTITY a '" + std::string(1000, 'x') + "'><!ENTITY big '" +
                     std::string(2000, 'x') + "'>]><rss><channel><item><title>&big;</title><description>";
  for (int i = 0; i < 100'000; ++i) text += "&a;";
  const Feed feed = parse(text + "</description></item></channel></rss>");
  EXPECT_EQ(feed.entries.at(0).title, "&big;");
  EXPECT_LT(feed.entries.at(0).summary_html.size(), std::size_t{3} << 20U);
}

TEST(Hostile, EntitiesOfEntitiesAreNeverExpanded) {
  const Feed feed = parse(
      "<!DOCTYPE rss [<!ENTITY a 'x'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<rss><channel><item><title>&b;&f;</title></item></channel></rss>");
  EXPECT_EQ(feed.entries.at(0).title, "&b;&f;");
}

TEST(LooksLikeFeed, FromContentAlone) {
  EXPECT_TRUE(looks_like_feed("<!-- c --><?xml-stylesheet href='x'?><rss version='2.0'>"));
  EXPECT_TRUE(looks_like_feed("<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>"));
  EXPECT_TRUE(looks_like_feed(R"({"version":"https://jsonfeed.org/version/1","items":[]})"));
  EXPECT_FALSE(looks_like_feed("<!DOCTYPE html><html><body><rss>"));
  EXPECT_FALSE(looks_like_feed("a text about <rss> and others is a text"));
  EXPECT_FALSE(looks_like_feed(""));
}

}  // namespace
}  // namespace logline::feed
