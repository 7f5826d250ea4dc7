// Tables and numbered lists of a page: what stands in which column, and how they are printed.
#include <gtest/gtest.h>

#include "page/article_html.h"
#include "page/article_markdown.h"
#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

const std::string kBeside =
    "<p>The harbour drama returns for a second run with the same crew, the channel said on Wednesday, and it "
    "will be longer than the first one was, with a new captain at the helm of the old ferry.</p>";

Article with_table(const std::string& table) {
  Document document{.source = "a", .name = "a", .address = "https://gull.example/tv/a"};
  document.bytes =
      "<body><article><h1>Harbour returns</h1>" + kBeside + table + kBeside + "</article></body>";
  return article_from_page(document, shipped_rules()).value();
}

std::string markdown_of(const std::string& table) { return render_markdown(with_table(table)); }
std::string html_of(const std::string& table) { return render_html(with_table(table)); }

void expect_in(const std::string& all, const std::string& part) {
  EXPECT_NE(all.find(part), std::string::npos) << part << "\n" << all;
}

constexpr const char* kEpisodes =
    "<table><tr><th>Part</th><th>Title</th><th>Viewers</th></tr><tr><td>1</td><td></td><td>1.2m</td></tr>"
    "<tr><td></td><td>Low tide</td><td></td></tr></table>";

TEST(Tables, KeepEmptyCells) {
  expect_in(markdown_of(kEpisodes),
            "| Part | Title | Viewers |\n| --- | --- | --- |\n| 1 | | 1.2m |\n| | Low tide | |\n");
  expect_in(
      html_of(kEpisodes),
      "<tr><th>Part</th><th>Title</th><th>Viewers</th></tr>\n<tr><td>1</td><td></td><td>1.2m</td></tr>\n"
      "<tr><td></td><td>Low tide</td><td></td></tr>\n</table>");
}

TEST(Tables, LayCellsThatReachOverOthersOutToColumns) {
  const std::string table =
      "<table><caption>Who saw it</caption><tr><td>A</td><td colspan=2>over two</td><td>D</td></tr>"
      "<tr><td rowspan=2>down</td><td>b</td><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr>"
      "<tfoot><tr><td colspan=4>Source: the channel</td></tr></tfoot></table>";
  expect_in(markdown_of(table),
            "Who saw it\n\n| A | over two | | D |\n| --- | --- | --- | --- |\n| down | b | c | d |\n"
            "| | e | f | g |\n| Source: the channel | | | |\n");
  expect_in(html_of(table), "<table>\n<caption>Who saw it</caption>\n<tr><td>A</td>");
}

TEST(Tables, KeepTheLinesOfACellInIt) {
  const std::string table =
      "<table><tr><td><p>Mara Quill</p><p>captain</p></td><td><ul><li>first run</li><li>second</li></ul></td>"
      "</tr><tr><td>Tom</td><td>x</td></tr></table>";
  expect_in(markdown_of(table), "| Mara Quill<br>captain | first run<br>second |\n");
  expect_in(html_of(table), "<td>Mara Quill<br>captain</td><td>first run<br>second</td>");
}

TEST(Tables, ThoseForTheLookOfThePageAreNone) {
  const Article article =
      with_table("<table><tr><td><p>A line in a frame of one column.</p></td></tr></table>");
  for (const Shape& shape : article.shapes) EXPECT_EQ(shape.kind, ShapeKind::paragraph);
}

TEST(Tables, CellsKnowTheirColumn) {
  const Article article = with_table(
      "<table><tr><td>A</td><td colspan=2>B</td><td>D</td></tr><tr><td></td><td>b</td></tr></table>");
  std::vector<std::pair<int, int>> columns;
  for (const Shape& shape : article.shapes)
    if (shape.kind == ShapeKind::cell) columns.emplace_back(shape.column, shape.columns);
  EXPECT_EQ(columns, (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {4, 1}, {2, 1}}));
}

TEST(Tables, SpansWithoutEndAreHarmless) {
  std::string rows;
  for (int i = 0; i < 20'000; ++i) rows += "<tr><td colspan=99999999999 rowspan=99999>x<td>y";
  const Article article = with_table("<table>" + rows + "</table>");
  for (const Shape& shape : article.shapes) EXPECT_LE(shape.column + shape.columns, 101);
  markdown_of("<table>" + rows + "</table>");
}

TEST(Lists, KeepTheirNumbers) {
  const std::string list =
      "<ol start=4><li>the fourth of them</li><li></li><li>the sixth of them</li></ol>"
      "<ol reversed><li>the second to last</li><li>the last of all</li></ol>";
  expect_in(markdown_of(list), "4. the fourth of them\n6. the sixth of them\n");
  expect_in(markdown_of(list), "2. the second to last\n1. the last of all\n");
  expect_in(html_of(list), "<ol>\n<li value=\"4\">the fourth of them</li>\n<li value=\"6\">the sixth");
}

TEST(Links, AreOneHoweverMuchOfThemIsEmphasised) {
  expect_in(markdown_of("<p>See the <a href=/l>lo<b>n</b>g link</a> of words in this paragraph of the "
                        "page, which goes on.</p>"),
            "[lo*n*g link](<https://gull.example/l>) of words");
}

}  // namespace
}  // namespace logline
