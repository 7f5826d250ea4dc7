#include "html/builder.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/unit/html/tree_shape.h"

namespace logline::html {
namespace {

Tree in_body(std::string text) { return build_tree(std::move(text), {.context = "body"}); }
std::string shape(std::string text) { return shape_of(in_body(std::move(text))); }
std::string page_shape(std::string text) { return shape_of(build_tree(std::move(text))); }

TEST(Builder, EndsParagraphsWhereABlockBegins) {
  EXPECT_EQ(shape("<p>a<p>b<div>c</div>"), "p('a') p('b') div('c')");
}

TEST(Builder, EndsListItemsAndCellsWithoutEndTags) {
  EXPECT_EQ(shape("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"), "ul(li('a') li('b' ul(li('c'))) li('d'))");
  EXPECT_EQ(shape("<table><tr><td>a<td>b<tr><td>c</table>d"),
            "table(tbody(tr(td('a') td('b')) tr(td('c')))) 'd'");
  EXPECT_EQ(shape("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt('a') dd('b') dt('c'))");
}

TEST(Builder, KeepsNestedListsOpenInsideTheirItem) {
  EXPECT_EQ(shape("<ul><li><div>a<ul><li>b</li></ul></div>c</li></ul>"), "ul(li(div('a' ul(li('b'))) 'c'))");
}

TEST(Builder, EndTagOfABlockDoesNotReachOutOfItsCell) {
  EXPECT_EQ(shape("<div><table><tr><td>a</div>b</td></tr></table>c</div>"),
            "div(table(tbody(tr(td('ab')))) 'c')");
}

TEST(Builder, GivesAMisnestedLinkItsPartOfTheBlock) {
  EXPECT_EQ(shape("<a><div>in</a></div>out"), "a div(a('in')) 'out'");
}

TEST(Builder, ReopensFormattingInTheNextParagraph) {
  EXPECT_EQ(shape("<p><b>a<p>b</b>c"), "p(b('a')) p(b('b') 'c')");
}

TEST(Builder, PutsWhatATableCannotHoldBeforeIt) {
  EXPECT_EQ(shape("<table>a<tr><p>b</p><td>c</table>"), "'a' p('b') table(tbody(tr(td('c'))))");
}

TEST(Builder, KnowsElementsOfHtml5AndForeignNames) {
  EXPECT_EQ(shape("<main><article><my-box>x</my-box></article></main>"), "main(article(my-box('x')))");
}

TEST(Builder, TakesScriptsAsText) {
  EXPECT_EQ(shape("<script>if (a<b) '</div>'</script>x"), "script('if (a<b) '</div>'') 'x'");
}

TEST(Builder, LeavesScriptOpenToTheEndWhenItIsNeverClosed) {
  EXPECT_EQ(shape("a<script>b<p>c"), "'a' script('b<p>c')");
}

TEST(Builder, ContentAfterTheBodyBelongsToThePage) {
  EXPECT_EQ(page_shape("<html><head><title>t</title></head><body>a</body></html>b"),
            "html(head(title('t')) body('ab'))");
}

TEST(Builder, HeadEndsWhereContentBegins) {
  EXPECT_EQ(page_shape("<head><title>t</title><p>a"), "html(head(title('t')) body(p('a')))");
}

TEST(Builder, FlattensWhatIsNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  const Tree tree = build_tree(deep + "x");
  std::size_t depth = 0;
  for (NodeIndex at = tree.size() - 1; tree.parent(at) != kNoNode; at = tree.parent(at)) ++depth;
  EXPECT_LE(depth, kDeepest + 1);
}

TEST(Builder, ClosesWhatItFlattenedBeforeWhatItDidNot) {
  std::string text = "<p id=outer>";
  for (std::size_t i = 0; i < kDeepest + 20; ++i) text += "<span>";
  for (std::size_t i = 0; i < kDeepest + 20; ++i) text += "</span>";
  const Tree tree = build_tree(text + "end");
  const NodeIndex last = tree.size() - 1;
  EXPECT_EQ(tree.text(last), "end");
  EXPECT_EQ(tree.tag(tree.parent(last)), Tag::p);
}

TEST(Builder, KeepsTheFirstOfAttributesOfOneName) {
  const Tree tree = in_body("<a HREF='x&amp;y' href=z>");
  EXPECT_EQ(tree.attribute(1, "href"), "x&y");
  EXPECT_EQ(tree.attribute_count(1), 1);
}

TEST(Builder, LeavesOutAttributesBeyondTheMost) {
  std::string text = "<p";
  for (std::size_t i = 0; i < 2 * kMostAttributes; ++i) text += " a" + std::to_string(i);
  EXPECT_EQ(in_body(text + ">").attribute_count(1), kMostAttributes);
}

TEST(Builder, KeepsOnlyTheSpacesBetweenColumnsOfATemplate) {
  const Tree tree = in_body("<template><col> a b </template>");
  EXPECT_EQ(tree.text(tree.size() - 1), "   ");
}

TEST(Builder, AnEmptyFragmentIsADocumentAlone) {
  const Tree tree = in_body("");
  EXPECT_EQ(tree.size(), 1);
  EXPECT_EQ(tree.end(0), 1);
}

RC_GTEST_PROP(Builder, EveryTreeIsInDocumentOrder, ()) {
  static const std::vector<std::string> kBits = {
      "<p>",  "</p>",     "<div>",    "</div>",  "<li>",     "<ul>",      "</ul>",   "<a>",
      "</a>", "<b>",      "</b>",     "x",       "<td>",     "<tr>",      "<table>", "</table>",
      "<br>", "<!-- -->", "<h1>",     "</h2>",   "<script>", "</script>", "&amp",    "<",
      "</",   "<svg/>",   "<option>", "</body>", "<head>"};
  std::string text;
  for (const auto& bit : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kBits)))
    text += bit;
  const Tree tree = build_tree(text);
  for (NodeIndex i = 1; i < tree.size(); ++i) {
    RC_ASSERT(tree.parent(i) < i);
    RC_ASSERT(tree.end(i) > i);
    RC_ASSERT(tree.end(i) <= tree.end(tree.parent(i)));
  }
}

}  // namespace
}  // namespace logline::html
