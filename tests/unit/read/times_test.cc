#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/timex.h"
#include "tests/unit/read/core_reading.h"

namespace logline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Friday 13 May 2016.
std::vector<std::string> times(std::string text, std::string_view published = "2016-05-13") {
  return test::read("", std::move(text), published).mentions(MentionKind::time);
}

TEST(Times, OfTheCalendarKeepTheirPrecision) {
  EXPECT_THAT(times("It began on May 12, 2015 and ended in August of 2022."),
              ElementsAre("2015-05-12", "2022-08"));
  EXPECT_THAT(times("It began on 29 January 2014."), ElementsAre("2014-01-29"));
}

TEST(Times, OfTheWeekLookBackInNews) {
  EXPECT_THAT(times("The network said so on Thursday."), ElementsAre("2016-05-12"));
}

TEST(Times, OfTheWeekLookAheadWhereTheSentenceDoes) {
  EXPECT_THAT(times("It airs Sunday at 9 p.m."), ElementsAre("2016-05-15", "2016-05-15T21:00"));
  EXPECT_THAT(times("The finale will air on Wednesday, May 25."), ElementsAre("2016-05-25"));
}

TEST(Times, AreAnchoredAtTheArticle) {
  EXPECT_THAT(times("It was in production last year and returns this fall."), ElementsAre("2015", "2016-FA"));
  EXPECT_THAT(times("She said so back in April."), ElementsAre("2016-04"));
  EXPECT_THAT(times("He left two weeks ago after four years."), ElementsAre("2016-04-29", "P4Y"));
}

TEST(Times, KeepWhatNamesAPartOfThem) {
  EXPECT_THAT(times("It grew in the third quarter of this year and fell late last year."),
              ElementsAre("2016-Q3", "2015"));
  EXPECT_THAT(times("It opens in mid-June, at the end of next year or in the first half of 2018."),
              ElementsAre("2016-06", "2017", "2018-H1"));
  EXPECT_THAT(times("It comes in October of next year."), ElementsAre("2017-10"));
}

TEST(Times, ThatLastAreSpans) {
  EXPECT_THAT(times("A five-year deal took two and a half years, almost thirty months."),
              ElementsAre("P5Y", "P2.5Y", "P30M"));
  EXPECT_THAT(times("It ran for years, over the past five seasons and the past two weeks, every week."),
              ElementsAre("PXY", "P2W", "P1W"));
  EXPECT_THAT(times("The 27-year-old waited half an hour, and it was several decades ago."),
              ElementsAre("P27Y", "PT30M", "PAST_REF"));
}

TEST(Times, OfTheClockTakeTheDayTheSentenceNames) {
  EXPECT_THAT(times("It landed on Tuesday at 18:00 UTC."), ElementsAre("2016-05-10", "2016-05-10T18:00Z"));
  EXPECT_THAT(times("It airs Wednesdays at 10:30pm."), ElementsAre("XXXX-WXX-3", "XXXX-WXX-3T22:30"));
}

TEST(Times, ThatHaveANameAreDays) {
  EXPECT_THAT(times("It airs on Christmas Day and will be back on New Year's Eve 2017."),
              ElementsAre("2016-12-25", "2017-12-31"));
  EXPECT_THAT(times("Halloween was a hit."), IsEmpty());
}

TEST(Times, ThatNameNoDayAreReferences) {
  EXPECT_THAT(times("It is now on sale, was recently seen, and soon ends; in recent years nothing did."),
              ElementsAre("PRESENT_REF", "PAST_REF", "FUTURE_REF", "PAST_REF"));
  EXPECT_THAT(times("They watched Apocalypse Now."), IsEmpty());
}

TEST(Times, OfYearsAreNoOtherNumbers) {
  EXPECT_THAT(times("The 1998 film cost $1998 and 2000 people saw it in the late 1990s."),
              ElementsAre("1998", "199"));
}

TEST(Times, OfAnUndatedArticleResolveOnlyWhenAbsolute) {
  EXPECT_THAT(times("It began in June 2015.", ""), ElementsAre("2015-06"));
  for (const std::string& value : times("It came on Thursday, May 12.", ""))
    EXPECT_FALSE(date_of_timex(value).has_value()) << value;
}

TEST(Times, ThatDontExistAreNone) { EXPECT_THAT(times("It airs on February 31, 2017."), IsEmpty()); }

TEST(Timex, BecomesAPartialDate) {
  EXPECT_EQ(date_of_timex("2025-H2")->to_string(), "2025");
  EXPECT_EQ(date_of_timex("2016-FA")->to_string(), "2016-23");
  EXPECT_EQ(date_of_timex("2016-Q3")->to_string(), "2016-35");
  EXPECT_EQ(date_of_timex("2016-05-12TNI")->to_string(), "2016-05-12");
  EXPECT_FALSE(date_of_timex("P4Y").has_value());
  EXPECT_FALSE(date_of_timex("PAST_REF").has_value());
}

}  // namespace
}  // namespace logline
