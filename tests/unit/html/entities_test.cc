#include "html/entities.h"

#include <gtest/gtest.h>

namespace logline::html {
namespace {

std::string decoded(std::string_view text, bool is_attribute = false) {
  std::string out;
  append_decoded(out, text, is_attribute);
  return out;
}

TEST(Entities, DecodesNamesAndNumbers) {
  EXPECT_EQ(decoded("Tom &amp; Jerry &#8212; &#x2014; &eacute; &hellip;"), "Tom & Jerry — — é …");
}

TEST(Entities, DecodesOldNamesWithoutSemicolon) { EXPECT_EQ(decoded("&copy 2025 &ampx"), "© 2025 &x"); }

TEST(Entities, LeavesQueriesInAttributesAlone) {
  EXPECT_EQ(decoded("?a=1&copy=2&amp;b", true), "?a=1&copy=2&b");
}

TEST(Entities, ReplacesNumbersThatAreNoCharacters) {
  EXPECT_EQ(decoded("&#0;&#xD800;&#x110000;&#99999999999;"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(Entities, ReadsNumbersOfWindows1252) { EXPECT_EQ(decoded("&#146;&#x80;"), "’€"); }

TEST(Entities, KeepsWhatIsNoReference) {
  EXPECT_EQ(decoded("AT&T & &nosuch; &# &#x; &"), "AT&T & &nosuch; &# &#x; &");
}

TEST(Entities, DecodesOnlyOnce) { EXPECT_EQ(decoded("&amp;lt;"), "&lt;"); }

}  // namespace
}  // namespace logline::html
