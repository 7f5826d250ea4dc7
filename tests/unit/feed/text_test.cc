#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "base/embedded.h"
#include "feed/character_references.h"
#include "feed/mend_text.h"
#include "feed/person_name.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "feed/xml_scanner.h"

namespace logline::feed {
namespace {

TEST(CharacterReferences, ShippedTableLoadsAndBrokenOnesNameTheLine) {
  const auto names = load_named_characters(embedded_file("data/feed/character_references.tsv").value());
  ASSERT_TRUE(names);
  EXPECT_GT(names->size(), 2000U);
  EXPECT_EQ(load_named_characters("amp\t26\nlt\tzz\n").error().where, "data/feed/character_references.tsv:2");
}

TEST(CharacterReferences, HtmlAllowsSomeWithoutSemicolon) {
  std::string xml, html;
  EXPECT_FALSE(append_decoded(xml, "a&nbsp b"));
  EXPECT_TRUE(append_decoded(html, "a&nbsp b", Bareness::as_in_html));
  EXPECT_EQ(xml, "a&nbsp b");
  EXPECT_EQ(html, "a\u00A0 b");
}

TEST(CharacterReferences, NumbersThatAreNoCharacterBecomeTheReplacement) {
  std::string out;
  append_decoded(out, "&#0;&#xD800;&#99999999999999999999;&#x110000;");
  EXPECT_EQ(out, "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(PlainText, KeepsWordsApartWhereBlocksEnd) {
  EXPECT_EQ(plain_text("<p>One</p><p>two<br/>three</p>wo<b>rd</b>"), "One two three word");
  EXPECT_EQ(plain_text("Loom<script>var x = 1;</script> returns"), "Loom returns");
  EXPECT_EQ(plain_text("a <!-- > --> b < c <3 <"), "a b < c <3 <");
}

TEST(PlainText, TagsEndBehindTheirQuotedValues) {
  EXPECT_EQ(plain_text("<img alt=\"cat<br />dog\" src='x'>Loom"), "Loom");
  EXPECT_EQ(plain_text("<a title=\"never closed>Loom</a>"), "Loom");
  EXPECT_EQ(plain_text("sa<!-- -- never closed >fe"), "safe");
}

// Byte by byte, as collapse_space() was first written.
std::string collapsed_plainly(std::string_view text) {
  static const std::set<std::string_view> kSpaces{
      "\t",     "\n",     "\v",     "\f",     "\r",     "\x1C",   "\x1D",   "\x1E",   "\x1F",   " ",
      "\u0085", "\u00A0", "\u1680", "\u2000", "\u2003", "\u2009", "\u200A", "\u2028", "\u202F", "\u3000"};
  std::string out;
  while (!text.empty()) {
    const auto space = std::find_if(kSpaces.begin(), kSpaces.end(),
                                    [&](std::string_view one) { return text.starts_with(one); });
    if (space != kSpaces.end()) {
      if (!out.empty() && !out.ends_with(' ')) out += ' ';
      text.remove_prefix(space->size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

RC_GTEST_PROP(CollapseSpace, DoesAsItsPlainTwin, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "word", " ", "\n", "\t", "\x1D", "\u00A0", "\u2003", "\u200B",
                                    "\u3000", "\u00E9", "\xE2", "\xC2", "<"));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  RC_ASSERT(collapse_space(text) == collapsed_plainly(text));
}

TEST(MendText, UndoesDoubleEncodingOnlyWhenTheWholeTextHasIt) {
  EXPECT_EQ(mend_text("\u00C2\u00A35bn"), "\u00A35bn");
  EXPECT_EQ(mend_text("\u00C2\u00A35bn \u2014"), "\u00C2\u00A35bn \u2014");
  EXPECT_EQ(mend_text("caf\u00E9"), "caf\u00E9");
  EXPECT_EQ(mend_text("a \u0096 b"), "a \u2013 b");
  EXPECT_EQ(mend_text("don\u00E2\u20AC\u2122t"), "don\u2019t");
  EXPECT_EQ(mend_text("\u201CLoom\u201D\u2026"), "\u201CLoom\u201D\u2026");
}

TEST(ResolveAddress, FollowsTheExamplesOfRfc3986) {
  const std::string base = "http://a/b/c/d;p?q";
  EXPECT_EQ(resolve_address("g", base), "http://a/b/c/g");
  EXPECT_EQ(resolve_address("./g/", base), "http://a/b/c/g/");
  EXPECT_EQ(resolve_address("/g", base), "http://a/g");
  EXPECT_EQ(resolve_address("//g", base), "http://g");
  EXPECT_EQ(resolve_address("?y", base), "http://a/b/c/d;p?y");
  EXPECT_EQ(resolve_address("g?y/../x", base), "http://a/b/c/g?y/../x");
  EXPECT_EQ(resolve_address("#s", base), "http://a/b/c/d;p?q#s");
  EXPECT_EQ(resolve_address("../../../g", base), "http://a/g");
  EXPECT_EQ(resolve_address("..", base), "http://a/b/");
  EXPECT_EQ(resolve_address("g;x=1/../y", base), "http://a/b/c/y");
  EXPECT_EQ(resolve_address("x", "http://a"), "http://a/x");
  EXPECT_EQ(resolve_address(" tag:x,1 ", base), "tag:x,1");
  EXPECT_EQ(resolve_address("x", "not absolute"), "x");
}

RC_GTEST_PROP(XmlScanner, TokensAreDisjointAndInOrderWhateverTheText, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("<", ">", "a", "/", "!", "--", "<![CDATA[", "]]>", "\"", "'", "=", " ",
                                    "<a ", "</a>", "<?", "?>", "[", "]"));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  XmlScanner scanner(text);
  const char* last = text.data();
  while (auto token = scanner.next()) {
    RC_ASSERT(token->raw.data() >= last);
    RC_ASSERT(!token->raw.empty());
    last = token->raw.data() + token->raw.size();
    RC_ASSERT(last <= text.data() + text.size());
  }
}

RC_GTEST_PROP(PlainText, EscapedTextComesBackUnlessItLooksEscaped, (const std::string& text)) {
  RC_PRE(text.find('&') == std::string::npos);
  RC_ASSERT(plain_text(escape_html(text)) == collapse_space(text));
}

}  // namespace
}  // namespace logline::feed
