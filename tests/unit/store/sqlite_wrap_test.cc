#include <gtest/gtest.h>

#include "tests/unit/store/temporary_folder.h"
#include "wrap/sqlite.h"

namespace logline::wrap {
namespace {

using store::TemporaryFolder;

TEST(Sqlite, GivesBackWhatWasBound) {
  const TemporaryFolder folder;
  auto db = SqliteDatabase::open(folder.file("a?b#c%20.db"), {.access = SqliteAccess::create});
  ASSERT_TRUE(db) << db.error().to_string();
  ASSERT_TRUE(db->run_script("CREATE TABLE t (a, b, c, d)"));
  auto add = db->prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4)");
  ASSERT_TRUE(add);
  const std::string text("x'); DROP TABLE t;--\0y", 22);
  ASSERT_TRUE(add->run({INT64_MIN, text, SqlValue::Bytes{std::string_view("\0\xff", 2)}, nullptr}));
  ASSERT_TRUE(add->run({true, std::string_view(), SqlValue::Bytes{}, 0}));
  auto all = db->prepare("SELECT a, b, c, d FROM t");
  ASSERT_TRUE(all);
  ASSERT_TRUE(*all->step());
  EXPECT_EQ(all->integer(0), INT64_MIN);
  EXPECT_EQ(all->text(1), text);
  EXPECT_EQ(all->bytes(2), std::string_view("\0\xff", 2));
  EXPECT_TRUE(all->is_null(3));
  ASSERT_TRUE(*all->step());
  EXPECT_EQ(all->integer(0), 1);
  EXPECT_FALSE(all->is_null(1));
  EXPECT_FALSE(all->is_null(2));
  EXPECT_FALSE(*all->step());
  EXPECT_TRUE(SqliteDatabase::open(folder.file("a?b#c%20.db"), {.access = SqliteAccess::read})
                  ->prepare("SELECT a FROM t"));
}

TEST(Sqlite, AReaderCannotWrite) {
  const TemporaryFolder folder;
  auto db = SqliteDatabase::open(folder.file("a.db"), {.access = SqliteAccess::create});
  ASSERT_TRUE(db && db->run_script("CREATE TABLE t (a)"));
  auto reader = SqliteDatabase::open(folder.file("a.db"), {.access = SqliteAccess::read});
  ASSERT_TRUE(reader) << reader.error().to_string();
  EXPECT_FALSE(reader->run_script("INSERT INTO t VALUES (1)"));
}

TEST(Sqlite, ErrorsSayWhatAndWhere) {
  const TemporaryFolder folder;
  const auto missing = SqliteDatabase::open(folder.file("none.db"), {});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().what, "the file cannot be opened");
  EXPECT_EQ(missing.error().where, folder.file("none.db"));
  auto db = SqliteDatabase::open(folder.file("a.db"), {.access = SqliteAccess::create, .max_pages = 4});
  ASSERT_TRUE(db && db->run_script("CREATE TABLE t (a)"));
  const auto full = db->run_script("INSERT INTO t VALUES (zeroblob(100000))");
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().what, "the disk is full; nothing of this step was kept");
}

}  // namespace
}  // namespace logline::wrap
