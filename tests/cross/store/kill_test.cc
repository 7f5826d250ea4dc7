// kill -9 at any moment loses nothing that was acknowledged and repeats nothing (DESIGN.md §2).
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <random>
#include <thread>

#include "store/installation.h"
#include "tests/cross/store/import_process.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

struct Life {
  bool was_killed = false;
  bool has_failed = false;
  std::array<Seq, 2> acknowledged{};  // journal, views
};

// Imports in a new process that is killed after `time`.
Life live(const std::string& folder, microseconds time) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return {.has_failed = true};
  const pid_t child = ::fork();
  if (child == 0) {
    const auto done = import_all(folder, [&](Seq journal, Seq views) {
      const std::array<Seq, 2> said{journal, views};
      if (::write(ends[1], said.data(), sizeof said) != sizeof said) ::_exit(3);
    });
    if (!done) std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
    ::_exit(done ? 0 : 2);
  }
  ::close(ends[1]);
  std::this_thread::sleep_for(time);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  Life life{.was_killed = WIFSIGNALED(status), .has_failed = WIFEXITED(status) && WEXITSTATUS(status) != 0};
  std::array<Seq, 2> said{};
  while (::read(ends[0], said.data(), sizeof said) == sizeof said) life.acknowledged = said;
  ::close(ends[0]);
  return life;
}

void expect_kept(const std::string& folder, const Life& life) {
  if (life.acknowledged[0] == 0) return;
  auto here = Installation::open(folder, Access::read);
  ASSERT_TRUE(here) << here.error().to_string();
  EXPECT_GE(here->journal().last().value_or(0), life.acknowledged[0]);
  EXPECT_GE(here->views().applied().value_or(0), life.acknowledged[1]);
  EXPECT_LE(here->views().applied().value_or(0), here->journal().last().value_or(0));
}

TEST(Kill, AtRandomMomentsLosesAndRepeatsNothing) {
  const TemporaryFolder calm;
  const auto started = Clock::now();
  ASSERT_TRUE(import_all(calm.path(), [](Seq, Seq) {}));
  long whole = std::chrono::duration_cast<microseconds>(Clock::now() - started).count();
  const std::string expected = state_of(calm.path());
  ASSERT_EQ(expected.find("DAMAGE"), std::string::npos);

  std::mt19937 random(20240129);  // NOLINT: the same moments each time, as far as the machine allows
  int kills = 0;
  int kills_at_work = 0;
  for (int round = 0; kills < 60 || kills_at_work < 25; ++round) {
    ASSERT_LT(round, 50) << kills << " kills, " << kills_at_work << " of them at work";
    const TemporaryFolder folder;
    for (bool is_done = false; !is_done;) {
      // Now and then long enough to get on, whatever the machine is busy with.
      std::uniform_int_distribution<long> moment(0, kills % 4 == 3 ? whole : whole / 6);
      const Life life = live(folder.path(), microseconds(moment(random)));
      ASSERT_FALSE(life.has_failed);
      if (!life.was_killed)
        whole -= whole / 4;  // it is faster than when it was measured: the machine was busy
      expect_kept(folder.path(), life);
      kills += life.was_killed ? 1 : 0;
      kills_at_work += life.was_killed && life.acknowledged[0] > 0 ? 1 : 0;
      is_done = !life.was_killed || kills % 30 == 29;
    }
    ASSERT_TRUE(import_all(folder.path(), [](Seq, Seq) {}));
    EXPECT_EQ(state_of(folder.path()), expected) << "after " << kills << " kills";
  }
  std::printf("%d kills, %d of them after the first batch\n", kills, kills_at_work);
}

}  // namespace
}  // namespace logline::store
