#include "store/installation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"
#include "wrap/sqlite.h"

namespace logline::store {
namespace {

namespace fs = std::filesystem;

std::string error_of(const Result<Installation>& result) {
  return result ? "no error" : result.error().to_string();
}
void put(const std::string& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

TEST(Installations, AreMadeAndOpenedAgain) {
  const TemporaryFolder folder;
  const std::string here = folder.file("a/b");
  {
    auto made = Installation::create(here);
    ASSERT_TRUE(made) << error_of(made);
    ASSERT_TRUE(made->journal().append(std::vector{sample_entry(1)}));
    ASSERT_TRUE(made->views().write(sample_changes(0, 1)));
  }
  EXPECT_TRUE(Installation::is_at(here));
  auto again = Installation::open(here, Access::read);
  ASSERT_TRUE(again) << error_of(again);
  EXPECT_EQ(again->journal().last(), Seq{1});
  EXPECT_EQ(again->views().applied(), Seq{3});
  EXPECT_FALSE(again->journal().append(std::vector{sample_entry(2)}));
  EXPECT_TRUE(again->accounts().follow(kLocalReader, {"title", "a"}));
}

TEST(Installations, HaveOneWriterAndManyReaders) {
  const TemporaryFolder folder;
  auto writer = Installation::create(folder.path());
  ASSERT_TRUE(writer) << error_of(writer);
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::write)),
              testing::HasSubstr("another process is writing"));
  auto reader = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(reader) << error_of(reader);
  ASSERT_TRUE(writer->views().write(sample_changes(0, 2)));
  EXPECT_EQ(reader->views().applied(), Seq{6});
  EXPECT_EQ(reader->views().log({})->stories.size(), 2U);
}

TEST(Installations, AReaderSeesOneStateWhileItVisits) {
  const TemporaryFolder folder;
  auto writer = Installation::create(folder.path());
  ASSERT_TRUE(writer && writer->views().write(sample_changes(0, 2)));
  auto reader = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(reader);
  int visited = 0;
  ASSERT_TRUE(reader->views().each_article([&](const ArticleRow&) {
    if (visited++ == 0) {
      ASSERT_TRUE(writer->views().write(sample_changes(2, 4)));
    }
  }));
  EXPECT_EQ(visited, 6);
}

TEST(Installations, SayWhatIsWrongWithAFolder) {
  const TemporaryFolder folder;
  EXPECT_THAT(error_of(Installation::open(folder.file("none"), Access::read)),
              testing::HasSubstr("there is no such folder"));
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::read)),
              testing::HasSubstr("not a logline installation"));
  put(folder.file("letter.txt"), "dear");
  EXPECT_THAT(error_of(Installation::create(folder.path())), testing::HasSubstr("not empty"));
  EXPECT_THAT(error_of(Installation::create(folder.file("letter.txt"))),
              testing::HasSubstr("a file, not a folder"));
  fs::remove(folder.file("letter.txt"));
  ASSERT_TRUE(Installation::create(folder.path()));
  EXPECT_THAT(error_of(Installation::create(folder.path())), testing::HasSubstr("already"));
  put(folder.file("installation.json"), "{\"layout\": 99}");
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::write)),
              testing::HasSubstr("newer version"));
  put(folder.file("installation.json"), "\xff[");
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::write)), testing::HasSubstr("damaged"));
}

TEST(Installations, FinishACreationThatWasCutShort) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  fs::remove(folder.file("installation.json"));
  EXPECT_TRUE(Installation::create(folder.path()));
}

TEST(Installations, RefuseFilesOfNewerVersionsAndOtherPrograms) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  {
    auto db = wrap::SqliteDatabase::open(folder.file("views.db"), {});
    ASSERT_TRUE(db && db->run_script("PRAGMA user_version=99"));
  }
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::read)), testing::HasSubstr("newer version"));
  fs::remove(folder.file("views.db"));
  {
    auto db = wrap::SqliteDatabase::open(folder.file("views.db"), {.access = wrap::SqliteAccess::create});
    ASSERT_TRUE(db && db->run_script("CREATE TABLE photos (a)"));
  }
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::write)),
              testing::HasSubstr("another program"));
}

TEST(Installations, MakeLostViewsAnewButNeverALostJournal) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  fs::remove(folder.file("views.db"));
  auto again = Installation::open(folder.path(), Access::write);
  ASSERT_TRUE(again) << error_of(again);
  EXPECT_EQ(again->views().applied(), Seq{0});
  again = fail("closed");
  fs::remove(folder.file("journal.db"));
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::write)),
              testing::HasSubstr("journal.db: the file cannot be opened"));
}

TEST(Installations, FindDamage) {
  const TemporaryFolder folder;
  {
    auto made = Installation::create(folder.path());
    ASSERT_TRUE(made && made->views().write(sample_changes(0, 100)));
    const auto ahead = made->find_damage();
    ASSERT_TRUE(ahead);
    EXPECT_THAT(*ahead, testing::ElementsAre(testing::HasSubstr("position 300, the journal ends at 0")));
  }
  const auto size = fs::file_size(folder.file("views.db"));
  {
    std::fstream file(folder.file("views.db"), std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t at = 40 * 4096; at + 4096 < size && at < 60 * 4096; at += 4096) {
      file.seekp(static_cast<std::streamoff>(at));
      file << std::string(64, '\x7f');
    }
  }
  auto opened = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(opened) << error_of(opened);
  EXPECT_GT(opened->find_damage()->size(), 1U);
  put(folder.file("views.db"), std::string(8192, 'x'));
  EXPECT_THAT(error_of(Installation::open(folder.path(), Access::read)), testing::HasSubstr("views.db"));
}

}  // namespace
}  // namespace logline::store
