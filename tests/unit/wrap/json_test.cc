#include "wrap/json.h"

#include <gtest/gtest.h>

namespace logline::wrap {
namespace {

TEST(Json, HalvesOfEscapedCharactersCostNothingElse) {
  const std::string cut = R"({"title": "Fun \ud83d", "text": "\ude00 whole \ud83d\ude00, \\ud83d kept"})";
  EXPECT_TRUE(is_json(cut));
  const auto parsed = parse_json(cut);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(string_in(*parsed, "title"), "Fun \uFFFD");
  EXPECT_EQ(string_in(*parsed, "text"), "\uFFFD whole \U0001F600, \\ud83d kept");
}

TEST(Json, SaysWhereItIsBroken) {
  const auto broken = parse_json("{\"a\": 1,\n \"b\": \\ud83d}");
  ASSERT_FALSE(broken);
  EXPECT_NE(broken.error().what.find("line 2"), std::string::npos);
}

TEST(Json, PassesOverAByteOrderMark) { EXPECT_TRUE(is_json("\xEF\xBB\xBF{}")); }

}  // namespace
}  // namespace logline::wrap
