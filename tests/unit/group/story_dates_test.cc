#include "group/story_dates.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace logline::group {
namespace {

StoryDates::Report dated(std::uint32_t arrival, std::optional<std::int64_t> published) {
  return {ArticleId::of(std::to_string(arrival)), arrival, published};
}

TEST(StoryDates, NameTheEarliestStatedOneAndThoseThatStateNone) {
  StoryDates dates;
  dates.put(dated(1, std::nullopt));
  EXPECT_EQ(dates.earliest(), std::nullopt);
  dates.put(dated(2, 50));
  dates.put(dated(3, 40));
  dates.put(dated(4, 40));
  EXPECT_EQ(dates.earliest(), ArticleId::of("3"));
  EXPECT_EQ(dates.undated(), std::vector{ArticleId::of("1")});
  dates.remove(dated(3, 40));
  EXPECT_EQ(dates.earliest(), ArticleId::of("4"));
}

// Two stories that come to be one, beside a list that is searched.
TEST(StoryDates, AgreeWithASearchOfAllReports) {
  EXPECT_TRUE(rc::check([] {
    std::vector<StoryDates::Report> kept;
    StoryDates dates[2];
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i) {
      const bool has_date = *rc::gen::arbitrary<bool>();
      const auto made = dated(static_cast<std::uint32_t>(i),
                              has_date ? std::optional<std::int64_t>(*rc::gen::inRange(0, 8)) : std::nullopt);
      StoryDates& story = dates[*rc::gen::inRange(0, 2)];
      story.put(made);
      if (*rc::gen::inRange(0, 4) == 0)
        story.remove(made);
      else
        kept.push_back(made);
    }
    dates[0].absorb(std::move(dates[1]));
    std::vector<ArticleId> undated;
    const StoryDates::Report* earliest = nullptr;
    for (const auto& one : kept) {
      if (!one.published) {
        undated.push_back(one.article);
      } else if (earliest == nullptr || *one.published < *earliest->published) {
        earliest = &one;
      }
    }
    RC_ASSERT(dates[0].undated() == undated);
    RC_ASSERT(dates[0].earliest() == (earliest ? std::optional(earliest->article) : std::nullopt));
  }));
}

}  // namespace
}  // namespace logline::group
