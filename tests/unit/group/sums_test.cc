#include "group/sums.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "group/word_map.h"

namespace logline::group {
namespace {

RC_GTEST_PROP(Sums, AreThoseOfAMap, ()) {
  Sums sums(50);
  for (int round = 0; round < 2; ++round) {
    std::map<std::uint32_t, float> plain;
    for (int left = *rc::gen::inRange(0, 400); left > 0; --left) {
      const std::uint32_t arrival = *rc::gen::inRange<std::uint32_t>(0, 50) * 0x01000001U;
      sums.add(arrival, 0.5F);
      plain[arrival] += 0.5F;
    }
    RC_ASSERT(sums.all().size() == plain.size());
    for (const auto& [arrival, sum] : sums.all()) RC_ASSERT(plain.at(arrival) == sum);
    sums.clear();
    RC_ASSERT(sums.all().empty());
  }
}

RC_GTEST_PROP(WordMap, DoesAsAMapDoes, ()) {
  WordMap<int> words;
  std::map<std::uint32_t, int> plain;
  RC_ASSERT(words.find(0) == nullptr);
  for (int left = *rc::gen::inRange(0, 300); left > 0; --left) {
    const std::uint32_t word = *rc::gen::inRange<std::uint32_t>(0, 200) * 0x00100001U;
    words.emplace(word, left);
    plain.emplace(word, left);
  }
  for (std::uint32_t i = 0; i < 200; ++i) {
    const std::uint32_t word = i * 0x00100001U;
    const int* found = words.find(word);
    RC_ASSERT((found != nullptr) == plain.contains(word));
    if (found != nullptr) RC_ASSERT(*found == plain.at(word));
  }
}

}  // namespace
}  // namespace logline::group
