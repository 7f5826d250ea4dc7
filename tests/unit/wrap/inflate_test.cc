#include "wrap/inflate.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace logline::wrap {
namespace {

std::string gzip(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(compressBound(static_cast<uLong>(text.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

TEST(Inflate, GivesBackWhatWasPackedMemberAfterMember) {
  EXPECT_TRUE(is_gzip(gzip("a")));
  EXPECT_EQ(inflate_gzip(gzip("one ") + gzip("two"), 1000).value(), "one two");
}

TEST(Inflate, RefusesBombsBySizeAndByRatio) {
  const std::string zeros(8 << 20, '0');
  EXPECT_NE(inflate_gzip(gzip(zeros), 1 << 20).error().what.find("unpacks to far more"), std::string::npos);
  EXPECT_NE(inflate_gzip(gzip(zeros), 1 << 30).error().what.find("unpacks to far more"), std::string::npos);
}

TEST(Inflate, SaysWhenDataIsBrokenOrCutOff) {
  const std::string packed = gzip("some words that are long enough to be cut");
  EXPECT_NE(inflate_gzip(packed.substr(0, packed.size() - 9), 1000).error().what.find("cut off"),
            std::string::npos);
  std::string broken = packed;
  broken[12] = static_cast<char>(broken[12] ^ 0x55);
  EXPECT_FALSE(inflate_gzip(broken, 1000));
  EXPECT_FALSE(inflate_gzip("", 1000));
}

}  // namespace
}  // namespace logline::wrap
