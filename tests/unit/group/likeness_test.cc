#include "group/likeness.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "newsroom.h"

namespace logline::group {
namespace {

std::string some_words(int most) {
  std::string text;
  for (int left = *rc::gen::inRange(0, most); left > 0; --left)
    text += (*rc::gen::inRange(0, 5) == 0 ? "Quarvelle" : "word") + std::to_string(*rc::gen::inRange(0, 90)) +
            " ";
  return text;
}

TermVector some_terms() { return extract_terms(report("1", some_words(12), some_words(150), 0), weights()); }

// What both have, as a plain search finds it, added up in the order of the words.
float shared_joint(const TermVector& a, const TermVector& b) {
  const auto joints = [](const TermVector& vector) {
    std::map<WordId, float> by_word;
    for (TermWalk walk(vector); !walk.is_at_end();) {
      const WholeTerm term = walk.take();
      by_word[term.word] = joint_of(term);
    }
    return by_word;
  };
  const auto left = joints(a), right = joints(b);
  float sum = 0;
  for (const auto& [word, weight] : left)
    if (const auto other = right.find(word); other != right.end()) sum += weight * other->second;
  return a.joint_norm > 0 && b.joint_norm > 0 ? sum / (a.joint_norm * b.joint_norm) : 0;
}

RC_GTEST_PROP(Likeness, IsToTheLastBitWhatAPlainSearchFinds, ()) {
  const TermVector a = some_terms();
  const LikenessTo to(a);
  for (int i = 0; i < 5; ++i) {
    const TermVector b = some_terms();
    RC_ASSERT(to.of(b).joint == shared_joint(a, b));
    RC_ASSERT(to.of(b).headlines == LikenessTo(b).of(a).headlines);
    RC_ASSERT(to.of(b).strange == LikenessTo(b).of(a).strange);
  }
}

TEST(Likeness, OfNothingIsNone) {
  const TermVector none = extract_terms(report("1", "", "", 0), weights());
  const TermVector some = extract_terms(report("2", "Quay renews Salt Hour", "Ines Okafor.", 0), weights());
  EXPECT_EQ(LikenessTo(none).of(some).joint, 0);
  EXPECT_EQ(LikenessTo(some).of(none).joint, 0);
  EXPECT_EQ(LikenessTo(some).of(none).names, 0);
}

}  // namespace
}  // namespace logline::group
