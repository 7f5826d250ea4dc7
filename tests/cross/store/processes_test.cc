// One process writes while another reads, and how long a large import takes.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <ctime>

#include "store/installation.h"
#include "tests/cross/store/import_process.h"
#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

TEST(Processes, AReaderSeesWholeBatchesWhileAnotherProcessWrites) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.path()));
  const pid_t child = ::fork();
  if (child == 0) ::_exit(import_all(folder.path(), [](Seq, Seq) {}) ? 0 : 1);
  auto here = Installation::open(folder.path(), Access::read);
  ASSERT_TRUE(here) << here.error().to_string();
  int status = 0;
  int looks = 0;
  for (bool is_running = true; is_running; ++looks) {
    is_running = ::waitpid(child, &status, WNOHANG) == 0;
    const auto before = here->views().applied();
    Seq articles = 0;
    const auto visited = here->views().each_article([&](const ArticleRow&) { ++articles; });
    const auto after = here->views().applied();
    ASSERT_TRUE(before && visited && after);
    EXPECT_LE(*before, articles);
    EXPECT_LE(articles, *after);
  }
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_GT(looks, 1);
  EXPECT_EQ(here->views().applied(), static_cast<Seq>(3 * kStories));
}

TEST(Speed, TwentyFiveThousandArticlesInBatchesOfFiveHundred) {
  const TemporaryFolder folder;
  auto here = Installation::create(folder.path());
  ASSERT_TRUE(here);
  std::string text;
  for (int i = 0; i < 200; ++i) text += " word" + std::to_string(i * i % 997);
  std::chrono::duration<double> spent{};
  for (int story = 0; story < 8400; story += 168) {
    ViewChanges changes = sample_changes(story, story + 168);
    for (ArticleRow& row : changes.articles) row.article.text += text;
    const auto started = std::chrono::steady_clock::now();
    const auto done = here->views().write(changes);
    spent += std::chrono::steady_clock::now() - started;
    ASSERT_TRUE(done) << done.error().to_string();
  }
  std::printf("25,200 articles and 8,400 stories written in %.1f s; processor %.1f s with making them up\n",
              spent.count(), static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
  EXPECT_LT(spent.count(), 120.0)
      << "a few seconds on an idle machine; this only catches a wrong order of growth";
}

}  // namespace
}  // namespace logline::store
