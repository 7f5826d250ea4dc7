#include "render/words.h"

#include <gtest/gtest.h>

#include "model/words.h"
#include "render/dates.h"
#include "render/line_values.h"
#include "render/marked_text.h"
#include "render/record_facts.h"
#include "render/shown.h"
#include "render/time_axis.h"
#include "tests/unit/render/english_words.h"

namespace logline::render {
namespace {

std::string long_form(const char* edtf) { return long_date(*PartialDate::parse(edtf), english()); }

TEST(Dates, AreInWordsAtTheirOwnPrecision) {
  EXPECT_EQ(long_form("2027-01-14"), "Thursday 14 January 2027");
  EXPECT_EQ(long_form("2027-01"), "January 2027");
  EXPECT_EQ(long_form("2027"), "2027");
  EXPECT_EQ(long_form("2025-23"), "autumn 2025");
  EXPECT_EQ(short_date(*PartialDate::parse("2027-01-14"), english()), "14 Jan 2027");
}

TEST(Dates, ADayHasNoClockTime) {
  EXPECT_EQ(clock_time(*Timestamp::parse_iso("2026-03-04"), Words()), "");
  EXPECT_EQ(clock_time(*Timestamp::parse_iso("2026-03-04T23:30:00-02:00"), Words()), "01:30");
  EXPECT_EQ(utc_day(*Timestamp::parse_iso("2026-03-04T23:30:00-02:00")).to_string(), "2026-03-05");
}

TEST(Words, NamesTheLineOfAMistake) {
  EXPECT_EQ(Words::parse("# c\na\tb\nno tab", "w").error().to_string(), "w:3: no tab between key and text");
  EXPECT_EQ(Words::parse("a\tb\na\tc", "w").error().to_string(), "w:2: the key 'a' is there twice");
}

TEST(Words, KnowsEveryEventJobAndCertainty) {
  for (int i = 0; i <= static_cast<int>(Event::rebooted); ++i) {
    const std::string event(to_word(static_cast<Event>(i)));
    EXPECT_TRUE(english().has("event." + event)) << event;
    EXPECT_TRUE(english().has("event.not_" + event)) << event;
  }
  for (int i = 0; i <= static_cast<int>(Job::other); ++i)
    EXPECT_TRUE(english().has("job." + std::string(to_word(static_cast<Job>(i)))));
  for (int i = 0; i <= static_cast<int>(Certainty::confirmed); ++i)
    EXPECT_TRUE(english().has("certainty." + std::string(to_word(static_cast<Certainty>(i)))));
}

std::string plain(const Values& groups) {
  std::string out;
  for (const Values& group : groups) {
    const bool fresh = group["fresh"].is_true(), known = group["known"].is_true();
    out += fresh ? "[" : known ? "(" : "";
    for (const Values& run : group["runs"])
      out += run["italic"].is_true() ? "/" + run["text"].text() + "/" : run["text"].text();
    out += fresh ? "]" : known ? ")" : "";
  }
  return out;
}

TEST(MarkedText, MarksRangesAndSetsTheNameInItalics) {
  EXPECT_EQ(plain(marked_text("Low Orbit is renewed.", {{13, 20}}, "Low Orbit")),
            "/Low Orbit/ is [renewed].");
}

TEST(MarkedText, TakesTheLongerOfTwoThatBeginTogetherAndLeavesOverlaps) {
  EXPECT_EQ(plain(marked_text("abcdef", {{1, 2}, {1, 4}, {3, 6}, {9, 12}, {5, 5}}, "")), "a[bcd]ef");
}

TEST(MarkedText, FindsTheNameInQuotesButNotInsideWords) {
  EXPECT_EQ(plain(marked_text("‘Gulls’ and Seagulls, Gullsville", {}, "Gulls")),
            "‘/Gulls/’ and Seagulls, Gullsville");
}

TEST(CutWords, CutsAtAWordAndNeverInsideACharacter) {
  EXPECT_EQ(cut_words("one two three", 11), "one two…");
  EXPECT_EQ(cut_words("short", 11), "short");
  EXPECT_EQ(cut_words("ééééééééééé", 10), "ééé…");
}

TEST(Links, AreOnlyMadeOfHttpAddresses) {
  EXPECT_EQ(link_to("https://a.example/x"), "https://a.example/x");
  EXPECT_EQ(link_to("javascript:alert(1)"), "");
  EXPECT_EQ(link_to("data:text/html,x"), "");
  EXPECT_EQ(link_to(" https://a.example"), "");
}

TEST(Links, KeysGoIntoPathsWithoutLosingHyphens) {
  EXPECT_EQ(title_address("the salt clerks"), "/title/the-salt-clerks");
  EXPECT_EQ(title_address("a-b c/d?é"), "/title/a%2Db-c%2Fd%3F%C3%A9");
}

TEST(FieldNames, AreTakenApart) {
  const FieldName crew = parse_field_name("crew:executive_producer:ana pell");
  EXPECT_EQ(crew.base, "crew");
  EXPECT_EQ(crew.job, "executive_producer");
  EXPECT_EQ(crew.qualifier, "ana pell");
  const FieldName status = parse_field_name("status:s2");
  EXPECT_EQ(status.base, "status");
  EXPECT_EQ(status.season, 2);
}

// Clocks at 19:30 of the evening before, and from 7 March 2026 (a made-up change) an hour later.
Words far_west() {
  return english().in(std::make_shared<const TimeZone>(
      TimeZone{.name = "Far/West_Coast", .changes = {{0, -6 * 3600}, {1772841600, -5 * 3600}}}));
}

TEST(Dates, AreTheReadersWhenTheClockIsKnown) {
  const Timestamp at = *Timestamp::parse_iso("2026-03-05T01:30:00Z");
  EXPECT_EQ(clock_time(at, far_west()), "19:30");
  EXPECT_EQ(local_day(at, far_west()).to_string(), "2026-03-04");
  const Values values = moment_values(at, far_west());
  EXPECT_EQ(values["short"], "4 Mar 2026");
  EXPECT_EQ(values["iso"], "2026-03-05T01:30:00Z");
  EXPECT_EQ(local_day(*Timestamp::parse_iso("2026-03-05"), far_west()).to_string(), "2026-03-05");
  EXPECT_EQ(clock_time(*Timestamp::parse_iso("2026-03-08T01:30:00Z"), far_west()), "20:30");
  EXPECT_EQ(zone_words("Far/West_Coast"), "Far/West Coast");
}

TEST(TimeAxis, MarksAreRoundByTheReadersClock) {
  const std::int64_t day = 86400, begin = 1772668800;  // 5 March 2026, 00:00 UTC
  const TimeAxis axis(begin, begin + 4 * day, far_west());
  EXPECT_EQ((axis.begin() - 6 * 3600) % day, 0);
  std::vector<std::string> labels;
  for (const Values& mark : axis.marks(far_west())) labels.push_back(mark["label"].text());
  EXPECT_EQ(labels, (std::vector<std::string>{"4 Mar", "5 Mar", "6 Mar", "7 Mar", "8 Mar", "9 Mar"}));
}

TEST(TimeAxis, PlacesMomentsBetweenItsEnds) {
  const TimeAxis axis(1'000'000, 1'010'000, Words());
  EXPECT_LE(axis.begin(), 1'000'000);
  EXPECT_GE(axis.end(), 1'010'000);
  EXPECT_LT(axis.share(1'000'000), axis.share(1'010'000));
  EXPECT_LE(axis.marks(english()).size(), 8U);
}

}  // namespace
}  // namespace logline::render
