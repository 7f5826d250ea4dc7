// The small pure pieces: query files, match expressions, cursors, hosts, document metadata.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/address_key.h"
#include "base/host.h"
#include "store/cursor.h"
#include "store/decision.h"
#include "store/journal.h"
#include "store/sqlite/document_meta.h"
#include "store/sqlite/match_expression.h"
#include "store/sqlite/named_queries.h"
#include "store/sqlite/word_index.h"
#include "store/taken_down.h"
#include "tests/unit/store/sample_rows.h"

namespace logline::store {
namespace {

TEST(NamedQueries, AreSplitAtTheirNames) {
  const auto queries =
      parse_queries("-- a remark\n\n-- name: one\nSELECT 1;\n-- name: two\nSELECT\n  2;\n", "q.sql");
  ASSERT_TRUE(queries) << queries.error().to_string();
  EXPECT_EQ(queries->at("one"), "SELECT 1;\n");
  EXPECT_EQ(queries->at("two"), "SELECT\n  2;\n");
}

TEST(NamedQueries, ErrorsNameTheLine) {
  EXPECT_EQ(parse_queries("SELECT 1;", "q.sql").error().where, "q.sql:1");
  EXPECT_EQ(parse_queries("-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;\n", "q.sql").error().where,
            "q.sql:3");
  EXPECT_EQ(parse_queries("-- name: a\n\n-- name: b\nSELECT 2;\n", "q.sql").error().where, "q.sql:1");
  EXPECT_EQ(parse_queries("-- name: a\nSELECT 1;\n-- name: b\n", "q.sql").error().where, "q.sql:3");
}

TEST(MatchExpression, QuotesEachWordAndLeavesTheLastOneOpen) {
  EXPECT_EQ(match_expression("wild \"bill"), "\"wild\" \"\"\"bill\"*");
  EXPECT_EQ(match_expression("wild bill "), "\"wild\" \"bill\"");
  EXPECT_EQ(match_expression("a AND NOT (b) OR c*"), "\"a\" \"AND\" \"NOT\" \"(b)\" \"OR\" \"c*\"*");
}

TEST(MatchExpression, IsEmptyWithoutAWord) {
  EXPECT_EQ(match_expression(""), "");
  EXPECT_EQ(match_expression(" \t -- \" * "), "");
}

TEST(Cursors, ComeBackAndRefuseWhatWasNotACursor) {
  const Cursor cursor{-5, StoryId::of("s").to_string()};
  const auto again = parse_cursor(to_text(cursor));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->at, cursor.at);
  EXPECT_EQ(again->id, cursor.id);
  for (const char* bad : {"x", "5", "5.", ".5", "5.~", "99999999999999999999.", "1.0' OR 1"})
    EXPECT_FALSE(parse_cursor(bad)) << bad;
}

TEST(WordRows, RiseWithTheDateWhateverTheId) {
  EXPECT_LT(word_row(100, "zzz"), word_row(101, "aaa"));
  EXPECT_LT(word_row(std::numeric_limits<std::int64_t>::min(), "a"), word_row(-1, "b"));
  EXPECT_LT(word_row(1, "a"), word_row(std::numeric_limits<std::int64_t>::max(), "b"));
}

TEST(Hosts, AreTakenFromAddresses) {
  EXPECT_EQ(host_of("https://www.Screen-Gull.example:8443/a"), "screen-gull.example");
  EXPECT_EQ(host_of("http://reader@other.example?x=http://screen-gull.example"), "other.example");
  EXPECT_EQ(host_of("http://[::1]:80/"), "[::1]");
  EXPECT_EQ(host_of("feeds/a.xml"), "");
}

TEST(TakenDown, CoversAnAddressOrAnOutletByNameOrHost) {
  const TakenDown name({{.outlet = "Screen Gull"}});
  EXPECT_TRUE(name.covers("", "screen gull"));
  EXPECT_FALSE(name.covers("https://screen-gull.example/a", "The Gull"));
  EXPECT_TRUE(TakenDown({{.outlet = "screen-gull.example"}}).covers("https://www.screen-gull.example/a", ""));
  const TakenDown address({{.address = "https://x.example/a"}});
  EXPECT_TRUE(address.covers("https://x.example/a", ""));
  EXPECT_FALSE(address.covers("https://x.example/ab", ""));
  EXPECT_FALSE(address.covers("", ""));
  EXPECT_FALSE(TakenDown().covers("", ""));
}

TEST(TakenDown, KnowsAnAddressInEverySpelling) {
  const TakenDown taken_down({{.address = "https://outlet.example/Tv/a?id=3"}});
  for (const char* same :
       {"http://outlet.example/Tv/a?id=3", "https://www.OUTLET.example/Tv/a?id=3",
        "https://outlet.example/Tv/a/?id=3", "https://outlet.example:443/Tv/a?utm_source=mail&id=3&fbclid=x",
        "https://outlet.example/Tv/a?id=3#top"})
    EXPECT_TRUE(taken_down.covers(same, "")) << same;
  for (const char* other : {"https://outlet.example/tv/a?id=3", "https://outlet.example/Tv/a?id=4",
                            "https://outlet.example/Tv/a", "https://outlet.example:8443/Tv/a?id=3",
                            "https://m.outlet.example/Tv/a?id=3", "outlet.example/Tv/a?id=3"})
    EXPECT_FALSE(taken_down.covers(other, "")) << other;
  EXPECT_EQ(address_key("https://[::1]:80/"), "[::1]");
  EXPECT_EQ(address_key("https://[::1]:81?"), "[::1]:81");
  EXPECT_EQ(address_key("feeds/a.xml"), "");
}

TEST(Burials, AreUnderstoodAsAPersonTypesThem) {
  EXPECT_EQ(burial_of(" https://outlet.example/a ").address, "https://outlet.example/a");
  EXPECT_EQ(burial_of("www.outlet.example/2026/a").address, "https://www.outlet.example/2026/a");
  for (const char* host : {"outlet.example", "www.outlet.example", "https://www.Outlet.example/"})
    EXPECT_EQ(burial_of(host).outlet, "outlet.example") << host;
  for (const char* name : {"Screen Gull", " Screen  Gull "})
    EXPECT_EQ(burial_of(name).outlet, "Screen Gull") << name;
  EXPECT_EQ(burial_of("St. Elsewhere Weekly").outlet, "St. Elsewhere Weekly");
  EXPECT_EQ(burial_of("https://").outlet + burial_of(" ").outlet + burial_of("https://").address, "");
}

TEST(Burials, ComeBackFromTheirPayload) {
  EXPECT_EQ(parse_burial(burial_payload({.outlet = "Screen \"Gull\""}))->outlet, "Screen \"Gull\"");
  EXPECT_EQ(parse_burial(burial_payload({.address = "https://x.example/"}))->address, "https://x.example/");
  for (const char* bad : {"", "{}", "[]", "{\"outlet\": 3}", "{\"outlet\": \"a\", \"address\": \"b\"}"})
    EXPECT_FALSE(parse_burial(bad)) << bad;
}

TEST(StoryDecisions, ComeBackFromTheirEntry) {
  const ArticleId one = ArticleId::of("1"), two = ArticleId::of("2"), three = ArticleId::of("3");
  const StoryDecision merge{.merge = {{one, two}, {three}}}, split{.split = {two}};
  EXPECT_EQ(parse_story_decision(decision_entry(merge, 7).payload).value(), merge);
  EXPECT_EQ(parse_story_decision(decision_entry(split, 7).payload).value(), split);
  EXPECT_EQ(decision_entry(split, 7).kind, JournalKind::decision);
  EXPECT_NE(decision_entry(split, 7).key, decision_entry(split, 8).key) << "the same may be said again";
  EXPECT_EQ(parse_story_decision(burial_payload({.outlet = "Gull"})).value(), std::nullopt);
  for (const char* bad :
       {"", "[]", "{\"split\":3}", "{\"split\":[3]}", "{\"split\":[\"x\"]}", "{\"merge\":[\"x\"]}"})
    EXPECT_FALSE(parse_story_decision(bad)) << bad;
}

TEST(DocumentMeta, ComesBackWithoutTheBytes) {
  Document document = sample_entry(4).document;
  document.is_whole = true;
  const auto again = parse_document_meta(document_meta(document));
  ASSERT_TRUE(again) << again.error().to_string();
  EXPECT_EQ(again->source, document.source);
  EXPECT_EQ(again->address, document.address);
  EXPECT_EQ(again->content_type, document.content_type);
  EXPECT_EQ(again->received_at, document.received_at);
  EXPECT_EQ(again->headers, document.headers);
  EXPECT_EQ(again->outlet, document.outlet);
  EXPECT_EQ(again->is_decoded, document.is_decoded);
  EXPECT_TRUE(again->is_whole);
  EXPECT_EQ(again->bytes, "");
}

}  // namespace
}  // namespace logline::store
