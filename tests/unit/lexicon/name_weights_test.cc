#include "lexicon/name_weights.h"

#include <gtest/gtest.h>

namespace logline {
namespace {

TEST(NameWeights, AddUpWhatFeaturesSayForEachTag) {
  const auto weights = NameWeights::parse(
      "w.tsv", "# made up\nstep\t7\t0\t5\t0\t0\t0\t0\t0\nfeature\tff\t-3\t4\t0\t0\t0\t0\t0\n");
  ASSERT_TRUE(weights.has_value()) << weights.error().to_string();
  NameScores scores{};
  weights->add_to(scores, 0xff);
  weights->add_to(scores, 0xff);
  weights->add_to(scores, 0xfe);
  EXPECT_EQ(scores, (NameScores{-6, 8, 0, 0, 0, 0, 0}));
  EXPECT_EQ(weights->step(kNameTags, 1), 5);
  EXPECT_FALSE(weights->is_empty());
  EXPECT_TRUE(NameWeights().is_empty());
}

TEST(NameWeights, NameTheLineThatIsNoRow) {
  for (const char* line : {"feature\tff\t1\t2", "feature\tff\t1\t2\t3\t4\t5\t6\tx",
                           "tag\t1\t1\t1\t1\t1\t1\t1\t1", "feature\t0\t1\t1\t1\t1\t1\t1\t1",
                           "step\t8\t1\t1\t1\t1\t1\t1\t1", "feature\tff\t1\t2\t3\t4\t5\t6\t99999"}) {
    const auto weights = NameWeights::parse("w.tsv", std::string("# made up\n") + line + "\n");
    ASSERT_FALSE(weights.has_value()) << line;
    EXPECT_EQ(weights.error().where, "w.tsv:2");
  }
}

}  // namespace
}  // namespace logline
