#include "fetch/keep_behind.h"

#include <gtest/gtest.h>

#include <atomic>

namespace logline::fetch {
namespace {

Kept batch(const std::string& name) {
  Kept kept;
  kept.feeds.push_back({.address = name});
  return kept;
}

TEST(KeepBehind, KeepsEveryBatchInOrderAndIsDoneWhenItSaysSo) {
  std::vector<std::string> kept;
  KeepBehind behind([&](Kept&& one) -> Result<void> {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    kept.push_back(one.feeds[0].address);
    return {};
  });
  std::vector<std::string> wanted;
  for (int i = 0; i < 50; ++i) {
    wanted.push_back(std::to_string(i));
    ASSERT_TRUE(behind.hand(batch(wanted.back())));
  }
  ASSERT_TRUE(behind.finish());
  EXPECT_EQ(kept, wanted);
  ASSERT_TRUE(behind.finish());  // again: nothing to wait for
}

TEST(KeepBehind, AnErrorIsToldAndNothingIsKeptAfterIt) {
  std::atomic<int> calls = 0;
  KeepBehind behind([&](Kept&&) -> Result<void> {
    ++calls;
    return fail("the disk is full");
  });
  ASSERT_TRUE(behind.hand(batch("1")));
  EXPECT_FALSE(behind.hand(batch("2")));
  const auto end = behind.finish();
  ASSERT_FALSE(end);
  EXPECT_EQ(end.error().what, "the disk is full");
  EXPECT_EQ(calls, 1);
}

TEST(KeepBehind, WhatWasHandedOverIsKeptEvenWhenNobodyWaits) {
  std::atomic<int> calls = 0;
  {
    KeepBehind behind([&](Kept&&) -> Result<void> {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      ++calls;
      return {};
    });
    ASSERT_TRUE(behind.hand(batch("1")));
  }
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace logline::fetch
