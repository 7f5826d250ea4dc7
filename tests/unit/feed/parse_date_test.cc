#include "feed/parse_date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/embedded.h"
#include "feed/date_words.h"

namespace logline::feed {
namespace {

std::string iso(std::string_view text) {
  const auto at = parse_date(text);
  return at ? at->to_iso() : "error: " + at.error().what;
}

TEST(ParseDate, ReadsRfc822InItsManyForms) {
  EXPECT_EQ(iso("Thu, 12 May 2016 21:04:00 EDT"), "2016-05-12T21:04:00-04:00");
  EXPECT_EQ(iso("Thu, 12 May 2016 21:04:00 +0530"), "2016-05-12T21:04:00+05:30");
  EXPECT_EQ(iso("12 May 16 21:04 GMT"), "2016-05-12T21:04Z");
  EXPECT_EQ(iso("Thursday, 12 May 2016 21:04:00 GMT+02:00"), "2016-05-12T21:04:00+02:00");
  EXPECT_EQ(iso("Mon,12 May 2016 21:04:00 AEST"), "2016-05-12T21:04:00+10:00")
      << "the name of the day is wrong";
  EXPECT_EQ(iso("Thu, 12 May 2016 21:04:00"), "2016-05-12T21:04:00");
  EXPECT_EQ(iso("Thu, 12 Sept 2016 21:04:00 Z"), "2016-09-12T21:04:00Z");
}

TEST(ParseDate, ReadsWhatPeopleType) {
  EXPECT_EQ(iso("Thu May 12 21:04:05 2016"), "2016-05-12T21:04:05");
  EXPECT_EQ(iso("May 12, 2016 9:04 PM ET"), "2016-05-12T21:04-05:00");
  EXPECT_EQ(iso("5/12/2016 12:04:00 AM"), "2016-05-12T00:04:00");
  EXPECT_EQ(iso("13/05/2016"), "2016-05-13");
  EXPECT_EQ(iso("12.05.2016 21:04"), "2016-05-12T21:04");
  EXPECT_EQ(iso("2016/05/12 21:04:00 UTC"), "2016-05-12T21:04:00Z");
  EXPECT_EQ(iso("12 mai 2016"), "2016-05-12");
  EXPECT_EQ(iso("May 2016"), "2016-05");
  EXPECT_EQ(iso("20160512"), "2016-05-12");
}

TEST(ParseDate, ReadsIsoAtItsPrecision) {
  EXPECT_EQ(iso("2016"), "2016");
  EXPECT_EQ(iso(" 2016-05-12T21:04:00.123-04:00\n"), "2016-05-12T21:04:00-04:00");
  EXPECT_EQ(iso("2016-05-12 21:04:00 -0400"), "2016-05-12T21:04:00-04:00");
}

TEST(ParseDate, ReadsDaysAndWeeksOfAYearAndSecondsSince1970) {
  EXPECT_EQ(iso("2016-134"), "2016-05-13");
  EXPECT_EQ(iso("2016134T21:04:00Z"), "2016-05-13T21:04:00Z");
  EXPECT_EQ(iso("2016-366"), "2016-12-31");
  EXPECT_EQ(iso("2016-W19-5T21:04+02:00"), "2016-05-13T21:04+02:00");
  EXPECT_EQ(iso("2016W195"), "2016-05-13");
  EXPECT_EQ(iso("2016-W01"), "2016-01-04");
  EXPECT_EQ(iso("2015-W53-7"), "2016-01-03");
  EXPECT_EQ(iso("1463130000"), "2016-05-13T09:00:00Z");
  EXPECT_EQ(iso("1463130000123"), "2016-05-13T09:00:00Z");
  for (const char* none : {"2015-366", "2016-000", "2016-W54-1", "2015-W53-8", "2016-W19-8", "14631300001"})
    EXPECT_TRUE(iso(none).starts_with("error")) << none << " " << iso(none);
}

TEST(ParseDate, ADayThatDoesNotExistIsAnErrorThatQuotesIt) {
  EXPECT_EQ(iso("31 February 2016"), "error: the date '31 February 2016' does not exist");
  EXPECT_EQ(iso("2016-02-30"), "error: the date '2016-02-30' does not exist");
  EXPECT_EQ(iso("12 May 2016 25:04"), "error: the time of day in '12 May 2016 25:04' does not exist");
  EXPECT_EQ(iso("soon"), "error: 'soon' is not a date");
  EXPECT_EQ(iso(""), "error: '' is not a date");
}

TEST(DateWords, ShippedTableLoadsAndBrokenOnesNameTheLine) {
  ASSERT_TRUE(load_date_words(embedded_file("data/feed/date_words.tsv").value()));
  EXPECT_EQ(load_date_words("month\tmay\t5\nmonth\tjune\n").error().where, "data/feed/date_words.tsv:2");
}

RC_GTEST_PROP(ParseDate, ReadsBackWhatRfc822Writes, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(0, 24000);
  const auto clock = *rc::gen::inRange<int>(0, 86400);
  const CivilDate date = civil_from_days(days);
  const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  char text[64];
  std::snprintf(text, sizeof text, "%u %s %d %02d:%02d:%02d +0000", date.day, months[date.month - 1],
                date.year, clock / 3600, clock / 60 % 60, clock % 60);
  RC_ASSERT(parse_date(text).value().utc_seconds == days * 86400 + clock);
}

TEST(ParseDate, WhatIsBeyondBeliefIsNoDate) {
  for (const char* text :
       {"-5000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "31 Dec 9999 23:59:59 GMT", "0001-01-01T00:00:00Z",
        "2200-01-01", "99991231", "5000-06-01", "9999-W01-1", "Fri, 01 Jan 1600 00:00:00 GMT"}) {
    const auto at = parse_date(text);
    EXPECT_FALSE(at) << text << " is " << at->to_iso();
  }
  for (const char* text : {"1897-05-13", "2199-12-31T23:59:59Z", "1700-01-01"})
    EXPECT_TRUE(parse_date(text)) << text;
}

}  // namespace
}  // namespace logline::feed
