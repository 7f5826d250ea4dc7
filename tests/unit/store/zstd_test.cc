#include "wrap/zstd.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::wrap {
namespace {

RC_GTEST_PROP(Zstd, GivesBackEveryBytes, (const std::string& bytes)) {
  const auto frame = zstd_compress(bytes);
  RC_ASSERT(frame.has_value());
  RC_ASSERT(zstd_decompress(*frame, bytes.size()) == bytes);
}

TEST(Zstd, RefusesWhatIsLargerThanTheLimit) {
  const auto bomb = zstd_compress(std::string(10 << 20, 'a'));
  ASSERT_TRUE(bomb);
  EXPECT_LT(bomb->size(), 10000U);
  EXPECT_FALSE(zstd_decompress(*bomb, (10 << 20) - 1));
}

TEST(Zstd, NoticesEveryFlippedByte) {
  const std::string bytes = "<html>a page of news about a page of news</html>";
  const auto frame = zstd_compress(bytes);
  ASSERT_TRUE(frame);
  for (std::size_t i = 0; i < frame->size(); ++i) {
    std::string flipped = *frame;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x40);
    const auto again = zstd_decompress(flipped, 1 << 20);
    EXPECT_FALSE(again && *again != bytes) << i;
    EXPECT_FALSE(zstd_decompress(frame->substr(0, i), 1 << 20)) << i;
  }
}

}  // namespace
}  // namespace logline::wrap
