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

TEST(Charset, LettersThatAreNotLatinTellTheirSet) {
  for (const auto& [label, text] : {
           std::pair{
               std::string_view("koi8-r"),
               std::string(
                   "\xF3\xC5\xD2\xC9\xC1\xCC \xD0\xD2\xCF\xC4\xCC\xA3\xCE \xCE\xC1 \xD7\xD4\xCF\xD2\xCF\xCA "
                   "\xD3\xC5\xDA\xCF\xCE, \xD3\xCF\xCF\xC2\xDD\xC9\xCC \xCB\xC1\xCE\xC1\xCC \xD7 "
                   "\xD0\xCF\xCE\xC5\xC4\xC5\xCC\xD8\xCE\xC9\xCB. \xF3\xDF\xA3\xCD\xCB\xC9 "
                   "\xCE\xC1\xDE\xCE\xD5\xD4\xD3\xD1 \xD7\xC5\xD3\xCE\xCF\xCA.")},
           std::pair{
               std::string_view("windows-1251"),
               std::string(
                   "\xD1\xE5\xF0\xE8\xE0\xEB \xEF\xF0\xEE\xE4\xEB\xB8\xED \xED\xE0 \xE2\xF2\xEE\xF0\xEE\xE9 "
                   "\xF1\xE5\xE7\xEE\xED, \xF1\xEE\xEE\xE1\xF9\xE8\xEB \xEA\xE0\xED\xE0\xEB \xE2 "
                   "\xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA. \xD1\xFA\xB8\xEC\xEA\xE8 "
                   "\xED\xE0\xF7\xED\xF3\xF2\xF1\xFF \xE2\xE5\xF1\xED\xEE\xE9.")},
           std::pair{std::string_view("shift_jis"),
                     std::string("\x82\xB1\x82\xCC\x94\xD4\x91g\x82\xCD\x97\x88\x94N\x82\xCC\x8Ft\x82\xC9\x90"
                                 "V\x82\xB5\x82\xA2\x83V\x81[\x83Y\x83\x93\x82\xF0\x8C}"
                                 "\x82\xA6\x82\xE9\x82\xC6\x95\xFA\x91\x97\x8B\xC7\x82\xAA\x8C\x8E\x97j\x93"
                                 "\xFA\x82\xC9\x94\xAD\x95\\x82\xB5\x82\xDC\x82\xB5\x82\xBD\x81"
                                 "B")},
           std::pair{
               std::string_view("tis-620"),
               std::string(
                   "\xAA\xE8\xCD\xA7\xBB\xC3\xD0\xA1\xD2\xC8\xE0\xC1\xD7\xE8\xCD\xC7\xD1\xB9\xA8\xD1\xB9\xB7"
                   "\xC3\xEC\xC7\xE8\xD2\xC5\xD0\xA4\xC3\xE0\xC3\xD7\xE8\xCD\xA7\xB9\xD5\xE9\xA8\xD0\xA1\xC5"
                   "\xD1\xBA\xC1\xD2\xE3\xB9\xC4\xB4\xD9\xA1\xD2\xC5\xB7\xD5\xE8\xCA\xCD\xA7")},
       })
    EXPECT_EQ(detect_charset("<p class='text'>" + text + "</p>"), label);
}

TEST(Charset, LatinLettersAndAFewBytesTellNothing) {
  EXPECT_EQ(detect_charset("La s\xE9rie a \xE9t\xE9 renouvel\xE9"
                           "e pour une deuxi\xE8me saison, a annonc\xE9 la cha\xEEne. Le tournage d\xE9"
                           "butera \xE0 l'\xE9t\xE9 prochain, \xE0 Orl\xE9"
                           "ans."),
            "windows-1252");
  EXPECT_EQ(detect_charset("Die Serie wird f\xFCr eine zweite Staffel verl\xE4ngert, erkl\xE4rte der Sender. "
                           "Die Dreharbeiten beginnen im Fr\xFChjahr in K\xF6ln und M\xFCnchen, gr\xF6\xDF"
                           "er als zuvor."),
            "windows-1252");
  EXPECT_EQ(detect_charset("caf\xE9 noir \x93quoted\x94"), "windows-1252");
  EXPECT_EQ(detect_charset("caf\xC3\xA9"), "utf-8");
  EXPECT_EQ(detect_charset(""), "utf-8");
}

}  // namespace
}  // namespace logline::wrap
