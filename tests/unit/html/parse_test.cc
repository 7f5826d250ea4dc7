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
