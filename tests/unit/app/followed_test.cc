#include "app/followed.h"

#include <gtest/gtest.h>

#include "tests/unit/store/temporary_folder.h"

namespace logline::app {
namespace {

// A disk that is full, or a kill, before the journal has it.
class NoJournal final : public store::Journal {
 public:
  Result<std::size_t> append(std::span<const store::JournalEntry>) override { return fail("no"); }
  Result<std::size_t> append_from_archives(std::span<const store::JournalEntry>,
                                           std::span<const store::ArchivePosition>) override {
    return fail("no");
  }
  Result<std::uint64_t> archive_position(std::string_view) override { return 0; }
  Result<Seq> last() override { return 0; }
  Result<std::size_t> read(Seq, std::size_t, const store::JournalReader&) override { return 0; }
  Result<std::size_t> bury(const store::Burial&) override { return 0; }
  Result<bool> lift(const store::Burial&) override { return false; }
  Result<std::vector<store::Burial>> burials() override { return std::vector<store::Burial>{}; }
  Result<std::size_t> read_decided(Seq, std::size_t, const store::JournalReader&) override { return 0; }
  Result<void> replace_payload(Seq, std::string_view) override { return {}; }
  Result<void> replace_document(Seq, const Document&) override { return {}; }
};

TEST(KeepFetched, TakesValidatorsBackBeforeTheJournalIsWritten) {
  const store::TemporaryFolder folder;
  const auto feeds = *store::open_feeds(folder.file(""));
  FollowedFeed said{.address = "https://outlet.example/feed"},
      silent{.address = "https://other.example/feed"};
  ASSERT_TRUE(feeds->follow(std::vector{said, silent}));
  said.state.etag = silent.state.etag = "a";
  said.state.content = silent.state.content = 7;
  ASSERT_TRUE(feeds->keep(std::vector{said, silent}, {}));
  NoJournal journal;
  const TakenDown nothing{};
  fetch::Kept kept;
  kept.feeds = {said, silent};
  kept.documents = {{.name = said.address, .address = said.address, .bytes = "<rss/>"}};
  EXPECT_FALSE(keep_fetched({journal, nothing, *feeds}, std::move(kept)));
  const auto after = *feeds->all();
  EXPECT_EQ(after[0].state.etag, "");
  EXPECT_EQ(after[0].state.content, 0);
  EXPECT_EQ(after[1].state.etag, "a");
}

}  // namespace
}  // namespace logline::app
