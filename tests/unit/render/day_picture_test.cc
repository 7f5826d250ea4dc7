#include "render/day_picture.h"

#include <gtest/gtest.h>

namespace logline::render {
namespace {

ShownLine line_at(const char* at, const std::string& label, bool has_news = true) {
  ShownLine shown;
  shown.at = Timestamp::parse_iso(at);
  shown.line.label = label;
  shown.has_news = has_news;
  return shown;
}

Values picture_of(const std::vector<ShownLine>& lines) {
  std::vector<const ShownLine*> borrowed;
  for (const ShownLine& line : lines) borrowed.push_back(&line);
  return day_picture(borrowed, load_words().value());
}

TEST(DayPicture, HasALaneForEachKindTheCommonestFirst) {
  const Values picture =
      picture_of({line_at("2026-03-04T18:00Z", "cancelled"), line_at("2026-03-04T09:10Z", "renewed"),
                  line_at("2026-03-04T12:00Z", "renewed", false), line_at("2026-03-04T11:00Z", ""),
                  line_at("2026-03-04T15:30Z", "renewed")});
  ASSERT_EQ(picture["lanes"].size(), 3U);
  const Values& renewed = picture["lanes"].begin()[0];
  EXPECT_EQ(renewed["label"], "renewed");
  EXPECT_EQ(renewed["clocks"], "09:10, 12:00, 15:30");
  EXPECT_EQ(renewed["news"].size(), 2U);
  EXPECT_EQ(renewed["quiet"].size(), 1U);
  EXPECT_EQ(picture["lanes"].begin()[2]["label"], "other news");
  EXPECT_EQ(picture["from"], "09:10");
  EXPECT_EQ(picture["to"], "18:00");
}

TEST(DayPicture, PutsRareKindsTogether) {
  std::vector<ShownLine> lines;
  for (const char* label :
       {"renewed", "renewed", "cancelled", "ordered", "trailer", "casting", "filming", "finale"})
    lines.push_back(line_at(lines.empty() ? "2026-03-04T09:00Z" : "2026-03-04T10:00Z", label));
  const Values picture = picture_of(lines);
  ASSERT_EQ(picture["lanes"].size(), 6U);
  EXPECT_EQ(picture["lanes"].begin()[5]["label"], "other news");
  EXPECT_EQ(picture["lanes"].begin()[5]["news"].size(), 2U);
}

TEST(DayPicture, OfFewLinesOrOneMomentIsNone) {
  EXPECT_TRUE(picture_of({line_at("2026-03-04T09:00Z", ""), line_at("2026-03-04T10:00Z", "")}).empty());
  EXPECT_TRUE(picture_of(std::vector<ShownLine>(6, line_at("2026-03-04T09:00Z", ""))).empty());
  EXPECT_TRUE(picture_of(std::vector<ShownLine>(6, line_at("2026-03-04", ""))).empty());
}

}  // namespace
}  // namespace logline::render
