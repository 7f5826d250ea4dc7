#include "page/published.h"

#include <gtest/gtest.h>

#include "page/date_line.h"
#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

FoundDate found(DatePlace place, const char* iso, bool is_modified = false, bool is_visible = false) {
  return {place, is_modified, *Timestamp::parse_iso(iso), {}, is_visible};
}

std::string published(std::vector<FoundDate> dates) {
  const PageDates chosen = choose_dates(dates);
  return chosen.published ? chosen.published->to_iso() : "none";
}

TEST(Published, IsToldInTheZoneThatThePageShows) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2023-12-23T03:22:07Z"),
                       found(DatePlace::line, "2023-12-22T22:22-05:00", false, true)}),
            "2023-12-22T22:22:07-05:00");
}

TEST(Published, FindsTheZoneFromAClockWithoutOne) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2023-12-23T03:22:07Z"),
                       found(DatePlace::line, "2023-12-22T22:22", false, true)}),
            "2023-12-22T22:22:07-05:00");
}

TEST(Published, TakesNoZoneFromAClockOfAnotherMoment) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2023-12-23T03:22:07Z"),
                       found(DatePlace::line, "2023-12-23T03:40", false, true)}),
            "2023-12-23T03:22:07Z");
}

TEST(Published, BelievesTheLineWhereAMachineTurnsDayAndMonth) {
  EXPECT_EQ(published({found(DatePlace::meta, "2026-09-03"), found(DatePlace::line, "2026-03-09")}),
            "2026-03-09");
  EXPECT_EQ(published({found(DatePlace::meta, "2026-09-03"), found(DatePlace::line, "2026-03-10")}),
            "2026-09-03");
}

TEST(Published, IsTheEarlierDayThatPropertiesAndTheLineAgreeOn) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2022-10-24T12:40:59Z"),
                       found(DatePlace::json_ld, "2022-12-02T08:16:16Z", true),
                       found(DatePlace::itemprop, "2022-10-08"), found(DatePlace::line, "2022-10-08")}),
            "2022-10-08");
}

TEST(Published, IsNotOneOfTheDaysOfAListOfArticles) {
  EXPECT_EQ(published({found(DatePlace::itemprop, "2026-03-13"), found(DatePlace::itemprop, "2026-03-12"),
                       found(DatePlace::itemprop, "2026-03-10"), found(DatePlace::other_meta, "2025-03-27")}),
            "2025-03-27");
  EXPECT_EQ(published({found(DatePlace::itemprop, "2026-03-13"), found(DatePlace::itemprop, "2026-03-12"),
                       found(DatePlace::other_meta, "2025-03-27")}),
            "2026-03-13");
}

TEST(Published, IsTheOutletsOwnDayWhenTheZoneIsNotKnown) {
  EXPECT_EQ(
      published({found(DatePlace::json_ld, "2023-12-23T03:22:07Z"), found(DatePlace::address, "2023-12-22")}),
      "2023-12-22");
  EXPECT_EQ(published({found(DatePlace::json_ld, "2023-12-23T03:22:07-05:00"),
                       found(DatePlace::address, "2023-12-22")}),
            "2023-12-23T03:22:07-05:00");
}

TEST(Published, IsNoDayThatItIsNowhereAtThatMoment) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2020-09-28T23:12:35Z"),
                       found(DatePlace::line, "2020-09-27", false, true)}),
            "2020-09-28T23:12:35Z");
  EXPECT_EQ(published({found(DatePlace::json_ld, "2020-09-28T23:12:35Z"),
                       found(DatePlace::line, "2020-09-29", false, true)}),
            "2020-09-29");
}

TEST(Published, BelievesAnAddressMoreThanFiguresInALine) {
  EXPECT_EQ(published({found(DatePlace::address, "2023-10-03"), found(DatePlace::line, "2023-03-10")}),
            "2023-10-03");
}

TEST(Published, StaysWhatMachineAndLineAgreeOn) {
  EXPECT_EQ(
      published({found(DatePlace::json_ld, "2023-12-22T05:00:00Z"), found(DatePlace::address, "2023-12-14"),
                 found(DatePlace::line, "2023-12-22", false, true)}),
      "2023-12-22T05:00:00Z");
}

TEST(Published, IsTheEarlierDayOfAPagePublishedAgain) {
  EXPECT_EQ(published({found(DatePlace::json_ld, "2025-06-24"), found(DatePlace::json_ld, "2025-06-24", true),
                       found(DatePlace::line, "2024-08-25", false, true)}),
            "2024-08-25");
  EXPECT_EQ(published({found(DatePlace::json_ld, "2019-06-17T18:28:00+02:00"),
                       found(DatePlace::address, "2017-07-12")}),
            "2017-07-12");
}

TEST(Published, FallsBackToTheLastChange) {
  EXPECT_EQ(published({found(DatePlace::meta, "2023-06-12", true)}), "2023-06-12");
  EXPECT_EQ(published({}), "none");
}

TEST(DateLines, ReadClockZoneAndWhatTheyAreOf) {
  const auto parts = read_date_line(
      "Published Dec. 22, 2023, 10:22 PM EST | Updated Dec. 23, 2023 at 7:05 a.m.", true, shipped_rules());
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].at.to_iso(), "2023-12-22T22:22-05:00");
  EXPECT_FALSE(parts[0].is_modified);
  EXPECT_EQ(parts[1].at.to_iso(), "2023-12-23T07:05");
  EXPECT_TRUE(parts[1].is_modified);
}

TEST(Published, IsFoundBesideAHeadlineWithALabel) {
  Document page{.source = "a", .name = "a"};
  page.bytes =
      "<body><h1>Opinion | Lakeland must come back soon</h1><p>By Mara Quill</p><p>3 May 2024</p><p>The "
      "drama is "
      "back for a second run, the channel said on Wednesday, and it will be longer than the first one.</p>";
  const auto article = article_from_page(page, shipped_rules());
  ASSERT_TRUE(article && article->published);
  EXPECT_EQ(article->headline, "Lakeland must come back soon");
  EXPECT_EQ(article->date_claims[0].from, "line");
  EXPECT_EQ(article->byline, std::vector<std::string>{"Mara Quill"});
}

TEST(Published, SaysWhereEachDateCameFrom) {
  Document page{.source = "a", .name = "a", .address = "https://gull.example/2024/jan/03/lakeland"};
  page.bytes =
      "<html lang=en><head><meta property='article:modified_time' content='2024-01-05T10:00:00Z'></head>"
      "<body><h1>Lakeland returns</h1><p>Updated 5 January 2024</p><p>The drama is back for a second run, "
      "the "
      "channel said on Wednesday, and it will be longer than the first one was.</p></body></html>";
  const auto article = article_from_page(page, shipped_rules());
  ASSERT_TRUE(article);
  ASSERT_TRUE(article->published && article->modified);
  EXPECT_EQ(article->published->to_iso(), "2024-01-03");
  EXPECT_EQ(article->modified->to_iso(), "2024-01-05T10:00:00Z");
  ASSERT_GE(article->date_claims.size(), 3U);
  EXPECT_EQ(article->date_claims[0].from, "meta article:modified_time");
  EXPECT_EQ(article->date_claims[1].from, "address");
  EXPECT_EQ(article->date_claims[2].from, "line");
}

}  // namespace
}  // namespace logline::page
