#include "catalogue/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace logline::catalogue {
namespace {

TEST(CatalogueCsv, ReadsQuotedCellsWithCommasQuotesAndLineBreaks) {
  const auto rows = parse_csv("a,\"b, \"\"c\"\"\nd\"\r\n\"\",e\n").rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].cells, (std::vector<std::string>{"a", "b, \"c\"\nd"}));
  EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"", "e"}));
  EXPECT_EQ(rows[1].line, 3U);
}

TEST(CatalogueCsv, ARowThatIsWrongCostsNoOther) {
  const CsvRows parsed = parse_csv("a\nb \"c\"\nd\n\"e\"f\ng\n\"never\nclosed");
  ASSERT_EQ(parsed.rows.size(), 4U);
  EXPECT_EQ(parsed.rows[1].cells, std::vector<std::string>{"d"});
  EXPECT_EQ(parsed.rows[2].cells, std::vector<std::string>{"g"});
  EXPECT_EQ(parsed.rows[3].cells, std::vector<std::string>{"closed"});
  ASSERT_EQ(parsed.refused.size(), 3U);
  EXPECT_EQ(parsed.refused[0].where, "line 2");
  EXPECT_EQ(parsed.refused[1].where, "line 4");
  EXPECT_EQ(parsed.refused[2].where, "line 6");
}

TEST(CatalogueCsv, ReadsBackEveryCellThatWasWritten) {
  EXPECT_TRUE(rc::check([](const std::vector<std::string>& cells) {
    RC_PRE(!cells.empty());
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    const CsvRows parsed = parse_csv(line + "\n\"end\"");
    RC_ASSERT(parsed.refused.empty());
    RC_ASSERT(parsed.rows.back().cells == std::vector<std::string>{"end"});
    if (cells.size() > 1 || !cells.front().empty()) RC_ASSERT(parsed.rows.front().cells == cells);
  }));
}

}  // namespace
}  // namespace logline::catalogue
