// A full disk is a clear error; what was acknowledged before stays, and after making room the work goes on.
#include <gtest/gtest.h>

#include "store/sqlite/damage.h"
#include "store/sqlite/sqlite_journal.h"
#include "store/sqlite/sqlite_views.h"
#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

constexpr auto kCreate = wrap::SqliteAccess::create;

JournalEntry large_entry(int number) {
  JournalEntry entry = sample_entry(number);
  std::uint64_t state = static_cast<std::uint64_t>(number) + 1;
  for (int i = 0; i < 3000; ++i) {  // does not compress
    state = state * 6364136223846793005U + 1442695040888963407U;
    entry.document.bytes.push_back(static_cast<char>(state >> 56U));
  }
  return entry;
}

TEST(DiskFull, TheJournalKeepsWhatItAcknowledged) {
  const TemporaryFolder folder;
  const std::string path = folder.file("journal.db");
  int kept = 0;
  {
    auto journal = open_sqlite_journal(path, {.access = kCreate, .max_pages = 64});
    ASSERT_TRUE(journal) << journal.error().to_string();
    for (;; kept += 5) {
      ASSERT_LT(kept, 1000);
      std::vector<JournalEntry> batch;
      for (int i = 0; i < 5; ++i) batch.push_back(large_entry(kept + i));
      const auto added = (*journal)->append(batch);
      if (added) continue;
      EXPECT_EQ(added.error().what, "the disk is full; nothing of this step was kept");
      EXPECT_EQ(added.error().where, path);
      EXPECT_NE(added.error().remedy, "");
      break;
    }
    EXPECT_GT(kept, 20);
    EXPECT_EQ((*journal)->last(), static_cast<Seq>(kept));
  }
  auto journal = open_sqlite_journal(path, {});
  ASSERT_TRUE(journal) << journal.error().to_string();
  ASSERT_TRUE((*journal)->append(std::vector{large_entry(kept), large_entry(kept + 1)}));
  int number = 0;
  ASSERT_TRUE((*journal)->read(0, 100000, [&](Seq, const JournalEntry& entry) {
    EXPECT_EQ(entry.document.bytes, large_entry(number++).document.bytes);
  }));
  EXPECT_EQ(number, kept + 2);
  EXPECT_TRUE(find_damage_in(path, "journal").damage.empty());
}

TEST(DiskFull, TheViewsStayAtTheirPosition) {
  const TemporaryFolder folder;
  const std::string path = folder.file("views.db");
  int kept = 0;
  {
    auto views = open_sqlite_views(path, {.access = kCreate, .max_pages = 200});
    ASSERT_TRUE(views) << views.error().to_string();
    while ((*views)->write(sample_changes(kept, kept + 5))) ASSERT_LT(kept += 5, 1000);
    EXPECT_GT(kept, 20);
    EXPECT_EQ((*views)->applied(), static_cast<Seq>(3 * kept));
    EXPECT_EQ((*views)->log({.limit = 1000})->stories.size(), static_cast<std::size_t>(kept));
  }
  auto views = open_sqlite_views(path, {});
  ASSERT_TRUE(views && (*views)->write(sample_changes(kept, kept + 5)));
  auto calm = open_sqlite_views(folder.file("calm.db"), {.access = kCreate});
  ASSERT_TRUE(calm);
  for (int i = 0; i < kept + 5; i += 5) ASSERT_TRUE((*calm)->write(sample_changes(i, i + 5)));
  EXPECT_EQ(everything_in(**views), everything_in(**calm));
  EXPECT_TRUE(find_damage_in(path, "views").damage.empty());
}

}  // namespace
}  // namespace logline::store
