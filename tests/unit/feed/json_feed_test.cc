#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "feed/feed.h"
#include "feed/json_feed.h"
#include "text/mend_json.h"
#include "wrap/json.h"

namespace logline::feed {
namespace {

constexpr std::string_view kHeadOfFeed =
    R"({"version":"https://jsonfeed.org/version/1.1","title":"Gull","authors":[{"name":"Ines"}],"items":[)";

std::string feed_of_items(const std::string& items) { return std::string(kHeadOfFeed) + items + "]}"; }

Feed parsed_json(std::string_view bytes) {
  auto feed = parse_feed(bytes, {.address = "http://gull.example/feed"});
  EXPECT_TRUE(feed) << bytes;
  return feed.value_or(Feed{});
}

std::vector<std::string> titles_in(const Feed& feed) {
  std::vector<std::string> titles;
  for (const Entry& entry : feed.entries) titles.push_back(entry.title);
  return titles;
}

using Titles = std::vector<std::string>;
constexpr std::string_view kOne = R"({"id":"1","url":"/1","title":"One"})";
constexpr std::string_view kTwo = R"({"id":"2","url":"/2","title":"Two"})";

TEST(BrokenJsonFeed, WhatPublishersLeaveInItIsMended) {
  const std::string one(kOne), two(kTwo);
  struct Case {
    std::string items;
    const char* fault;
  };
  const std::vector<Case> cases{
      {R"({"id":"1","title":"One","content_text":"a)"
       "\t"
       R"(b"},)" +
           two,
       "a tab in a string"},
      {"{\"id\":\"1\",\"title\":\"One\",\"content_text\":\"a\nb\"}," + two,
       "line 1: a line break in a string"},
      {"{\"id\":\"1\",\"title\":\"One\",\"content_text\":\"a\x01"
       "b\"}," +
           two,
       "control character"},
      {one + "," + two + ",", "a comma too many"},
      {"\n" + one + ",," + two, "line 2: a comma too many"},
      {R"({"id":"1","title":"One",},)" + two, "a comma too many"},
      {one + two, "a comma is missing"},
      {R"({"id":"1" "title":"One"},)" + two, "a comma is missing"},
      {R"({"id":"1","title":"One","content_text":"the "Bear" is back"},)" + two, "a quote in a string"},
      {R"({"id":"1","title":"One","content_text":"it\'s C:\tv \x"},)" + two, "an escape that is none"},
      {R"({id:"1",title:"One"},)" + two, "a name without quotes"},
      {R"({"id":"1","title":"One","x":NaN},)" + two, "a word without quotes"},
      {"{\"id\":\"1\",\"title\":\"One\n \"url\":\"/1\"}," + two, "a line break in a string"},
  };
  for (const Case& one_case : cases) {
    const Feed feed = parsed_json(feed_of_items(one_case.items));
    const bool has_both = feed.entries.size() == 2 && feed.entries[1].title == "Two";
    EXPECT_TRUE(has_both) << one_case.items;
    EXPECT_NE(feed.fault.find(one_case.fault), std::string::npos) << feed.fault << " of " << one_case.items;
    EXPECT_FALSE(feed.is_cut);
  }
  const Feed bear = parsed_json(feed_of_items(cases[8].items));
  EXPECT_EQ(bear.entries.at(0).content_html, "the \"Bear\" is back");
}

TEST(BrokenJsonFeed, WhatIsWholeBeforeTheEndIsKept) {
  const std::string whole = feed_of_items(std::string(kOne) + "," + std::string(kTwo));
  const std::size_t first = kHeadOfFeed.size() + kOne.size();
  for (std::size_t size = first; size < whole.size(); ++size) {
    const Feed feed = parsed_json(std::string_view(whole).substr(0, size));
    EXPECT_EQ(titles_in(feed), size < first + 1 + kTwo.size() ? Titles{"One"} : (Titles{"One", "Two"}))
        << size;
    EXPECT_TRUE(feed.is_cut);
    EXPECT_FALSE(feed.ends_in_entry);
    EXPECT_EQ(feed.title, "Gull");
    EXPECT_NE(feed.fault.find("ends in the middle"), std::string::npos) << feed.fault;
  }
  EXPECT_FALSE(parse_feed(whole.substr(0, first - 1), {}));
}

TEST(BrokenJsonFeed, AnItemThatIsPastMendingCostsNoNeighbour) {
  for (const char* broken :
       {R"({"id":"b","title":<b>})", R"({"id":"b","title"::"x","authors":[{"name":"A"},{"name":"B"}]})"}) {
    const Feed feed = parsed_json(feed_of_items(std::string(kOne) + ", " + broken + ",\n " +
                                                std::string(kTwo) + "," + std::string(kOne)));
    EXPECT_EQ(titles_in(feed), (Titles{"One", "Two", "One"})) << broken;
    EXPECT_FALSE(feed.fault.empty());
  }
}

TEST(BrokenJsonFeed, ABracketTooManyCostsNothing) {
  const std::string one(kOne), two(kTwo);
  for (const std::string& items :
       {one + "}," + two + "," + one, one + "],\n " + two + "," + one, one + "\n}\n,\n" + two + "," + one,
        one + "," + two + "}," + one, R"({"id":"1","title":"One","tags":["a"]]},)" + two + "," + one}) {
    const Feed feed = parsed_json(feed_of_items(items));
    EXPECT_EQ(titles_in(feed), (Titles{"One", "Two", "One"})) << items;
    EXPECT_NE(feed.fault.find("a bracket too many"), std::string::npos) << feed.fault;
    EXPECT_EQ(feed.fault.find("left out"), std::string::npos) << feed.fault;
    EXPECT_FALSE(feed.is_cut);
  }
}

TEST(BrokenJsonFeed, ABracketInAStringWithAQuoteIsOneOfItsWords) {
  const Feed feed = parsed_json(feed_of_items(
      R"({"id":"1","title":"says "x"}, by","content_text":"and "y"], too"},)" + std::string(kTwo)));
  EXPECT_EQ(titles_in(feed), (Titles{R"(says "x"}, by)", "Two"}));
  EXPECT_EQ(feed.entries.at(0).content_html, R"(and "y"], too)");
}

TEST(BrokenJsonFeed, AStringThatNeverEndsCostsItsItemOnly) {
  const std::string one(kOne), two(kTwo);
  for (const std::string broken :
       {R"({"id":"b","url":"/b","title":"Bad})", R"({"id":"b","url":"/b","title":"Ba)",
        R"({"id":"b","url":"/b)", R"({"id":"b","url":"/b,"title":"Bad"})",
        "{\n\"id\":\"b\",\n\"title\":\"Bad\n}"}) {
    const Feed feed = parsed_json(feed_of_items(one + "," + broken + ",\n" + two + "," + one));
    EXPECT_EQ(titles_in(feed), (Titles{"One", "Two", "One"})) << broken;
    EXPECT_NE(feed.fault.find("left out"), std::string::npos) << feed.fault;
  }
  const Feed open = parsed_json(feed_of_items(R"({"id":"b","title":"Open",)" + two + "," + one));
  EXPECT_EQ(titles_in(open), (Titles{"Open", "Two", "One"}));
}

TEST(BrokenJsonFeed, NamesMayHaveNoQuotes) {
  const std::string two(kTwo), bare = R"({id:"1",url:"/1",title:"One",_own:"x",content_text:"a, title"})",
                               wide = "{\n  id: \"1\",\n  url: \"/1\",\n  lead: \"x\",\n  title: \"One\"\n}";
  const std::string mixed = R"({"id":"1","url":"/1",title:"One","content_text":"a"})";
  for (const std::string& one : {bare, wide, mixed})
    for (const std::string& items : {one + "," + one, one + "," + two + "," + one, two + "," + one}) {
      const Feed feed = parsed_json(feed_of_items(items));
      EXPECT_EQ(feed.entries.size(), items.find(two) == 0 || items.find(two) == std::string::npos ? 2U : 3U)
          << items;
      for (const Entry& entry : feed.entries) {
        EXPECT_EQ(entry.title, entry.guid == "1" ? "One" : "Two") << items;
        EXPECT_EQ(entry.address, "http://gull.example/" + entry.guid) << items;
      }
      EXPECT_NE(feed.fault.find("a name without quotes"), std::string::npos) << feed.fault;
      EXPECT_EQ(feed.fault.find("left out"), std::string::npos) << feed.fault;
    }
}

TEST(BrokenJsonFeed, QuotesAreMendedByWhatStandsBehindThem) {
  const Feed feed =
      parsed_json(feed_of_items(R"({"id":"b","title":"said "yes", then "no", and left","url":"/b"})"));
  EXPECT_EQ(titles_in(feed), Titles{R"(said "yes", then "no", and left)"});
  EXPECT_EQ(feed.entries.at(0).address, "http://gull.example/b");
}

TEST(BrokenJsonFeed, SoundOnesHaveNoFault) {
  const std::string sound = feed_of_items(std::string(kOne) + R"(,{"id":"3","title":"half \ud83d"})");
  for (const std::string& bytes : {sound, "\xEF\xBB\xBF" + sound, std::string(3000, '\n') + sound}) {
    EXPECT_TRUE(looks_like_feed(bytes));
    const Feed feed = parsed_json(bytes);
    EXPECT_EQ(titles_in(feed), (Titles{"One", "half \xEF\xBF\xBD"}));
    EXPECT_EQ(feed.fault, "");
  }
}

std::string wide(std::string_view ascii, int before, int after) {
  std::string out;
  for (const char c : ascii)
    out += std::string(static_cast<std::size_t>(before), '\0') + c +
           std::string(static_cast<std::size_t>(after), '\0');
  return out;
}

TEST(WideFeeds, AreRecognisedByTheirMark) {
  using namespace std::string_literals;
  const std::string json = feed_of_items(std::string(kOne));
  const std::string xml =
      R"(<?xml version="1.0"?><rss version="2.0"><channel><item><title>One</title></item></channel></rss>)";
  for (const std::string& text : {json, xml})
    for (const std::string& bytes :
         {"\xFF\xFE"s + wide(text, 0, 1), "\xFE\xFF"s + wide(text, 1, 0), "\xFF\xFE\0\0"s + wide(text, 0, 3),
          "\0\0\xFE\xFF"s + wide(text, 3, 0), wide(text, 0, 3), wide(text, 3, 0), wide(text, 0, 1),
          wide("\n  " + text, 1, 0)}) {
      EXPECT_TRUE(looks_like_feed(bytes));
      EXPECT_EQ(titles_in(parsed_json(bytes)), Titles{"One"});
    }
}

RC_GTEST_PROP(MendJsonProperty, WhateverComesIsJson, ()) {
  std::string text = feed_of_items(std::string(kOne) + "," + std::string(kTwo));
  const int changes = *rc::gen::inRange(1, 6);
  for (int i = 0; i < changes; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const std::string put =
        *rc::gen::element<std::string>("", "\"", "{", "}", "[", "]", ",", ":", "\\", "\n", "x", "1");
    text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), put);
  }
  const MendedJson mended = mend_json(text);
  if (text.find('{') == std::string::npos) return;
  RC_ASSERT(wrap::is_json(mended.text));
}

TEST(MendJson, LeavesSoundTextAsItIs) {
  for (const char* text : {R"({})", R"({"a":[1,-2.5e3,true,null,"x\u00e9\n",{"b":[]}],"c":""})"}) {
    const MendedJson mended = mend_json(text);
    EXPECT_EQ(mended.text, text);
    EXPECT_EQ(mended.fault, "");
    EXPECT_FALSE(mended.is_cut);
  }
}

TEST(MendJson, IsNeverSlow) {
  for (const char* piece :
       {"\"", "{", "[", "{\"a\":", ",", "\\", "\n\"a", " ", "\"\n\"a\" ", "},{\"id\"", "\"id\":\"x\"", ":"}) {
    std::string text(kHeadOfFeed);
    text += R"({"id":")";
    while (text.size() < 2000000) text += piece;
    (void)mend_json(text);
  }
}

}  // namespace
}  // namespace logline::feed
