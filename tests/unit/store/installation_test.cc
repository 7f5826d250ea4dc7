#include "store/installation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "store/feeds.h"
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
              testing::HasSubstr("journal.db: the file is not there (it cannot be made again"));
}

// Overwrites some pages in the middle of a file.
void scribble(const std::string& path) {
  const auto size = fs::file_size(path);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  for (std::uintmax_t at = 40 * 4096; at + 4096 < size && at < 60 * 4096; at += 4096) {
    file.seekp(static_cast<std::streamoff>(at));
    file << std::string(64, '\x7f');
  }
}

TEST(Installations, FindDamage) {
  const TemporaryFolder folder;
  {
    auto made = Installation::create(folder.path());
    ASSERT_TRUE(made && made->views().write(sample_changes(0, 100)));
  }
  const auto ahead = Installation::check(folder.path());
  ASSERT_TRUE(ahead);
  EXPECT_TRUE(ahead->obstacles.empty());
  EXPECT_THAT(ahead->damage, testing::ElementsAre(testing::HasSubstr("position 300, the journal ends at 0")));
  scribble(folder.file("views.db"));
  ASSERT_TRUE(Installation::open(folder.path(), Access::read));
  for (const std::string_view state : {"scribbled", "garbage", "empty", "missing"}) {
    if (state == "garbage") put(folder.file("views.db"), std::string(8192, 'x'));
    if (state == "empty") put(folder.file("views.db"), "");
    if (state == "missing") fs::remove(folder.file("views.db"));
    const auto found = Installation::check(folder.path());
    ASSERT_TRUE(found && found->damage.size() > 1) << state;
    EXPECT_TRUE(found->obstacles.empty());
    EXPECT_THAT(found->damage.front(), testing::StartsWith("views damaged: run `logline rebuild`")) << state;
    EXPECT_THAT(found->damage[1], testing::HasSubstr("views.db")) << state;
  }
}

TEST(Installations, AreTheirOwnersAlone) {
  const TemporaryFolder folder;
  const std::string place = folder.file("a/b");
  auto made = Installation::create(place);
  ASSERT_TRUE(made && open_feeds(place));
  EXPECT_EQ(fs::status(place).permissions(), fs::perms::owner_all);
  for (const fs::directory_entry& file : fs::directory_iterator(place)) {
    if (file.path().filename() == "installation.json") continue;  // says nothing but that there is one
    EXPECT_EQ(file.status().permissions(), fs::perms::owner_read | fs::perms::owner_write) << file.path();
  }
}

// Files that may not grow beyond some bytes, for as long as the object lives.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST(Installations, ALackOfRoomIsNoDamage) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  const FileLimit limit(4096);
  const auto found = Installation::check(folder.path());
  ASSERT_TRUE(found);
  EXPECT_THAT(found->damage, testing::IsEmpty());
  ASSERT_FALSE(found->obstacles.empty());
  EXPECT_THAT(found->obstacles.front().what, testing::HasSubstr("files may not grow"));
  for (const Error& obstacle : found->obstacles)
    EXPECT_FALSE(obstacle.remedy.empty()) << obstacle.to_string();
}

TEST(Installations, NameADamagedFileOnce) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  put(folder.file("views.db"), std::string(8192, 'x'));
  const std::string error = error_of(Installation::open(folder.path(), Access::read));
  EXPECT_THAT(error, testing::HasSubstr("views.db"));
  EXPECT_EQ(error.find("views.db"), error.rfind("views.db")) << error;
  EXPECT_THAT(error, testing::HasSubstr("logline rebuild"));
  for (const char* bytes : {"xxxxxxxx", ""}) {
    put(folder.file("journal.db"), bytes);
    EXPECT_THAT(
        error_of(Installation::open(folder.path(), Access::write)),
        testing::AllOf(testing::HasSubstr("journal.db: "), testing::HasSubstr("cannot be made again")));
  }
}

TEST(Installations, RebuildViewsBesideTheOldOnesInAnyState) {
  const TemporaryFolder folder;
  const std::string views = folder.file("views.db");
  ASSERT_TRUE(Installation::create(folder.path()));
  for (const std::string_view state : {"whole", "garbage", "empty", "missing"}) {
    if (state == "garbage") put(views, std::string(8192, 'x')), put(views + "-wal", std::string(900, 'y'));
    if (state == "empty") put(views, "");
    if (state == "missing") fs::remove(views);
    {
      auto rebuilt = Installation::open(folder.path(), Access::rebuild);
      ASSERT_TRUE(rebuilt) << state << error_of(rebuilt);
      EXPECT_EQ(rebuilt->views().applied(), Seq{0});
      ASSERT_TRUE(rebuilt->views().write(sample_changes(0, 2)));
      const auto kept = rebuilt->keep_views();
      ASSERT_TRUE(kept) << state << kept.error().to_string();
      EXPECT_EQ(rebuilt->views().applied(), Seq{6}) << state;
    }
    auto again = Installation::open(folder.path(), Access::read);
    ASSERT_TRUE(again) << state << error_of(again);
    EXPECT_EQ(again->views().log({})->stories.size(), 2U) << state;
  }
}

TEST(Installations, ARebuildThatWasCutShortLeavesTheOldViews) {
  const TemporaryFolder folder;
  {
    auto made = Installation::create(folder.path());
    ASSERT_TRUE(made && made->views().write(sample_changes(0, 3)));
  }
  {
    auto cut_short = Installation::open(folder.path(), Access::rebuild);
    ASSERT_TRUE(cut_short && cut_short->views().write(sample_changes(0, 1)));
  }
  auto reader = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->views().applied(), Seq{9});
  {
    auto rebuilt = Installation::open(folder.path(), Access::rebuild);
    ASSERT_TRUE(rebuilt && rebuilt->views().write(sample_changes(0, 2)));
    EXPECT_TRUE(reader->is_current());
    ASSERT_TRUE(rebuilt->keep_views());
  }
  EXPECT_FALSE(reader->is_current());
  EXPECT_EQ(reader->views().applied(), Seq{9});  // goes on with what it has
  reader = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->views().applied(), Seq{6});
}

}  // namespace
}  // namespace logline::store
