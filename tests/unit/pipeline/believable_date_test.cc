// What a source says of its date is believed as far as it can be.
#include "pipeline/believable_date.h"

#include <gtest/gtest.h>

#include "pipeline/articles.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

const auto kReceived = Timestamp::parse_iso("2016-05-13T20:00:00Z");

std::string believed(const char* said) {
  Article article;
  article.published = Timestamp::parse_iso(said);
  bound_dates(article, kReceived);
  return article.published ? article.published->to_iso() : "none";
}

TEST(BelievableDate, IsNotLaterThanItsReceipt) {
  EXPECT_EQ(believed("2016-05-13T19:59:00Z"), "2016-05-13T19:59:00Z");
  EXPECT_EQ(believed("2099-01-01T00:00:00Z"), "2016-05-13T20:00:00Z");
  EXPECT_EQ(believed("2016-05-13T20:00:01Z"), "2016-05-13T20:00:00Z");
  EXPECT_EQ(believed("2016-05-14T08:00:00+12:00"), "2016-05-14T08:00:00+12:00");
  EXPECT_EQ(believed("2016-05-14"), "2016-05-14");  // it is that day already, further east
  EXPECT_EQ(believed("2016-05-15"), "2016-05-13");
  EXPECT_EQ(believed("2017"), "2016-05-13");
}

// Saved fetches may have the local time of whoever fetched.
TEST(BelievableDate, AReceiptWithoutZoneMayBeOfAnywhere) {
  const auto received = Timestamp::parse_iso("2016-05-13T00:45:39");
  Article article;
  article.published = Timestamp::parse_iso("2016-05-13T07:26:34Z");
  bound_dates(article, received);
  EXPECT_EQ(article.published->to_iso(), "2016-05-13T07:26:34Z");
  EXPECT_TRUE(article.date_claims.empty());
  article.published = Timestamp::parse_iso("2016-05-26T04:27:00Z");
  bound_dates(article, received);
  EXPECT_EQ(article.published->to_iso(), "2016-05-13T00:45:39");
}

TEST(BelievableDate, IsNoStartOfACalendar) {
  for (const char* zero :
       {"1970-01-01T00:00:00Z", "1970-01-01", "1969-12-31T19:00:00-05:00", "0001-01-01T00:00:00Z"})
    EXPECT_EQ(believed(zero), "none") << zero;
  EXPECT_EQ(believed("1970-01-03T00:00:00Z"), "1970-01-03T00:00:00Z");
  EXPECT_EQ(believed("1952-02-06"), "1952-02-06");
}

TEST(BelievableDate, WhatWasSaidStaysAsEvidence) {
  Article article;
  article.published = Timestamp::parse_iso("2099-01-01T00:00:00Z");
  bound_dates(article, kReceived);
  ASSERT_EQ(article.date_claims.size(), 1U);
  EXPECT_EQ(article.date_claims[0].at.to_iso(), "2099-01-01T00:00:00Z");
  EXPECT_EQ(stated_date(article)->to_iso(), "2099-01-01T00:00:00Z");
  bound_dates(article, kReceived);  // as when our own line is read again
  EXPECT_EQ(article.date_claims.size(), 1U);
  Article bare;  // of a file: nobody knows when it was received
  bare.published = Timestamp::parse_iso("2099-01-01T00:00:00Z");
  bound_dates(bare, std::nullopt);
  EXPECT_EQ(bare.published->to_iso(), "2099-01-01T00:00:00Z");
}

TEST(BelievableDate, WithoutOneAnArticleTakesNone) {
  const Document feed{
      .source = "f",
      .address = "https://outlet.example/feed",
      .received_at = kReceived,
      .bytes =
          "<rss><channel><title>Gull</title><item><guid>1</guid><title>Harrow Lane is renewed</title>"
          "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item><item><guid>2</guid><title>Harrow "
          "Lane is cancelled</title><pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate></item></channel>"
          "</rss>"};
  const auto found = articles_of(feed, stages().page_rules);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->articles.size(), 2U);
  EXPECT_FALSE(found->articles[0].published);
  EXPECT_EQ(found->articles[1].published->to_iso(), "2016-05-13T20:00:00Z");
}

}  // namespace
}  // namespace logline::pipeline
