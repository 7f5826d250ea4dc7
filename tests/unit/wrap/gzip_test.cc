#include "wrap/gzip.h"

#include <gtest/gtest.h>

#include <string>

#include "wrap/inflate.h"

namespace logline::wrap {
namespace {

TEST(Gzip, GivesTheSameBytesWhateverWasPackedBefore) {
  const std::string page(20'000, 'a'), other = "something else " + page;
  const std::string first = gzip_compress(page, 1).value(), well = gzip_compress(page, 9).value();
  EXPECT_NE(first, gzip_compress(other, 1).value());
  EXPECT_EQ(gzip_compress(page, 1).value(), first);
  EXPECT_EQ(gzip_compress(page, 9).value(), well);
  for (const std::string& packed : {first, well}) EXPECT_EQ(inflate_gzip(packed, 1U << 20U).value(), page);
  EXPECT_EQ(inflate_gzip(gzip_compress("", 1).value(), 10).value(), "");
}

TEST(Gzip, JoinsPartsThatWerePackedAlone) {
  const std::string page(20'000, 'a'), name = "Ada & Bob";
  const GzipPart first = gzip_part(page, 3).value(), none = gzip_part("").value(),
                 last = gzip_part("the end").value(), plain = plain_gzip_part(name);
  const GzipPart* const all[] = {&first, &plain, &none, &plain, &first, &last};
  const std::string joined = join_gzip(all);
  EXPECT_EQ(inflate_gzip(joined, 1U << 20U).value(), page + name + name + page + "the end");
  EXPECT_LT(joined.size(), 300U);
  EXPECT_EQ(inflate_gzip(join_gzip({}), 10).value(), "");
}

}  // namespace
}  // namespace logline::wrap
