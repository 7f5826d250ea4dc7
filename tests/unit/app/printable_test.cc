#include <gtest/gtest.h>

#include "app/words.h"

namespace logline::app {
namespace {

TEST(Printable, LeavesNothingThatATerminalObeys) {
  EXPECT_EQ(printable("a\x1b[2Jb"), "a\uFFFD[2Jb");
  EXPECT_EQ(printable("a\nFAKE LINE\r\a"), "a\uFFFDFAKE LINE\uFFFD\uFFFD");
  EXPECT_EQ(printable("\u009b31m"), "\uFFFD31m");  // C1: the one-character CSI
  EXPECT_EQ(printable("a\u202Eb\u2066c"), "a\uFFFDb\uFFFDc");
}

TEST(Printable, KeepsWhatPeopleWrite) {
  EXPECT_EQ(printable("‘Salt’ – Zoë, 東京 … \U0001F4FA\tx"), "‘Salt’ – Zoë, 東京 … \U0001F4FA\tx");
  EXPECT_EQ(printable("two\nlines", true), "two\nlines");
}

TEST(Printable, WritesBytesThatAreNoTextAsShellsDo) {
  EXPECT_EQ(printable("a\x8B\xB0.xml"), "a\\x8B\\xB0.xml");
  EXPECT_EQ(printable("cut \xE2\x80"), "cut \\xE2\\x80");  // a cut character is not read past its end
  EXPECT_EQ(printable("\xC0\x9B[2J \xFF\u00E9"), "\\xC0\\x9B[2J \\xFF\u00E9");
}

TEST(WrapText, NeverCutsAWordAndCountsCharacters) {
  EXPECT_EQ(wrap_text("one two three", 9, 2), "one two\n  three");
  EXPECT_EQ(wrap_text("éééé éééé", 9, 0), "éééé éééé");
}

}  // namespace
}  // namespace logline::app
