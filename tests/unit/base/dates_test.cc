#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/id.h"
#include "base/partial_date.h"
#include "base/timestamp.h"

namespace logline {
namespace {

TEST(PartialDate, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(PartialDate::parse("2026-02-31"));
  EXPECT_FALSE(PartialDate::parse("2026-13"));
  EXPECT_FALSE(PartialDate::parse("2026-00"));
  EXPECT_FALSE(PartialDate::parse("2026-23-01"));
  EXPECT_TRUE(PartialDate::parse("2024-02-29"));
}

TEST(PartialDate, AgreesRefinesAndContradicts) {
  const auto date = [](const char* text) { return *PartialDate::parse(text); };
  EXPECT_EQ(compare(date("2026"), date("2026")), DateRelation::agree);
  EXPECT_EQ(compare(date("2026-23"), date("2026-10-01")), DateRelation::refines);
  EXPECT_EQ(compare(date("2026-10-01"), date("2026-36")), DateRelation::coarser);
  EXPECT_EQ(compare(date("2026-24"), date("2027-02")),
            DateRelation::refines);  // winter runs into the next year
  EXPECT_EQ(compare(date("2026-03"), date("2026-04")), DateRelation::contradict);
}

RC_GTEST_PROP(PartialDate, DaysGoThereAndBack, ()) {
  const auto days = *rc::gen::inRange<std::int64_t>(-200000, 200000);
  const PartialDate date = PartialDate::from_days(days);
  RC_ASSERT(date.first_day() == days);
  RC_ASSERT(PartialDate::parse(date.to_string()) == date);
}

TEST(Timestamp, PrintsAsItCame) {
  for (const char* text : {"2016", "2016-05", "2016-05-12", "2016-05-12T21:04", "2016-05-12T21:04:09-04:00",
                           "2016-05-12T21:04:09Z"}) {
    const auto at = Timestamp::parse_iso(text);
    ASSERT_TRUE(at) << text;
    EXPECT_EQ(at->to_iso(), text);
  }
  EXPECT_FALSE(Timestamp::parse_iso("2016-05-12T25:00Z"));
  EXPECT_FALSE(Timestamp::parse_iso("2016-05-12T21:04:09+99:00"));
  EXPECT_FALSE(Timestamp::parse_iso("yesterday"));
  // As archives write it.
  EXPECT_EQ(Timestamp::parse_iso("20261127T100000Z"), Timestamp::parse_iso("2026-11-27T10:00:00Z"));
  EXPECT_EQ(Timestamp::parse_iso("20261127T1000+0100"), Timestamp::parse_iso("2026-11-27T10:00+01:00"));
  for (const char* none :
       {"20261127", "20261127T", "20261127T10", "20261327T100000Z", "20261127T10000Z", "20261127T256000Z"})
    EXPECT_FALSE(Timestamp::parse_iso(none)) << none;
}

TEST(Timestamp, CivilDayIsTheDayWhereItWasStated) {
  const auto late = Timestamp::parse_iso("2016-05-12T23:30-04:00");
  EXPECT_EQ(late->civil_day().to_string(), "2016-05-12");
  EXPECT_EQ(Timestamp::from_utc(late->utc_seconds).civil_day().to_string(), "2016-05-13");
}

RC_GTEST_PROP(Id, TextGoesThereAndBack, (std::uint64_t value)) {
  const std::string text = id_to_string(value);
  RC_ASSERT(text.size() == 13U);
  RC_ASSERT(id_from_string(text) == value);
}

TEST(Id, RefusesWhatIsNotAnId) {
  EXPECT_FALSE(id_from_string("short"));
  EXPECT_FALSE(id_from_string("zzzzzzzzzzzzz"));  // over 64 bits
  EXPECT_FALSE(id_from_string("00000000000ou"));  // letters that base 32 leaves out
}

TEST(Hash, IsSipHash24) {
  // Different lengths around the 8-byte block, and kinds kept apart.
  EXPECT_NE(hash64("1234567"), hash64("12345678"));
  EXPECT_NE(hash64("title", "you"), hash64("person", "you"));
  EXPECT_EQ(hash64("title", "you"), hash64("title", "you"));
}

}  // namespace
}  // namespace logline
