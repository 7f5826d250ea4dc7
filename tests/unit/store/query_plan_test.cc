// Every named query is read as SQLite would run it: no scan of a table that grows, no COUNT, no OFFSET, no
// sorting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <sstream>

#include "base/embedded.h"
#include "store/sqlite/connection.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

// Walks the whole of a table because that is what is asked, or only its first rows in the order it has.
bool may_scan(std::string_view name) {
  static const std::set<std::string_view> kNames{
      "titles", "last", "outbox", "logins", "has_logins", "has_other_chief", "resting", "forget_rests"};
  return name.starts_with("each_") || kNames.contains(name);
}

std::string plan_of(Connection& connection, const std::string& query) {
  auto explain = connection.database().prepare("EXPLAIN QUERY PLAN " + query);
  if (!explain) return "CANNOT BE PREPARED: " + explain.error().to_string();
  std::string plan;
  while (explain->step().value_or(false)) plan.append(explain->text(3)).push_back('\n');
  return plan;
}

// Every file of named queries, and hence every query, by what ships in the program.
std::vector<std::string> all_schemas() {
  std::vector<std::string> names;
  for (const std::string_view path : embedded_files("sql/sqlite/")) {
    constexpr std::string_view kFolder = "sql/sqlite/", kEnding = ".sql";
    const std::string_view file = path.substr(kFolder.size());
    if (file.find('/') == std::string_view::npos && file.ends_with(kEnding))
      names.emplace_back(file.substr(0, file.size() - kEnding.size()));
  }
  return names;
}

// A scan of a table from end to end. Of full text only what neither MATCH nor a row's number narrows.
bool is_scan(const std::string& line) {
  if (line.find("SCAN") == std::string::npos || line.find("CONSTANT ROW") != std::string::npos) return false;
  constexpr std::string_view kVirtual = "VIRTUAL TABLE INDEX ";
  const auto index = line.find(kVirtual);
  return index == std::string::npos || line.find_first_of("M=", index + kVirtual.size()) == std::string::npos;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

class QueryPlans : public testing::TestWithParam<std::string> {};

TEST_P(QueryPlans, NeitherScanNorSortNorCount) {
  const TemporaryFolder folder;
  auto connection = Connection::open(folder.file("x.db"), GetParam(), {.access = wrap::SqliteAccess::create});
  ASSERT_TRUE(connection) << connection.error().to_string();
  EXPECT_GT(connection->queries().size(), 5U);
  for (const auto& [name, query] : connection->queries()) {
    const std::string plan = plan_of(*connection, query);
    EXPECT_THAT(plan, testing::Not(testing::HasSubstr("CANNOT"))) << name;
    EXPECT_THAT(lower(query), testing::Not(testing::ContainsRegex("count *\\(|offset"))) << name;
    std::istringstream lines(plan);
    for (std::string line; std::getline(lines, line);) {
      const bool sorts = line.find("TEMP B-TREE") != std::string::npos;
      EXPECT_TRUE(!is_scan(line) || may_scan(name)) << name << ": " << line;
      EXPECT_TRUE(!sorts || name == "names_with") << name << ": " << line;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllFiles, QueryPlans, testing::ValuesIn(all_schemas()),
                         [](const auto& of) { return of.param; });

TEST(QueryPlan, EveryFileOfQueriesIsLookedAt) {
  const auto names = all_schemas();
  for (const char* name : {"accounts", "feeds", "images", "journal", "views"})
    EXPECT_THAT(names, testing::Contains(name));
}

TEST(QueryPlan, ATestThatSeesAScanWouldFail) {
  const TemporaryFolder folder;
  auto connection = Connection::open(folder.file("x.db"), "views", {.access = wrap::SqliteAccess::create});
  ASSERT_TRUE(connection);
  EXPECT_THAT(plan_of(*connection, "SELECT body FROM stories WHERE body = ?1"),
              testing::HasSubstr("SCAN stories"));
  for (const char* query : {"SELECT body FROM stories WHERE body = ?1", "SELECT rowid FROM words",
                            "SELECT rowid FROM words WHERE headline = ?1 ORDER BY rowid LIMIT 5"})
    EXPECT_TRUE(is_scan(plan_of(*connection, query).substr(0, plan_of(*connection, query).find('\n'))))
        << query;
  EXPECT_FALSE(is_scan("SCAN words VIRTUAL TABLE INDEX 0:M1"));
}

}  // namespace
}  // namespace logline::store
