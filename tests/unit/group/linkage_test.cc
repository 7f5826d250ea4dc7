#include "group/linkage.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace logline::group {
namespace {

using Clusters = std::vector<std::size_t>;

TEST(Linkage, JoinsTheLikestFirst) {
  Linkage linkage(3, 1);
  linkage.set(0, 1, 1);
  linkage.set(1, 2, 5);
  linkage.set(0, 2, -3);
  EXPECT_EQ(linkage.clusters(), (Clusters{0, 1, 1}));  // 0 with the two others: (1 - 3) / 2
}

TEST(Linkage, TakesAShareOfTheBestPair) {
  Linkage linkage(3, 0.25);
  linkage.set(0, 1, 1);
  linkage.set(1, 2, 5);
  linkage.set(0, 2, -3);
  EXPECT_EQ(linkage.clusters(), (Clusters{0, 0, 0}));  // 1 - (1 + 1) / 4
}

TEST(Linkage, KeepsTogetherWhatIsBound) {
  Linkage linkage(3, 1);
  linkage.set(0, 1, -9);
  linkage.set(1, 2, 4);
  linkage.set(0, 2, -2);
  linkage.bind(0, 1);
  EXPECT_EQ(linkage.clusters(), (Clusters{0, 0, 0}));
}

RC_GTEST_PROP(Linkage, LeavesNoTwoClustersAlike, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 9);
  std::vector<std::vector<double>> scores(count, std::vector<double>(count));
  Linkage linkage(count, 1);
  for (std::size_t b = 1; b < count; ++b)
    for (std::size_t a = 0; a < b; ++a) {
      scores[a][b] = *rc::gen::inRange(-50, 50);
      linkage.set(a, b, scores[a][b]);
    }
  const Clusters first = linkage.clusters();
  for (std::size_t x = 0; x < count; ++x) {
    RC_ASSERT(first[first[x]] == first[x]);
    for (std::size_t y = x + 1; y < count; ++y) {
      if (first[x] == first[y]) continue;
      double sum = 0;
      for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
          if ((first[a] == first[x] && first[b] == first[y]) ||
              (first[a] == first[y] && first[b] == first[x]))
            sum += scores[a][b];
      RC_ASSERT(sum <= 0);
    }
  }
}

}  // namespace
}  // namespace logline::group
