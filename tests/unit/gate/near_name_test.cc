#include "gate/near_name.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace logline::gate {
namespace {

// The definition, word for word.
std::size_t naive(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  const auto shorter = [](std::string_view text, std::size_t by) { return text.substr(0, text.size() - by); };
  std::size_t best = std::min({naive(shorter(a, 1), b) + 1, naive(a, shorter(b, 1)) + 1,
                               naive(shorter(a, 1), shorter(b, 1)) + (a.back() == b.back() ? 0U : 1U)});
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back())
    best = std::min(best, naive(shorter(a, 2), shorter(b, 2)) + 1);
  return best;
}

TEST(NearName, CountsMistakesOfTyping) {
  EXPECT_EQ(typing_distance("sevrance", "severance", 2), 1U);
  EXPECT_EQ(typing_distance("kit harrington", "kit harington", 2), 1U);
  EXPECT_EQ(typing_distance("casual", "cauasl", 2), 2U);
  EXPECT_EQ(typing_distance("castle", "nashville", 2), 3U) << "too far";
}

RC_GTEST_PROP(NearName, IsTheDefinition, ()) {
  const auto text = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
  const std::string a = (*text).substr(0, 6), b = (*text).substr(0, 6);
  const std::size_t most = *rc::gen::inRange<std::size_t>(0, 5);
  RC_ASSERT(typing_distance(a, b, most) == std::min(naive(a, b), most + 1));
}

}  // namespace
}  // namespace logline::gate
