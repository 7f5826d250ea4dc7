#include "catalogue/json_pieces.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace logline::catalogue {
namespace {

// "LINE:TEXT" of each piece, "LINE!" of what was refused; fed in chunks of `step` bytes.
std::vector<std::string> cut(std::string_view text, std::size_t step = 4096, std::size_t most = 1000) {
  std::vector<std::string> found;
  JsonPieces pieces(most, [&](const JsonPiece& piece) {
    const std::string line = std::to_string(piece.line);
    found.push_back(piece.text ? line + ":" + std::string(*piece.text) : line + "!");
  });
  for (std::size_t at = 0; at < text.size(); at += step) pieces.feed(text.substr(at, step));
  pieces.finish();
  return found;
}

using Found = std::vector<std::string>;

TEST(JsonPieces, ReadsAnObjectALine) {
  EXPECT_EQ(cut("{\"a\":1}\n\n{\"b\":2}"), (Found{"1:{\"a\":1}", "3:{\"b\":2}"}));
  EXPECT_EQ(cut("\xEF\xBB\xBF{\"a\":1}\r\n{\"b\":2}\r\n"), (Found{"1:{\"a\":1}", "2:{\"b\":2}"}));
}

TEST(JsonPieces, ReadsADumpThatIsAnArrayOverLines) {
  EXPECT_EQ(cut("[\n{\"a\":1},\n{\"b\":[2]}\n]\n"), (Found{"2:{\"a\":1}", "3:{\"b\":[2]}"}));
}

TEST(JsonPieces, ReadsAnArrayInOneLineAndAnIndentedOne) {
  EXPECT_EQ(cut("[{\"a\":1},{\"b\":{\"c\":\"}{\\\"\"}}]"),
            (Found{"1:{\"a\":1}", "1:{\"b\":{\"c\":\"}{\\\"\"}}"}));
  EXPECT_EQ(cut("[\n  {\n    \"a\": 1\n  },\n  {\"b\": 2}\n]"),
            (Found{"2:{\n    \"a\": 1\n  }", "5:{\"b\": 2}"}));
  EXPECT_EQ(cut("{\n\"a\": {\n\"b\": 1}}\n{\n\"c\": 2}"),
            (Found{"1:{\n\"a\": {\n\"b\": 1}}", "4:{\n\"c\": 2}"}));
}

TEST(JsonPieces, ABrokenLineCostsNoOther) {
  EXPECT_EQ(cut("{\"a\":1}\n{\"b\":{\n{\"c\":\"\nnonsense\n{\"d\":4}\n"),
            (Found{"1:{\"a\":1}", "2:{\"b\":{", "3:{\"c\":\"", "4!", "5:{\"d\":4}"}));
}

TEST(JsonPieces, TellsOnceOfWhatStandsBetweenAndOfWhatIsNeverClosed) {
  EXPECT_EQ(cut("[ {\"a\":1}, nonsense, {\"b\":2}, {\"c\":["),
            (Found{"1:{\"a\":1}", "1!", "1:{\"b\":2}", "1!"}));
  EXPECT_EQ(cut("nonsense"), Found{"1!"});
  EXPECT_EQ(cut("  \n [ ]"), Found{});
  EXPECT_EQ(cut(""), Found{});
}

TEST(JsonPieces, RefusesAnObjectThatIsTooLongAndGoesOn) {
  const std::string longer = "{\"a\":\"" + std::string(2000, 'x') + "\"}";
  EXPECT_EQ(cut(longer + "\n{\"b\":2}\n"), (Found{"1!", "2:{\"b\":2}"}));
  EXPECT_EQ(cut("[" + longer + ",{\"b\":2}]"), (Found{"1!", "1:{\"b\":2}"}));
  EXPECT_EQ(cut("[" + std::string(100000, '{')), Found{"1!"});
  EXPECT_EQ(cut(std::string(100000, ' ') + "[{\"b\":2}]"), Found{"1:{\"b\":2}"});
}

TEST(JsonPieces, WhereAChunkEndsChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::element('{', '}', '[', ']', '"', '\\', ',', '\n', ' ', 'a'));
    const auto step = *rc::gen::inRange<std::size_t>(1, 8);
    RC_ASSERT(cut(text, step, 12) == cut(text, 4096, 12));
    RC_ASSERT(cut("[\n{\"\":" + text, step, 30) == cut("[\n{\"\":" + text, 4096, 30));
  }));
}

}  // namespace
}  // namespace logline::catalogue
