#include "wrap/time_zones.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace logline::wrap {
namespace {

constexpr std::int64_t kWinter = 1768478400, kSummer = 1784116800;  // 15 January and July 2026, noon UTC

TEST(TimeZones, KnowSummerAndWinter) {
  const auto london = load_time_zone("Europe/London");
  ASSERT_TRUE(london) << london.error().to_string();
  EXPECT_EQ(london->offset_at(kWinter), 0);
  EXPECT_EQ(london->offset_at(kSummer), 3600);
  EXPECT_EQ(london->offset_at(1774745999), 0);     // 29 March 2026, 00:59:59 UTC
  EXPECT_EQ(london->offset_at(1774746000), 3600);  // a second later
  EXPECT_EQ(load_time_zone("Australia/Adelaide")->offset_at(kSummer), 9 * 3600 + 1800);
  EXPECT_EQ(load_time_zone("UTC")->offset_at(kSummer), 0);
}

TEST(TimeZones, BeforeTheFirstChangeIsItsOffset) {
  const auto tokyo = load_time_zone("Asia/Tokyo");
  ASSERT_TRUE(tokyo);
  EXPECT_EQ(tokyo->offset_at(-1'000'000'000'000), 9 * 3600);
  EXPECT_EQ(TimeZone{}.offset_at(kSummer), 0);
}

TEST(TimeZones, NamesCanBeLoaded) {
  const auto names = time_zone_names();
  EXPECT_GT(names.size(), 300U);
  EXPECT_TRUE(std::ranges::is_sorted(names));
  EXPECT_TRUE(std::ranges::binary_search(names, "America/New_York"));
  EXPECT_TRUE(load_time_zone(machine_time_zone()));
  for (std::size_t i = 0; i < names.size(); i += 20) EXPECT_TRUE(load_time_zone(names[i])) << names[i];
}

TEST(TimeZones, UnknownNamesAreErrors) {
  for (const std::string name : {"", "Europe/Nowhere", "../../etc/passwd", "GMT+99:99", "\xff"})
    EXPECT_FALSE(load_time_zone(name)) << name;
}

}  // namespace
}  // namespace logline::wrap
