#include "group/posting_lists.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace logline::group {
namespace {

std::vector<std::uint32_t> arrivals(const PostingLists& lists, std::uint32_t key, std::size_t newest = 1000) {
  std::vector<std::uint32_t> found;
  PostingLists::Run run = lists.find(key);
  run.keep_newest(newest);
  run.visit([&](Posting posting) { found.push_back(posting.arrival); });
  return found;
}
using Arrivals = std::vector<std::uint32_t>;

TEST(PostingLists, GiveTheNewestFirstWhateverTheOrderOfAdding) {
  PostingLists lists;
  EXPECT_TRUE(arrivals(lists, 7).empty());
  for (const std::uint32_t arrival : {5U, 1U, 9U, 3U}) lists.add(7, {arrival, 0.5F});
  lists.add(8, {2, 1});
  EXPECT_EQ(arrivals(lists, 7), (Arrivals{9, 5, 3, 1}));
  EXPECT_EQ(arrivals(lists, 7, 2), (Arrivals{9, 5}));
  lists.remove(7, 9);
  lists.remove(7, 1);
  lists.remove(7, 100);
  lists.remove(6, 3);
  EXPECT_EQ(arrivals(lists, 7), (Arrivals{5, 3}));
  lists.remove(7, 3);
  lists.remove(7, 5);
  EXPECT_TRUE(arrivals(lists, 7).empty());
  EXPECT_FALSE(lists.is_empty());
  lists.remove(8, 2);
  EXPECT_TRUE(lists.is_empty());
  lists.add(7, {4, 1});
  EXPECT_EQ(arrivals(lists, 7), Arrivals{4});
}

TEST(PostingLists, WeightsStayWithTheirArrivals) {
  PostingLists lists;
  for (std::uint32_t key = 0; key < 300; ++key)
    for (std::uint32_t arrival = 0; arrival <= key % 3; ++arrival)
      lists.add(key, {arrival, static_cast<float>(key + arrival) / 8});
  for (std::uint32_t key = 2; key < 300; key += 3) lists.remove(key, 1);
  for (std::uint32_t key = 2; key < 300; key += 6) lists.remove(key, 2);  // one is left, alone again
  for (std::uint32_t key = 0; key < 300; ++key)
    lists.find(key).visit(
        [&](Posting posting) { EXPECT_EQ(posting.weight, static_cast<float>(key + posting.arrival) / 8); });
  EXPECT_EQ(arrivals(lists, 2), Arrivals{0});
  EXPECT_EQ(arrivals(lists, 5), (Arrivals{2, 0}));
  EXPECT_EQ(arrivals(lists, 1), (Arrivals{1, 0}));
}

RC_GTEST_PROP(PostingLists, DoAsAMapOfSortedListsDoes, ()) {
  PostingLists lists;
  std::map<std::uint32_t, Arrivals> plain;
  const auto steps = *rc::gen::inRange(1, 600);
  for (int i = 0; i < steps; ++i) {
    const auto key = *rc::gen::inRange<std::uint32_t>(0, 60) * 0x01000193U;
    const auto arrival = *rc::gen::inRange<std::uint32_t>(0, 40);
    Arrivals& list = plain[key];
    const auto at = std::find(list.begin(), list.end(), arrival);
    if (at == list.end()) {
      lists.add(key, {arrival, 1});
      list.push_back(arrival);
      std::sort(list.rbegin(), list.rend());
    } else {
      lists.remove(key, arrival);
      list.erase(at);
    }
  }
  bool is_empty = true;
  for (const auto& [key, list] : plain) {
    RC_ASSERT(arrivals(lists, key) == list);
    RC_ASSERT(lists.find(key).count() == list.size());
    is_empty = is_empty && list.empty();
  }
  RC_ASSERT(lists.is_empty() == is_empty);
}

}  // namespace
}  // namespace logline::group
