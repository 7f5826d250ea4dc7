#include "catalogue/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace logline::catalogue {
namespace {

TEST(CatalogueCsv, ReadsColumnsInAnyOrderAndSplitsAliases) {
  const auto titles = parse_catalogue_csv(
      "year,title,aliases,kind,service,colour\n2025,The Lantern Coast,Lantern Coast | "
      "TLC,series,Quay,blue\n");
  ASSERT_TRUE(titles) << titles.error().to_string();
  ASSERT_EQ(titles->size(), 1U);
  const Title& title = titles->front();
  EXPECT_EQ(title.name, "The Lantern Coast");
  EXPECT_EQ(title.year, 2025);
  EXPECT_EQ(title.service, "Quay");
  EXPECT_EQ(title.aliases, (std::vector<std::string>{"Lantern Coast", "TLC"}));
  EXPECT_TRUE(title.is_imported);
}

TEST(CatalogueCsv, ReadsQuotedCellsWithCommasQuotesAndLineBreaks) {
  const auto rows = parse_csv("a,\"b, \"\"c\"\"\nd\"\r\n\"\",e\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[0].cells, (std::vector<std::string>{"a", "b, \"c\"\nd"}));
  EXPECT_EQ((*rows)[1].cells, (std::vector<std::string>{"", "e"}));
  EXPECT_EQ((*rows)[1].line, 3U);
}

TEST(CatalogueCsv, PassesOverByteOrderMarkAndEmptyLines) {
  const auto titles = parse_catalogue_csv("\xEF\xBB\xBFtitle\n\nSalt Hour");
  ASSERT_TRUE(titles);
  ASSERT_EQ(titles->size(), 1U);
  EXPECT_EQ(titles->front().kind, TitleKind::series);
}

TEST(CatalogueCsv, NamesTheLineOfWhatIsWrong) {
  EXPECT_EQ(parse_catalogue_csv("title,year\nSalt Hour,2024\nQuiet,soon\n").error().where, "line 3");
  EXPECT_EQ(parse_catalogue_csv("title,kind\nSalt Hour,opera\n").error().where, "line 2");
  EXPECT_EQ(parse_catalogue_csv("title,year\n,2024\n").error().where, "line 2");
  EXPECT_EQ(parse_catalogue_csv("title\n\"Salt\nHour\nfor ever").error().where, "line 2");
  EXPECT_EQ(parse_catalogue_csv("title\nSalt \"Hour\"\n").error().where, "line 2");
  EXPECT_EQ(parse_catalogue_csv("name,year\n").error().where, "line 1");
  EXPECT_FALSE(parse_catalogue_csv(""));
}

TEST(CatalogueCsv, ReadsBackEveryCellThatWasWritten) {
  EXPECT_TRUE(rc::check([](const std::vector<std::string>& cells) {
    RC_PRE(!cells.empty());
    std::string line;
    for (const std::string& cell : cells) {
      line += line.empty() ? "\"" : ",\"";
      for (const char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
      line += '"';
    }
    const auto rows = parse_csv(line + "\n\"end\"");
    RC_ASSERT(rows.has_value());
    RC_ASSERT(rows->back().cells == std::vector<std::string>{"end"});
    if (cells.size() > 1 || !cells.front().empty()) RC_ASSERT(rows->front().cells == cells);
  }));
}

}  // namespace
}  // namespace logline::catalogue
