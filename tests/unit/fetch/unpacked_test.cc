#include "fetch/unpacked.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/unit/fetch/warc_records.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kPacked = 160U << 10U;

struct Unpacked {
  std::string text;
  std::uint64_t read = 0;
  std::string error;
};

Unpacked unpack_all(const std::string& packed) {
  std::istringstream stream(packed);
  Unpacked all;
  std::string head = read_head(stream);
  const auto done = read_unpacked(stream, std::move(head), [&](std::string_view piece, std::uint64_t read) {
    all.text += piece;
    all.read = read;
    return true;
  });
  if (!done) all.error = done.error().what;
  return all;
}

std::string some_lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "line " + std::to_string(i * 7919 % 104729) + "\n";
  return text;
}

TEST(Unpacked, GivesPlainAndPackedBytesAlike) {
  const std::string text = some_lines(60000);
  EXPECT_EQ(unpack_all(text).text, text);
  EXPECT_EQ(unpack_all(gzipped(text)).text, text);
  EXPECT_EQ(unpack_all(gzipped(text)).read, gzipped(text).size());
  EXPECT_EQ(unpack_all(gzipped(text) + gzipped(text)).text, text + text);
  EXPECT_EQ(unpack_all(zstandard(text)).text, text);
  EXPECT_EQ(unpack_all("").text, "");
}

TEST(Unpacked, GivesWhatThereIsOfAFileThatIsCutOffAndSaysSo) {
  const std::string text = some_lines(60000), packed = gzipped(text);
  const Unpacked cut = unpack_all(packed.substr(0, packed.size() / 2));
  EXPECT_GT(cut.text.size(), 10000U);
  EXPECT_TRUE(text.starts_with(cut.text));
  EXPECT_NE(cut.error.find("cut off"), std::string::npos);
  EXPECT_FALSE(unpack_all(packed.substr(0, 20) + "nonsense, not deflate").error.empty());
}

TEST(Unpacked, StopsAtABomb) {
  const Unpacked bomb = unpack_all(gzipped(std::string(std::size_t{64} << 20U, '{')));
  EXPECT_FALSE(bomb.error.empty());
  EXPECT_LT(bomb.text.size(), std::size_t{40} << 20U);
}

TEST(Unpacked, StopsWhenTheTakerHasHadEnough) {
  std::istringstream stream(some_lines(200000));
  std::size_t pieces = 0;
  EXPECT_TRUE(read_unpacked(stream, read_head(stream),
                            [&](std::string_view, std::uint64_t) { return ++pieces < 2; }));
  EXPECT_EQ(pieces, 2U);
}

TEST(Unpacked, TheHeadIsThatOfWhatIsInside) {
  EXPECT_TRUE(unpack_head(gzipped(some_lines(5))).starts_with("line 0\n"));
  EXPECT_LE(unpack_head(gzipped(some_lines(60000)).substr(0, 150000)).size(), 65536U);
  EXPECT_TRUE(unpack_head(zstandard(some_lines(60000)).substr(0, kPacked)).starts_with("line 0\n"));
  EXPECT_EQ(unpack_head(""), "");
}

}  // namespace
}  // namespace logline::fetch
