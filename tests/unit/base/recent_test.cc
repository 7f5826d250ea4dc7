#include "base/recent.h"

#include <gtest/gtest.h>

namespace logline {
namespace {

TEST(Recent, GivesBackWhatWasKept) {
  Recent<std::string> recent(10);
  EXPECT_EQ(recent.find("a"), nullptr);
  EXPECT_EQ(recent.keep("a", "one"), "one");
  ASSERT_NE(recent.find("a"), nullptr);
  EXPECT_EQ(*recent.find("a"), "one");
  recent.keep("a", "two");
  EXPECT_EQ(*recent.find("a"), "two");
  recent.forget();
  EXPECT_EQ(recent.find("a"), nullptr);
}

TEST(Recent, LetsGoOfWhatNobodyAskedForLongest) {
  Recent<int> recent(3);
  for (int i = 0; i < 20; ++i) {
    recent.keep(std::to_string(i), i);
    ASSERT_NE(recent.find("0"), nullptr) << "asked for all the time, after " << i;
  }
  int held = 0;
  for (int i = 0; i < 20; ++i) held += recent.find(std::to_string(i)) != nullptr ? 1 : 0;
  EXPECT_LE(held, 6);
  EXPECT_NE(recent.find("19"), nullptr);
  EXPECT_EQ(recent.find("5"), nullptr);
}

TEST(Recent, HoldsNoMoreWeightThanItMay) {
  Recent<std::string> recent(1'000);
  for (int i = 0; i < 100; ++i) recent.keep(std::to_string(i), std::string(300, 'x'), 300);
  int held = 0;
  for (int i = 0; i < 100; ++i) held += recent.find(std::to_string(i)) != nullptr ? 1 : 0;
  EXPECT_GE(held, 3);
  EXPECT_LE(held * 300, 2'000);
}

}  // namespace
}  // namespace logline
