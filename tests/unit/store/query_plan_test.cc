// Every named query is read as SQLite would run it: no scan of a table that grows, no COUNT, no OFFSET, no
// sorting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "store/sqlite/connection.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

// Walks the whole of a table because that is what is asked, or only its first rows in the order it has.
bool may_scan(std::string_view name) {
  static const std::set<std::string_view> kNames{"titles", "last",       "outbox",
                                                 "logins", "has_logins", "has_other_chief"};
  return name.starts_with("each_") || kNames.contains(name);
}

std::string plan_of(Connection& connection, const std::string& query) {
  auto explain = connection.database().prepare("EXPLAIN QUERY PLAN " + query);
  if (!explain) return "CANNOT BE PREPARED: " + explain.error().to_string();
  std::string plan;
  while (explain->step().value_or(false)) plan.append(explain->text(3)).push_back('\n');
  return plan;
}

class QueryPlans : public testing::TestWithParam<const char*> {};

TEST_P(QueryPlans, NeitherScanNorSortNorCount) {
  const TemporaryFolder folder;
  auto connection = Connection::open(folder.file("x.db"), GetParam(), {.access = wrap::SqliteAccess::create});
  ASSERT_TRUE(connection) << connection.error().to_string();
  EXPECT_GT(connection->queries().size(), 5U);
  for (const auto& [name, query] : connection->queries()) {
    const std::string plan = plan_of(*connection, query);
    EXPECT_THAT(plan, testing::Not(testing::HasSubstr("CANNOT"))) << name;
    EXPECT_THAT(query, testing::Not(testing::ContainsRegex("COUNT|count\\(|OFFSET"))) << name;
    std::istringstream lines(plan);
    for (std::string line; std::getline(lines, line);) {
      const bool is_virtual = line.find("VIRTUAL TABLE INDEX") != std::string::npos;
      if (line.find("SCAN") != std::string::npos && line.find("CONSTANT ROW") == std::string::npos &&
          !is_virtual) {
        EXPECT_TRUE(may_scan(name)) << name << ": " << line;
      }
      if (line.find("TEMP B-TREE") != std::string::npos) {
        EXPECT_EQ(name, "names_with") << line;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllFiles, QueryPlans,
                         testing::Values("journal", "views", "accounts", "feeds", "images"));

TEST(QueryPlan, ATestThatSeesAScanWouldFail) {
  const TemporaryFolder folder;
  auto connection = Connection::open(folder.file("x.db"), "views", {.access = wrap::SqliteAccess::create});
  ASSERT_TRUE(connection);
  EXPECT_THAT(plan_of(*connection, "SELECT body FROM stories WHERE body = ?1"),
              testing::HasSubstr("SCAN stories"));
}

}  // namespace
}  // namespace logline::store
