#include "group/few.h"

#include <gtest/gtest.h>

namespace logline::group {
namespace {

TEST(Few, HoldsWhatItWasMadeOf) {
  EXPECT_TRUE(Few<int>().empty());
  EXPECT_EQ(Few<int>().size(), 0U);
  EXPECT_EQ(Few<int>().begin(), Few<int>().end());
  Few<std::uint64_t> some{1, 2, 3};
  EXPECT_EQ(some.size(), 3U);
  EXPECT_EQ(some[2], 3U);
  const Few<std::uint64_t> copy = some;
  some = Few<std::uint64_t>();
  EXPECT_TRUE(some.empty());
  EXPECT_EQ(copy, (Few<std::uint64_t>{1, 2, 3}));
  some = copy;
  EXPECT_EQ(some, copy);
  EXPECT_EQ(sizeof some, sizeof(void*));
}

}  // namespace
}  // namespace logline::group
