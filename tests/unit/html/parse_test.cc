#include "html/parse.h"

#include <gtest/gtest.h>

#include <chrono>

#include "html/encoding.h"
#include "wrap/charset.h"

namespace logline::html {
namespace {

std::string text_of(std::string_view bytes, HtmlSource source = {}) {
  const auto tree = parse_html(bytes, source);
  return tree ? tree->text_content(0) : tree.error().what;
}

double seconds_for(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  const auto tree = parse_html(bytes, {});
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view text, std::size_t size) {
  std::string out;
  while (out.size() < size) out += text;
  return out;
}

TEST(ParseHtml, BelievesTheHeaderBeforeTheMetaElement) {
  EXPECT_EQ(text_of("<meta charset=koi8-r>caf\xE9", {.content_type = "text/html; charset=\"iso-8859-1\""}),
            "café");
}

TEST(ParseHtml, BelievesTheMetaElement) {
  EXPECT_EQ(text_of("<meta http-equiv=content-type content='text/html; charset=windows-1251'>\xEF\xF0"),
            "пр");
}

TEST(ParseHtml, ValidUtf8WinsOverAWrongDeclaration) {
  EXPECT_EQ(text_of("<meta charset=iso-8859-1>café"), "café");
}

TEST(ParseHtml, ReadsUtf16ByItsMark) { EXPECT_EQ(text_of(std::string("\xFF\xFE<\0p\0>\0h\0i\0", 12)), "hi"); }

TEST(ParseHtml, AHeaderThatNobodyKnowsLeavesTheMetaElement) {
  EXPECT_EQ(text_of("<meta charset=windows-1251>\xEF\xF0", {.content_type = "text/html; charset=nonsense"}),
            "пр");
}

TEST(ParseHtml, ContentOfAMetaElementDeclaresOnlyAsAPragma) {
  EXPECT_EQ(text_of("<meta name=description content='charset=koi8-r'>caf\xE9s"), "cafés");
}

TEST(ParseHtml, ReadsIso2022JpAlthoughItIsAscii) {
  EXPECT_EQ(text_of("<meta charset=iso-2022-jp>\x1B$B$\"\x1B(B"), "あ");
}

TEST(ParseHtml, DetectsWhatNothingDeclares) {
  EXPECT_TRUE(
      text_of(  // windows-1251
          "<p>"
          "\xD1\xE5\xE3\xEE\xE4\xED\xFF \xE2\xE5\xF7\xE5\xF0\xEE\xEC \xED\xE0 \xEA\xE0\xED\xE0\xEB\xE5 "
          "\xEF\xEE\xEA\xE0\xE6\xF3\xF2 \xEF\xE5\xF0\xE2\xF3\xFE \xF1\xE5\xF0\xE8\xFE "
          "\xED\xEE\xE2\xEE\xE3\xEE "
          "\xF1\xE5\xE7\xEE\xED\xE0, \xE8 \xE7\xF0\xE8\xF2\xE5\xEB\xE8 \xF3\xE2\xE8\xE4\xFF\xF2, "
          "\xF7\xF2\xEE \xF1\xF2\xE0\xEB\xEE \xF1 \xE3\xE5\xF0\xEE\xFF\xEC\xE8 \xEF\xEE\xF1\xEB\xE5 "
          "\xF2\xEE\xE3\xEE, \xEA\xE0\xEA \xEE\xED\xE8 \xF3\xE5\xF5\xE0\xEB\xE8 \xE8\xE7 "
          "\xE3\xEE\xF0\xEE\xE4\xE0. "
          "\xD0\xE5\xE6\xE8\xF1\xF1\xB8\xF0 \xE3\xEE\xE2\xEE\xF0\xE8\xF2, \xF7\xF2\xEE "
          "\xF0\xE0\xE1\xEE\xF2\xE0 "
          "\xED\xE0\xE4 \xED\xE5\xE9 \xEF\xF0\xEE\xE4\xEE\xEB\xE6\xE0\xEB\xE0\xF1\xFC "
          "\xE1\xEE\xEB\xFC\xF8\xE5 "
          "\xE3\xEE\xE4\xE0.")
          .starts_with("Сегодня вечером на канале"));
}

TEST(ParseHtml, DecodedBytesIgnoreDeclarations) {
  EXPECT_EQ(text_of("<meta charset=koi8-r>caf\xC3\xA9 \xFF", {.is_decoded = true}), "café \uFFFD");
}

TEST(ParseHtml, RefusesWhatIsEmptyOrNoText) {
  EXPECT_FALSE(parse_html("", {}));
  EXPECT_FALSE(parse_html(" \n\t", {}));
  EXPECT_FALSE(parse_html(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\1\2\3\4\5\6\7\b", 25), {}));
}

TEST(ParseHtml, FragmentsNeedNoFrame) {
  EXPECT_EQ(parse_fragment("a <b>b</b> &amp; c").text_content(0), "a b & c");
}

// At most 10 ms for 100 KB in a release build; ten times that here, for sanitizers and busy machines.
TEST(ParseHtml, HostilePagesTakeLinearTime) {
  constexpr std::size_t kSize = 1 << 20;
  for (std::string_view bit :
       {"<", "<div>", "</div>", "<a ", "<a b=\"", "<!--", "<b><p>", "</x>", "&", "&#", "<li>",
        "<table><tr><td>", "<script>", "<title></title", "<![CDATA[", "<p><a><div></a>", "<!", "</"}) {
    EXPECT_LT(seconds_for(repeated(bit, kSize)), 1.0) << bit;
  }
  EXPECT_LT(seconds_for("<p " + repeated("a=b ", kSize) + ">"), 1.0);
}

TEST(ParseHtml, AHundredMegabytesOfOneCharacterAreCut) {
  EXPECT_LT(seconds_for(std::string(100'000'000, '<')), 2.0);
}

}  // namespace
}  // namespace logline::html
