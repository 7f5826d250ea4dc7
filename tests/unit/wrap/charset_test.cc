#include "wrap/charset.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::wrap {
namespace {

TEST(Charset, LatinOneMeansWindows1252AsInBrowsers) {
  EXPECT_EQ(to_utf8("\x93quoted\x94", "ISO-8859-1").value(), "\u201Cquoted\u201D");
  EXPECT_EQ(to_utf8("caf\xE9", " us-ascii ").value(), "caf\u00E9");
}

TEST(Charset, DecodesTheUsualOnes) {
  EXPECT_EQ(to_utf8(std::string_view("\xFF\xFEh\0i\0", 6), "utf-16").value(), "hi");
  EXPECT_EQ(to_utf8(std::string_view("\0h\0i", 4), "utf-16be").value(), "hi");
  EXPECT_EQ(to_utf8("\x83\x65\x83\x8C\x83\x72", "Shift_JIS").value(), "\u30C6\u30EC\u30D3");
  EXPECT_EQ(to_utf8("\xB5\xE7\xCA\xD3", "gb2312").value(), "\u7535\u89C6");
  EXPECT_EQ(to_utf8("\xEF\xBB\xBFhi", "utf-8").value(), "hi");
}

TEST(Charset, UndecodableBytesBecomeReplacementCharacters) {
  EXPECT_EQ(to_utf8("a\xFFz", "utf-8").value(), "a\uFFFDz");
  EXPECT_EQ(to_utf8("a\xFF", "shift_jis").value(), "a\uFFFD");
  EXPECT_EQ(to_utf8(std::string_view("a\0b", 3), "windows-1252").value(), "a\uFFFDb");
}

TEST(Charset, AnUnknownLabelIsAnErrorThatNamesIt) {
  const auto text = to_utf8("x", "klingon-8");
  ASSERT_FALSE(text);
  EXPECT_NE(text.error().what.find("klingon-8"), std::string::npos);
}

TEST(Charset, RefusesOverlongFormsSurrogatesAndWhatIsTooHigh) {
  EXPECT_TRUE(is_valid_utf8("plain \u00E9 \u20AC \U0001F600"));
  for (const char* bad :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "12345678\xFF"}) {
    EXPECT_FALSE(is_valid_utf8(bad)) << bad;
  }
}

TEST(Charset, OneReplacementForEachMaximalIllFormedPart) {
  EXPECT_EQ(repair_utf8("\xE2\x82z"), "\uFFFDz");
  EXPECT_EQ(repair_utf8("\xF0\x9F\x98"), "\uFFFD");
  EXPECT_EQ(repair_utf8("\xC0\x80"), "\uFFFD\uFFFD");
}

TEST(Charset, GuessesFromTheBytesAlone) {
  EXPECT_EQ(guess_charset(""), "utf-8");
  EXPECT_EQ(guess_charset("caf\xC3\xA9"), "utf-8");
  EXPECT_EQ(guess_charset("caf\xC3"), "utf-8") << "cut off in the middle of a character";
  EXPECT_EQ(guess_charset("caf\xE9 noir"), "windows-1252");
  EXPECT_EQ(guess_charset(std::string_view("<\0r\0s\0s\0", 8)), "utf-16le");
  EXPECT_EQ(guess_charset(std::string_view("\0<\0r\0s\0s", 8)), "utf-16be");
  EXPECT_EQ(guess_charset("\xFE\xFF"), "utf-16be");
}

RC_GTEST_PROP(Charset, RepairedBytesAreValidAndRepairingTwiceChangesNothing, (const std::string& bytes)) {
  const std::string once = repair_utf8(bytes);
  RC_ASSERT(is_valid_utf8(once));
  RC_ASSERT(repair_utf8(once) == once);
}

RC_GTEST_PROP(Charset, AnyBytesOfAnyKnownCharsetBecomeValidUtf8, (const std::string& bytes)) {
  const auto label = *rc::gen::element<std::string>("windows-1252", "utf-16le", "shift_jis", "gb18030",
                                                    "big5", "euc-kr", "utf-8");
  RC_ASSERT(is_valid_utf8(to_utf8(bytes, label).value()));
}

}  // namespace
}  // namespace logline::wrap
