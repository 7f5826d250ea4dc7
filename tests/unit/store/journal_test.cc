#include "store/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "store/sqlite/sqlite_journal.h"
#include "tests/unit/store/sample_rows.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

class JournalTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = open_sqlite_journal(path(), {.access = wrap::SqliteAccess::create});
    ASSERT_TRUE(opened) << opened.error().to_string();
    journal = std::move(*opened);
  }
  [[nodiscard]] std::string path() const { return folder.file("journal.db"); }
  std::vector<JournalEntry> entries_after(Seq after, std::size_t limit = 1000) {
    std::vector<JournalEntry> found;
    Seq expected = after;
    const auto count = journal->read(after, limit, [&](Seq seq, const JournalEntry& entry) {
      EXPECT_EQ(seq, ++expected);
      found.push_back(entry);
    });
    EXPECT_TRUE(count) << count.error().to_string();
    EXPECT_EQ(count.value_or(0), found.size());
    return found;
  }

  TemporaryFolder folder;
  std::unique_ptr<Journal> journal;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(JournalTest, IsEmptyAtFirst) {
  EXPECT_EQ(journal->last(), Seq{0});
  EXPECT_TRUE(entries_after(0).empty());
}

TEST_F(JournalTest, GivesEntriesBackAsTheyCameInTheirOrder) {
  const JournalEntry decision{JournalKind::decision, "merge a b", {}, R"({"merge":["a","b"]})"};
  const std::vector<JournalEntry> entries{sample_entry(1), decision, sample_entry(0)};
  EXPECT_EQ(journal->append(entries), std::size_t{3});
  EXPECT_EQ(journal->last(), Seq{3});
  const auto found = entries_after(0);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].key, entries[0].key);
  EXPECT_EQ(found[0].document.bytes, entries[0].document.bytes);
  EXPECT_EQ(found[0].document.headers, entries[0].document.headers);
  EXPECT_EQ(found[1].kind, JournalKind::decision);
  EXPECT_EQ(found[1].payload, decision.payload);
  EXPECT_EQ(found[2].document.received_at, entries[2].document.received_at);
}

TEST_F(JournalTest, ReadsFromAPositionUpToALimit) {
  std::vector<JournalEntry> entries;
  for (int i = 0; i < 10; ++i) entries.push_back(sample_entry(i));
  ASSERT_TRUE(journal->append(entries));
  EXPECT_EQ(entries_after(4, 3).size(), 3U);
  EXPECT_EQ(entries_after(4, 3).front().key, "document 4");
  EXPECT_EQ(entries_after(8, 100).size(), 2U);
}

TEST_F(JournalTest, SkipsRepeatsWithoutAGap) {
  EXPECT_EQ(journal->append(std::vector{sample_entry(1), sample_entry(1), sample_entry(2)}), std::size_t{2});
  EXPECT_EQ(journal->append(std::vector{sample_entry(2), sample_entry(3)}), std::size_t{1});
  EXPECT_EQ(journal->last(), Seq{3});
}

// A document as it was at a moment.
JournalEntry version(const std::string& bytes, std::int64_t at, JournalOrder order) {
  JournalEntry entry = sample_entry(0);
  entry.key = "hash of " + bytes;
  entry.document.bytes = bytes;
  entry.at = at;
  entry.place = entry.document.address;
  entry.order = order;
  return entry;
}

TEST_F(JournalTest, WhatIsPolledMayChangeBackAndForth) {
  std::string kept;
  for (const char* bytes : {"A", "A", "B", "A", "A", "B", "A"}) {  // within one second, too
    const JournalEntry entry = version(bytes, 1, JournalOrder::arrival);
    ASSERT_TRUE(journal->append({&entry, 1}));
  }
  for (const JournalEntry& entry : entries_after(0)) kept += entry.document.bytes;
  EXPECT_EQ(kept, "ABABA");
}

TEST_F(JournalTest, WhatATakedownRemovedIsKeptWhenItComesAgainAfterTheLift) {
  const JournalEntry feed = version("A", 1, JournalOrder::arrival);
  ASSERT_EQ(journal->append({&feed, 1}), std::size_t{1});
  const Burial burial{.address = feed.document.address};
  ASSERT_TRUE(journal->bury(burial));
  EXPECT_EQ(journal->append({&feed, 1}), std::size_t{0});
  EXPECT_EQ(journal->lift(burial), true);
  EXPECT_EQ(journal->append({&feed, 1}), std::size_t{1});
  EXPECT_EQ(entries_after(0).back().document.bytes, "A");
  EXPECT_EQ(journal->append({&feed, 1}), std::size_t{0});
}

TEST_F(JournalTest, AnArchiveReadAgainFindsNothingLater) {
  std::vector<JournalEntry> archive;
  for (const auto& [bytes, at] : {std::pair{"A", 1}, {"B", 2}, {"A", 3}, {"B", 4}, {"B", 5}})
    archive.push_back(version(bytes, at, JournalOrder::dated));
  EXPECT_EQ(journal->append(archive), std::size_t{4});
  EXPECT_EQ(journal->append(archive), std::size_t{0});
  const JournalEntry polled = version("A", 9, JournalOrder::arrival);
  EXPECT_EQ(journal->append({&polled, 1}), std::size_t{1});
  EXPECT_EQ(journal->append(archive), std::size_t{0});
}

// Captures of one place, as archives have them: what they hold, and when.
TEST_F(JournalTest, TheNewestCaptureIsTheLastInWhicheverOrderTheyCome) {
  const auto kept_of = [&](std::vector<std::pair<const char*, int>> captures) {
    static int number = 0;
    const Seq before = *journal->last();
    const std::string place = "https://outlet.example/" + std::to_string(++number);
    for (const auto& [bytes, at] : captures) {
      JournalEntry entry = version(bytes, at, JournalOrder::dated);
      entry.key += place;
      entry.place = entry.document.address = place;
      entry.document.received_at = Timestamp::from_utc(at);
      EXPECT_TRUE(journal->append({&entry, 1}));
    }
    std::string kept;
    for (const JournalEntry& entry : entries_after(before))
      kept += entry.document.bytes + std::to_string(entry.document.received_at->utc_seconds);
    return kept;
  };
  EXPECT_EQ(kept_of({{"A", 1}, {"B", 2}, {"A", 3}}), "A1B2A3");
  EXPECT_EQ(kept_of({{"A", 1}, {"A", 3}, {"B", 2}}), "A1B2A3");
  EXPECT_EQ(kept_of({{"A", 3}, {"B", 2}, {"A", 1}}), "A3B2");  // what is older is for the pipeline to see
  EXPECT_EQ(kept_of({{"B", 2}, {"A", 1}, {"A", 3}}), "B2A1A3");
  EXPECT_EQ(kept_of({{"A", 1}, {"A", 9}, {"B", 2}, {"C", 3}, {"B", 2}, {"A", 9}}), "A1B2A9C3");
  EXPECT_EQ(kept_of({{"A", 1}, {"A", 3}, {"B", 2}, {"B", 4}, {"A", 5}}), "A1B2A3B4A5");
}

TEST_F(JournalTest, WhatCameBeforeItsPlaceWasRememberedIsARepeat) {
  const JournalEntry file = version("A", 1, JournalOrder::unknown);
  JournalEntry later = version("A", 2, JournalOrder::dated);
  later.place = "file a.html";
  EXPECT_EQ(journal->append(std::vector{file, later}), std::size_t{1});
}

TEST_F(JournalTest, OfUnknownOrderTheSameIsAlwaysARepeat) {
  std::vector<JournalEntry> files;
  for (const char* bytes : {"A", "B", "A"}) files.push_back(version(bytes, 1, JournalOrder::unknown));
  EXPECT_EQ(journal->append(files), std::size_t{2});
}

TEST_F(JournalTest, KeepsHowFarAnArchiveWasReadWithWhatWasReadOfIt) {
  EXPECT_EQ(journal->archive_position("a.warc"), std::uint64_t{0});
  const std::vector<ArchivePosition> read_to{{"a.warc", 100}, {"b.warc", 7}};
  EXPECT_EQ(journal->append_from_archives(std::vector{sample_entry(1)}, read_to), std::size_t{1});
  EXPECT_EQ(journal->archive_position("a.warc"), std::uint64_t{100});

  JournalEntry nameless = sample_entry(2);
  nameless.key.clear();
  const std::vector<ArchivePosition> further{{"a.warc", 200}};
  EXPECT_FALSE(journal->append_from_archives(std::vector{nameless}, further));
  EXPECT_EQ(journal->archive_position("a.warc"), std::uint64_t{100});
  EXPECT_EQ(journal->append_from_archives({}, further), std::size_t{0});
  EXPECT_EQ(journal->archive_position("a.warc"), std::uint64_t{200});
  EXPECT_EQ(journal->archive_position("b.warc"), std::uint64_t{7});
}

TEST_F(JournalTest, AddsNothingWhenOneEntryIsRefused) {
  JournalEntry nameless = sample_entry(2);
  nameless.key.clear();
  EXPECT_FALSE(journal->append(std::vector{sample_entry(1), nameless}));
  EXPECT_EQ(journal->last(), Seq{0});
}

TEST_F(JournalTest, BuriesTheBytesOfAnAddressInTheFileToo) {
  JournalEntry secret = sample_entry(1);
  secret.document.bytes = "incompressible-4f9a1c7e-secret";
  ASSERT_TRUE(journal->append(std::vector{secret, sample_entry(2)}));
  EXPECT_EQ(journal->bury({.address = secret.document.address}), std::size_t{1});
  const auto found = entries_after(0);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].is_buried);
  EXPECT_EQ(found[0].document.bytes, "");
  EXPECT_TRUE(found[0].document.headers.empty());
  EXPECT_EQ(found[0].document.address, secret.document.address);
  EXPECT_FALSE(found[1].is_buried);
  EXPECT_EQ(found[2].kind, JournalKind::takedown);
  EXPECT_EQ(parse_burial(found[2].payload)->address, secret.document.address);
  journal.reset();
  EXPECT_THAT(bytes_of(path()), testing::Not(testing::HasSubstr("4f9a1c7e")));
}

TEST_F(JournalTest, ABurialHoldsForWhatArrivesLaterAndForRepeats) {
  ASSERT_TRUE(journal->append(std::vector{sample_entry(1)}));
  EXPECT_EQ(journal->bury({.outlet = "SCREEN-GULL.example"}), std::size_t{1});
  EXPECT_EQ(journal->bury({.outlet = "SCREEN-GULL.example"}), std::size_t{0});
  EXPECT_EQ(journal->append(std::vector{sample_entry(1), sample_entry(5)}), std::size_t{1});
  const auto found = entries_after(0);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[2].is_buried);
  EXPECT_EQ(found[2].document.bytes, "");
}

TEST_F(JournalTest, ABurialByOutletNameLeavesOthersAlone) {
  JournalEntry other = sample_entry(2);
  other.document.outlet = "Gull";
  ASSERT_TRUE(journal->append(std::vector{sample_entry(1), other}));
  EXPECT_EQ(journal->bury({.outlet = "screen gull"}), std::size_t{1});
  EXPECT_FALSE(entries_after(0)[1].is_buried);
  EXPECT_FALSE(journal->bury({}));
}

TEST_F(JournalTest, ReplacesADocumentInTheFileTooAndKeepsItsKey) {
  JournalEntry feed = sample_entry(7);
  feed.document.bytes = "two articles, one of them secretword " + std::string(5000, 'x');
  feed.document.headers = {{"etag", "secretheader"}};
  ASSERT_EQ(journal->append(std::vector{sample_entry(1), feed}), std::size_t{2});
  Document rest = feed.document;
  rest.bytes = "one article";
  rest.headers.clear();
  ASSERT_TRUE(journal->replace_document(2, rest));
  const auto found = entries_after(0);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].document.bytes, sample_entry(1).document.bytes);
  EXPECT_EQ(found[1].document.bytes, "one article");
  EXPECT_TRUE(found[1].document.headers.empty());
  EXPECT_EQ(found[1].key, feed.key);
  EXPECT_EQ(journal->append(std::vector{feed}), std::size_t{0});  // the same bytes are a repeat still
  for (const char* end : {"", "-wal"})
    EXPECT_EQ(bytes_of(path() + end).find("secretheader"), std::string::npos) << end;
}

TEST_F(JournalTest, DoesNotReplaceWhatIsBuried) {
  ASSERT_TRUE(journal->append(std::vector{sample_entry(1)}));
  ASSERT_EQ(journal->bury({.address = sample_entry(1).document.address}), std::size_t{1});
  ASSERT_TRUE(journal->replace_document(1, sample_entry(1).document));
  EXPECT_TRUE(entries_after(0).front().document.bytes.empty());
  EXPECT_TRUE(entries_after(0).front().is_buried);
}

TEST_F(JournalTest, ListsWhatWasTakenDown) {
  EXPECT_TRUE(journal->burials()->empty());
  ASSERT_TRUE(journal->bury({.outlet = "Screen Gull"}));
  ASSERT_TRUE(journal->bury({.address = "https://a.example/1"}));
  const auto burials = journal->burials();
  ASSERT_TRUE(burials);
  ASSERT_EQ(burials->size(), 2U);
  EXPECT_EQ(burials->front().address, "https://a.example/1");
  EXPECT_EQ(burials->back().outlet, "screen gull");
}

TEST_F(JournalTest, BuriesEverySpellingOfAnAddressBeforeAndAfter) {
  JournalEntry first = sample_entry(1), later = sample_entry(2);
  first.document.address = "http://www.outlet.example/a/";
  later.document.address = "https://outlet.example/a?utm_source=mail";
  ASSERT_EQ(journal->append(std::vector{first}), std::size_t{1});
  ASSERT_EQ(journal->bury({.address = "https://outlet.example/a"}), std::size_t{1});
  ASSERT_EQ(journal->append(std::vector{later}), std::size_t{1});
  for (const JournalEntry& entry : entries_after(0))
    EXPECT_EQ(entry.is_buried, entry.kind == JournalKind::document) << entry.key;
}

TEST_F(JournalTest, LetsInWhatComesAfterALiftedTakedown) {
  const Burial burial{.outlet = "Screen Gull"};
  EXPECT_EQ(journal->lift(burial), false);
  ASSERT_TRUE(journal->bury(burial));
  EXPECT_EQ(journal->lift({.outlet = "screen gull"}), true);
  EXPECT_TRUE(journal->burials()->empty());
  JournalEntry entry = sample_entry(1);
  entry.document.outlet = "Screen Gull";
  ASSERT_EQ(journal->append(std::vector{entry}), std::size_t{1});
  EXPECT_FALSE(entries_after(0).back().is_buried);
  ASSERT_EQ(journal->bury(burial), std::size_t{1});  // and again
  EXPECT_EQ(journal->lift(burial), true);
}

TEST_F(JournalTest, IsThereAfterReopening) {
  ASSERT_TRUE(journal->append(std::vector{sample_entry(1)}));
  journal.reset();
  auto again = open_sqlite_journal(path(), {.access = wrap::SqliteAccess::read});
  ASSERT_TRUE(again) << again.error().to_string();
  EXPECT_EQ((*again)->last(), Seq{1});
  EXPECT_FALSE((*again)->append(std::vector{sample_entry(2)}));
}

}  // namespace
}  // namespace logline::store
