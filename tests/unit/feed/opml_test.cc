#include "feed/opml.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::feed {
namespace {

constexpr std::string_view kNested = R"(<?xml version="1.0"?>
<opml version="1.0"><head><title>Watch &amp; read</title></head><body>
  <outline text="News"><outline text="UK"><outline type="rss" text="Gull" title="Screen Gull"
    xmlUrl="http://gull.example/feed?a=1&amp;b=2" htmlUrl="http://gull.example/" category="/tv"/></outline>
    <outline text="Loom" xmlUrl="http://loom.example/rss"></outline></outline>
  <outline title="Top" xmlUrl="http://top.example/"/>
</body></opml>)";

TEST(Opml, KeepsFoldersOrderAndAttributes) {
  const auto list = parse_opml(kNested);
  ASSERT_TRUE(list) << list.error().to_string();
  ASSERT_EQ(list->outlines.size(), 5U);
  EXPECT_EQ(list->title, "Watch & read");
  EXPECT_EQ(list->outlines[2].feed, "http://gull.example/feed?a=1&b=2");
  EXPECT_EQ(list->outlines[2].title, "Screen Gull");
  EXPECT_EQ(folders_of(*list), (std::vector<std::size_t>{kNoFolder, 0, 1, 0, kNoFolder}));
  EXPECT_EQ(list->outlines[4].text, "Top");
  EXPECT_EQ(list->outlines[2].others,
            (std::vector<std::pair<std::string, std::string>>{{"category", "/tv"}}));
}

TEST(Opml, WhatIsRenderedParsesAsTheSameList) {
  const auto list = parse_opml(kNested);
  ASSERT_TRUE(list);
  EXPECT_EQ(parse_opml(render_opml(*list)).value(), *list);
}

TEST(Opml, AnEntityThatNobodyDeclaresIsNoPartOfAnAddress) {
  const auto entity = [](const std::string& address) {
    return parse_opml("<opml><outline text='A' xmlUrl='" + address + "'/></opml>")
        ->outlines.at(0)
        .unknown_entity;
  };
  EXPECT_EQ(entity("http://a.example/&xxe;/f"), "&xxe;");
  EXPECT_EQ(entity("http://a.example/?a=1&b=2&amp;c=3&eacute;&#65;&"), "");
  EXPECT_EQ(entity("http://a.example/?a=1&b=2;&_x.1;"), "&_x.1;");
}

TEST(Opml, OfBytesThatAreNoTextNothingIsNamed) {
  EXPECT_EQ(parse_opml("\x1F\x8B<\x8B\xB0\xBD>x").error().what, "neither XML nor OPML");
  EXPECT_EQ(parse_opml("<rdf:RDF/>").error().what, "not OPML: the document is <rdf:rdf>");
}

TEST(Opml, RefusesWhatIsNoOpmlAndSaysWhatItIs) {
  EXPECT_FALSE(looks_like_opml("<rss/>"));
  EXPECT_EQ(parse_opml("<html><p>x").error().what, "not OPML: the document is <html>");
  EXPECT_FALSE(parse_opml(""));
}

TEST(Opml, NestingWithoutEndIsBoundedInDepth) {
  std::string deep = "<opml><body>";
  for (int i = 0; i < 5000; ++i) deep += "<outline text='a'>";
  const auto list = parse_opml(deep);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->outlines.back().depth, 32U);
  EXPECT_EQ(parse_opml(render_opml(*list))->outlines.size(), 5000U);
}

TEST(Opml, AFeedIsNoFolder) {
  const auto list = parse_opml(
      "<opml><body><outline text='F'><outline text='A' xmlUrl='http://a/'><outline text='B' "
      "xmlUrl='http://b/'/>"
      "</outline><outline text='Sub'>");
  ASSERT_TRUE(list);
  EXPECT_EQ(folders_of(*list), (std::vector<std::size_t>{kNoFolder, 0, 0, 0}));
  EXPECT_TRUE(list->is_cut);
}

TEST(Opml, ABrokenTagIsNamedByItsLineAndCostsTheNextNothing) {
  for (const char* broken :
       {R"(<outline text="Torn" xmlUrl="http://torn.example/>)", R"(<outline text="Torn)",
        R"(<outline xmlUrl='http://torn.example/ text="Torn">)"}) {
    const auto list =
        parse_opml(std::string("<opml><body>\n<outline text='A' xmlUrl='http://a/'/>\n") + broken +
                   "\n<outline text=\"B\" xmlUrl='http://b/'/>\n<outline text=\"C\" "
                   "xmlUrl=\"http://c/\"/></body></opml>");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->outlines.size(), 4U) << broken;
    EXPECT_EQ(list->outlines[1].line, 3U);
    EXPECT_TRUE(list->outlines[1].is_broken);
    EXPECT_EQ(list->outlines[2].feed, "http://b/");
    EXPECT_EQ(list->outlines[3].feed, "http://c/");
    EXPECT_EQ(list->outlines[3].line, 5U);
    EXPECT_FALSE(list->outlines[3].is_broken || list->is_cut);
  }
}

TEST(Opml, AttributesThatXmlDoesNotAllowAreNotWritten) {
  const auto list = parse_opml(
      "<opml><body><outline text='A' xmlUrl='http://a/' <=\"\" 9x='1' a:b:c='2' k:l='3' "
      "ok='4'/></body></opml>");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->outlines.size(), 1U);
  EXPECT_EQ(list->outlines[0].others, (std::vector<std::pair<std::string, std::string>>{{"ok", "4"}}));
}

TEST(Opml, AnOutlineCarriesWhatItsPrefixesMean) {
  const auto list = parse_opml(
      "<opml xmlns:m='urn:m' xmlns:n='urn:n'><body><outline text='A' m:icon='x' m:size='2'/></body></opml>");
  ASSERT_TRUE(list);
  const std::string written = render_opml(*list);
  EXPECT_NE(written.find("m:icon=\"x\" m:size=\"2\" xmlns:m=\"urn:m\""), std::string::npos) << written;
  EXPECT_EQ(parse_opml(written).value(), *list);
}

TEST(Opml, TagsThatSwallowEachOtherCostNoMoreThanTheirLength) {
  std::string torn = "<opml>";
  for (int i = 0; i < 200'000; ++i) torn += i % 2 == 0 ? "<outline a='" : "<outline b=\"";
  const auto list = parse_opml(torn);
  ASSERT_TRUE(list);
  EXPECT_GT(list->outlines.size() + list->left_out, 199'000U);
}

TEST(Opml, AnOutlineThatDeclaresItsPrefixItselfKeepsItOnce) {
  const auto list = parse_opml(
      "<opml xmlns:m='urn:m'><body><outline text='A' q:a='1' xmlns:m='urn:own' m:icon='x'/></body></opml>");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->outlines[0].others,
            (std::vector<std::pair<std::string, std::string>>{{"xmlns:m", "urn:own"}, {"m:icon", "x"}}));
}

RC_GTEST_PROP(Opml, AnyListRoundTrips, ()) {
  Opml list{.title = "t"};
  std::uint32_t depth = 0;
  for (const auto& step : *rc::gen::container<std::vector<std::pair<int, std::string>>>(rc::gen::pair(
           rc::gen::inRange(-3, 2), rc::gen::container<std::string>(rc::gen::inRange('!', '~'))))) {
    const int wanted = static_cast<int>(depth) + step.first;
    depth = list.outlines.empty() ? 0U : static_cast<std::uint32_t>(std::clamp(wanted, 0, 31));
    list.outlines.push_back({.depth = depth, .text = "x" + step.second, .feed = step.second});
  }
  RC_ASSERT(parse_opml(render_opml(list)).value() == list);
}

}  // namespace
}  // namespace logline::feed
