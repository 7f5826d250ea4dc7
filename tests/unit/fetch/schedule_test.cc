#include "fetch/schedule.h"

#include <gtest/gtest.h>

#include <vector>

#include "fetch/backoff.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kNow = 1'463'097'600;  // Friday 13 May 2016, 00:00 UTC
constexpr std::int64_t kHour = 3600;

std::vector<std::int64_t> every(std::int64_t gap, int count, std::int64_t newest = kNow) {
  std::vector<std::int64_t> dates;
  for (int i = 0; i < count; ++i) dates.push_back(newest - i * gap);
  return dates;
}

TEST(Rhythm, AsksAsOftenAsTheFeedPublishes) {
  EXPECT_EQ(learn_rhythm(every(kHour, 20), kNow).interval, kHour);
  EXPECT_EQ(learn_rhythm(every(4 * kHour, 20), kNow).interval, 4 * kHour);
  EXPECT_EQ(learn_rhythm(every(kHour, 200), kNow).entries_a_week, 168);
}

TEST(Rhythm, StaysWithinItsBoundsWhateverTheDates) {
  EXPECT_EQ(learn_rhythm(every(1, 30), kNow).interval, kShortestInterval);
  EXPECT_EQ(learn_rhythm(every(90 * kHour, 30), kNow).interval, kLongestInterval);
  EXPECT_EQ(learn_rhythm({}, kNow).interval, kFirstInterval);
  EXPECT_EQ(learn_rhythm(std::vector<std::int64_t>{kNow + 99 * kHour}, kNow).newest, 0);
}

TEST(Rhythm, AQuickHalfHourSetsThePaceSoThatNothingLeavesTheFeedUnseen) {
  auto dates = every(600, 10);  // ten in ninety minutes,
  for (const auto& older : every(24 * kHour, 10, kNow - 86'400)) dates.push_back(older);  // ten in ten days
  EXPECT_LE(learn_rhythm(dates, kNow).interval, 10 * 600 + 86'400 / 2);
  EXPECT_LE(learn_rhythm(every(600, 20, kNow - 2 * kHour), kNow).interval, 10 * 600);
}

TEST(Rhythm, AFeedThatFellSilentIsAskedSeldom) {
  EXPECT_EQ(learn_rhythm(every(600, 20, kNow - 30 * 24 * kHour), kNow).interval, kLongestInterval);
}

TEST(Rhythm, AFewEntriesTellLittleOfAWeek) {
  EXPECT_LE(learn_rhythm(every(60, 2), kNow).entries_a_week, 4);
  EXPECT_LE(learn_rhythm(every(60, 5), kNow).entries_a_week, 25);
  EXPECT_EQ(learn_rhythm(every(24 * kHour, 1), kNow).entries_a_week, 1);
  EXPECT_EQ(learn_rhythm(every(24 * kHour, 3), kNow).entries_a_week, 9);
  const std::int64_t busy = learn_rhythm(every(720, 50), kNow).entries_a_week;  // five an hour
  EXPECT_GE(busy, 800);
  EXPECT_LE(busy, 900);
  EXPECT_LE(learn_rhythm(every(1, 100), kNow).entries_a_week, 100 * 28);  // all put in at once
}

TEST(Rhythm, EntriesOfOneMomentAllCount) {
  auto dates = every(24 * kHour, 8);                                      // one a day for a week,
  for (const auto& again : every(24 * kHour, 8)) dates.push_back(again);  // and another with each
  EXPECT_EQ(learn_rhythm(dates, kNow).entries_a_week, 14);
  const std::vector<std::int64_t> at_once(20, kNow - 3600);  // put in together: how often is not told
  EXPECT_EQ(learn_rhythm(at_once, kNow).entries_a_week, 20);
}

TEST(NextPoll, HonoursTtlAndPeriodsWithinTwoWeeks) {
  EXPECT_GE(next_poll(kHour, {.ttl = std::chrono::hours(5)}, kNow, 1), kNow + 5 * kHour);
  EXPECT_GE(next_poll(kHour, {.period = std::chrono::hours(6), .times_a_period = 2}, kNow, 1),
            kNow + 3 * kHour);
  EXPECT_GE(next_poll(kHour, {.ttl = std::chrono::hours(24 * 7)}, kNow, 1), kNow + 24 * 7 * kHour);
  EXPECT_GE(next_poll(kHour, {.period = std::chrono::hours(24 * 7)}, kNow, 1), kNow + 24 * 7 * kHour);
  EXPECT_LE(next_poll(kHour, {.ttl = std::chrono::hours(24 * 365)}, kNow, 1), kNow + 24 * 15 * kHour);
}

TEST(NextPoll, LeavesOutHoursAndDaysTheFeedNames) {
  const std::int64_t at = next_poll(kHour, {.skip_hours = 0b1110}, kNow, 1);  // 1:00 to 3:59
  EXPECT_EQ(at, kNow + 4 * kHour);
  const std::int64_t later = next_poll(kHour, {.skip_days = 0b1110000}, kNow, 1);  // Friday to Sunday
  EXPECT_EQ(later, kNow + 3 * 24 * kHour);
  EXPECT_LE(next_poll(kHour, {.skip_hours = 0xFFFFFF}, kNow, 1), kNow + 2 * kHour);  // all of them: nonsense
}

TEST(NextPoll, SpreadsFeedsApartAlwaysTheSameWay) {
  EXPECT_EQ(next_poll(kHour, {}, kNow, 7), next_poll(kHour, {}, kNow, 7));
  EXPECT_NE(next_poll(kHour, {}, kNow, 7), next_poll(kHour, {}, kNow, 8));
}

TEST(Backoff, DoublesUpToADayAndIsSpread) {
  for (std::int64_t failures = 1; failures < 40; ++failures) {
    const std::int64_t plain =
        std::min<std::int64_t>(600LL << std::min<std::int64_t>(failures - 1, 10), 86'400);
    EXPECT_GE(backoff_seconds(failures, std::nullopt, 5), plain * 3 / 4 - 1);
    EXPECT_LE(backoff_seconds(failures, std::nullopt, 5), plain * 5 / 4);
  }
  EXPECT_NE(backoff_seconds(1, std::nullopt, 5), backoff_seconds(1, std::nullopt, 6));
}

TEST(Backoff, NeverComesBackBeforeTheServerAllows) {
  EXPECT_GE(backoff_seconds(1, 7200, 5), 7200);
  EXPECT_GT(backoff_seconds(9, 1, 5), 3600);
}

TEST(RetryAfter, ReadsSecondsAndDatesAndNothingElse) {
  const auto read = [](const char* value) { return retry_after_seconds({{"retry-after", value}}, kNow); };
  EXPECT_EQ(read("120"), 120);
  EXPECT_EQ(read("Fri, 13 May 2016 01:00:00 GMT"), 3600);
  EXPECT_EQ(read("Thu, 12 May 2016 01:00:00 GMT"), 0);
  EXPECT_EQ(read("99999999999999999999"), 7 * 86'400);
  EXPECT_EQ(read("-5"), 0);
  EXPECT_EQ(read("soon"), std::nullopt);
  EXPECT_EQ(retry_after_seconds({}, kNow), std::nullopt);
}

}  // namespace
}  // namespace logline::fetch
