#include "page/dates.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

std::string date(std::string_view text, bool month_first = false) {
  const auto found = parse_page_date(text, shipped_rules().months, month_first);
  return found ? found->to_iso() : "none";
}

TEST(PageDates, ReadsMonthsByName) {
  EXPECT_EQ(date("Published: 13 May 2016"), "2016-05-13");
  EXPECT_EQ(date("May 13th, 2016 at 9:04 PM").substr(0, 10), "2016-05-13");
  EXPECT_EQ(date("Freitag, 13. März 2016"), "2016-03-13");
  EXPECT_EQ(date("13 de mayo de 2016"), "2016-05-13");
}

TEST(PageDates, TakesNoFigureOfAnotherWordForTheDay) {
  EXPECT_EQ(date("Anna Smith, F1Dec 19, 2023, 05:30 PM"), "2023-12-19");
  EXPECT_EQ(date("13 May 16, 2016"), "2016-05-16");
}

TEST(PageDates, ReadsFigures) {
  EXPECT_EQ(date("13/05/2016"), "2016-05-13");
  EXPECT_EQ(date("05/13/2016"), "2016-05-13");
  EXPECT_EQ(date("04/05/2016", true), "2016-04-05");
  EXPECT_EQ(date("04/05/2016", false), "2016-05-04");
  EXPECT_EQ(date("13.05.16"), "2016-05-13");
  EXPECT_EQ(date("2016年5月13日"), "2016-05-13");
}

TEST(PageDates, KeepsClockAndZoneOfIsoAndRfc822) {
  EXPECT_EQ(date("2016-05-12T21:04:00-04:00"), "2016-05-12T21:04:00-04:00");
  EXPECT_EQ(date("Thu, 05 May 2016 17:43:09 +0000"), "2016-05-05T17:43:09Z");
}

TEST(PageDates, RefusesWhatIsNoDate) {
  EXPECT_EQ(date("31 February 2016"), "none");
  EXPECT_EQ(date("Season 5, 10 episodes"), "none");
  EXPECT_EQ(date("May the 4th be with you"), "none");
  EXPECT_EQ(date("12 May 1066"), "none");
  EXPECT_EQ(date(""), "none");
}

TEST(PageDates, ReadsAddresses) {
  EXPECT_EQ(
      date_of_address("https://outlet.example/2016/05/13/ferry", shipped_rules().months).value().to_iso(),
      "2016-05-13");
  EXPECT_EQ(date_of_address("https://outlet.example/tv/ferry-2016-05-13.html", shipped_rules().months)
                .value()
                .to_iso(),
            "2016-05-13");
  EXPECT_EQ(date_of_address("https://outlet.example/20160513/ferry", shipped_rules().months).value().to_iso(),
            "2016-05-13");
  EXPECT_FALSE(date_of_address("https://outlet.example/2016/05/ferry", shipped_rules().months));
  EXPECT_FALSE(date_of_address("https://outlet.example/a/20161399/ferry", shipped_rules().months));
}

}  // namespace
}  // namespace logline::page
