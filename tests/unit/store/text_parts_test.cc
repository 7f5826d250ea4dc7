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
  const StoryDecision merge{.merge = {{one, two}, {three}}}, split{.split = {two}, .from = {one}};
  for (const StoryDecision& decision : {merge, split, StoryDecision{.split = {two}}})
    EXPECT_EQ(parse_decision(decision_entry(decision, 7).payload).value(), Decision(decision));
  EXPECT_EQ(decision_entry(split, 7).kind, JournalKind::decision);
  EXPECT_NE(decision_entry(split, 7).key, decision_entry(split, 8).key) << "the same may be said again";
  EXPECT_EQ(parse_decision(burial_payload({.outlet = "Gull"})).value(), std::nullopt);
  for (const char* bad : {"", "[]", "{\"split\":3}", "{\"split\":[3]}", "{\"split\":[\"x\"]}",
                          "{\"merge\":[\"x\"]}", "{\"split\":[],\"from\":[3]}", "{\"describe\":3}",
                          "{\"describe\":{}}", "{\"describe\":{\"article\":\"x\"}}", "{\"withdraw\":{}}",
                          "{\"restore\":[]}", "{\"withdraw\":{\"articles\":[],\"statement\":7}}"})
    EXPECT_FALSE(parse_decision(bad)) << bad;
}

const ImageDecision kDescribedGull{.article = ArticleId::of("1"),
                                   .image = "https://x.example/gull.jpg",
                                   .text = "A “gull” on a mast.",
                                   .address = "https://x.example/1",
                                   .outlet = "X"};

TEST(ArticleDecisions, ComeBackFromTheirEntry) {
  const StatementDecision withdrawn{.articles = {ArticleId::of("1"), ArticleId::of("2")},
                                    .statement = StatementId::of("status:gulls:s2:renewed:yes")};
  StatementDecision restored = withdrawn;
  restored.is_restored = true;
  ImageDecision undone = kDescribedGull;
  undone.text.clear();
  for (const Decision& decision : std::vector<Decision>{kDescribedGull, undone, withdrawn, restored})
    EXPECT_EQ(parse_decision(decision_entry(decision, 7).payload).value(), decision);
  EXPECT_EQ(decision_entry(withdrawn, 7).payload.find("gulls"), std::string::npos)
      << "nothing that a takedown would have to look for";
}

TEST(ArticleDecisions, ADescriptionGoesWithItsArticle) {
  const Signature signature{.at = 1'780'000'000, .by = signature_of("ada")};
  const std::string left = without_words(decision_entry(kDescribedGull, 7, signature).payload);
  for (const char* word : {"gull", "x.example", "mast"})
    EXPECT_EQ(left.find(word), std::string::npos) << left;
  const auto decision = std::get<ImageDecision>(*parse_decision(left).value());
  EXPECT_TRUE(decision.is_taken_down);
  EXPECT_EQ(decision.article, kDescribedGull.article);
  EXPECT_EQ(parse_signature(left), signature);
  EXPECT_EQ(without_words("{\"split\":[]}"), "{\"split\":[]}");
}

TEST(ArticleDecisions, ADescriptionIsOneLineOfWords) {
  EXPECT_EQ(clean_description("  A gull\n\t on\x7f a mast. ").value(), "A gull on a mast.");
  EXPECT_EQ(clean_description(std::string(kLongestDescription, 'a'))->size(), kLongestDescription);
  for (const std::string& bad :
       {std::string(), std::string(" \n"), std::string("\xff"), std::string(kLongestDescription + 1, 'a')})
    EXPECT_FALSE(clean_description(bad)) << bad;
}

TEST(Signatures, AreOfDecisionsAndTakedownsAlike) {
  const Signature signature{.at = 1'780'000'000, .by = signature_of("ada")};
  EXPECT_EQ(parse_signature(burial_payload({.outlet = "Gull", .decided = signature})), signature);
  EXPECT_EQ(parse_burial(burial_payload({.outlet = "Gull", .decided = signature}))->outlet, "Gull");
  for (const char* none : {"", "[]", "{}", "{\"at\":3,\"by\":[]}", "{\"at\":\"x\",\"by\":\"x\"}"})
    EXPECT_EQ(parse_signature(none), Signature{}) << none;
  EXPECT_EQ(signature_of(""), 0U);
  EXPECT_EQ(burial_payload({.outlet = "Gull"}), "{\"outlet\":\"Gull\"}");
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
