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
  EXPECT_THAT(times("It airs Sunday at 9 p.m."), ElementsAre("2016-05-15"));
  EXPECT_THAT(times("The finale will air on Wednesday, May 25."), ElementsAre("2016-05-25"));
}

TEST(Times, AreAnchoredAtTheArticle) {
  EXPECT_THAT(times("It was in production last year and returns this fall."), ElementsAre("2015", "2016-FA"));
  EXPECT_THAT(times("She said so back in April."), ElementsAre("2016-04"));
  EXPECT_THAT(times("He left two weeks ago after four years."), ElementsAre("2016-04-29", "P4Y"));
}

TEST(Times, OfAnUndatedArticleResolveOnlyWhenAbsolute) {
  EXPECT_THAT(times("It began in June 2015.", ""), ElementsAre("2015-06"));
  for (const std::string& value : times("It came on Thursday, May 12.", ""))
    EXPECT_FALSE(date_of_timex(value).has_value()) << value;
}

TEST(Times, ThatDontExistAreNone) { EXPECT_THAT(times("It airs on February 31, 2017."), IsEmpty()); }

TEST(Timex, BecomesAPartialDate) {
  EXPECT_EQ(date_of_timex("2016-FA")->to_string(), "2016-23");
  EXPECT_EQ(date_of_timex("2016-Q3")->to_string(), "2016-35");
  EXPECT_EQ(date_of_timex("2016-05-12TNI")->to_string(), "2016-05-12");
  EXPECT_FALSE(date_of_timex("P4Y").has_value());
  EXPECT_FALSE(date_of_timex("PAST_REF").has_value());
}

}  // namespace
}  // namespace logline
