// What was decided and what is wished for: read the newest first, and kept until it is done.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <limits>

#include "store/decision.h"
#include "store/installation.h"
#include "store/sqlite/sqlite_journal.h"
#include "store/wishes.h"
#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

std::vector<Seq> decided_in(Journal& journal, Seq before, std::size_t limit) {
  std::vector<Seq> found;
  const auto count = journal.read_decided(before, limit, [&](Seq seq, const JournalEntry& entry) {
    EXPECT_NE(entry.kind, JournalKind::document);
    found.push_back(seq);
  });
  EXPECT_EQ(count.value_or(0), found.size());
  return found;
}

TEST(Decided, StandAmongDocumentsAndAreReadNewestFirst) {
  const TemporaryFolder folder;
  const auto journal =
      *open_sqlite_journal(folder.file("journal.db"), {.access = wrap::SqliteAccess::create});
  const JournalEntry split = decision_entry(StoryDecision{.split = {ArticleId::of("a")}}, 1);
  ASSERT_TRUE(journal->append(std::vector{sample_entry(0), split, sample_entry(1)}));
  ASSERT_TRUE(journal->bury({.outlet = "Gull", .decided = {.at = 1'780'000'000, .by = 7}}));
  ASSERT_TRUE(journal->lift({.outlet = "Gull", .decided = {.at = 1'780'000'100}}));
  constexpr Seq kEnd = std::numeric_limits<Seq>::max();
  EXPECT_EQ(decided_in(*journal, kEnd, 10), (std::vector<Seq>{5, 4, 2}));
  EXPECT_EQ(decided_in(*journal, kEnd, 1), (std::vector<Seq>{5}));
  EXPECT_EQ(decided_in(*journal, 5, 1), (std::vector<Seq>{4}));
  EXPECT_TRUE(decided_in(*journal, 2, 10).empty());
  std::vector<Signature> signatures;
  ASSERT_TRUE(journal->read_decided(kEnd, 2, [&](Seq, const JournalEntry& entry) {
    signatures.push_back(parse_signature(entry.payload));
  }));
  EXPECT_EQ(signatures, (std::vector<Signature>{{.at = 1'780'000'100}, {.at = 1'780'000'000, .by = 7}}));
}

TEST(Decided, WhatATakedownLeavesTakesThePlaceOfWhatWasThere) {
  const TemporaryFolder folder;
  const auto journal =
      *open_sqlite_journal(folder.file("journal.db"), {.access = wrap::SqliteAccess::create});
  const JournalEntry entry = decision_entry(
      ImageDecision{.article = ArticleId::of("a"), .image = "https://x.example/a.jpg", .text = "A plover."},
      0);
  ASSERT_TRUE(journal->append({&entry, 1}));
  ASSERT_TRUE(journal->replace_payload(1, without_words(entry.payload)));
  for (const char* name : {"journal.db", "journal.db-wal"}) {
    std::ifstream file(folder.file(name), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(bytes.find("plover"), std::string::npos) << name;
  }
}

TEST(Wishes, StayUntilTheyAreDone) {
  const TemporaryFolder folder;
  ASSERT_TRUE(Installation::create(folder.file("here")));
  {
    const auto wishes = *open_wishes(folder.file("here"));
    const auto first = wishes->add("first"), second = wishes->add("second"), third = wishes->add("third");
    ASSERT_TRUE(first && second && third);
    EXPECT_TRUE(wishes->remove(*second));
    EXPECT_TRUE(wishes->remove(*second)) << "once more does no harm";
  }
  const auto left = (*open_wishes(folder.file("here")))->all();
  ASSERT_TRUE(left);
  ASSERT_EQ(left->size(), 2U);
  EXPECT_EQ(left->front().what + " " + left->back().what, "first third");
  EXPECT_LT(left->front().id, left->back().id);
}

}  // namespace
}  // namespace logline::store
