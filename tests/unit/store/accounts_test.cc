#include "store/accounts.h"

#include <gtest/gtest.h>

#include <chrono>

#include "store/patience.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_accounts.h"
#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

class AccountsTest : public testing::Test {
 protected:
  void SetUp() override { open(); }
  void open() {
    auto opened = open_sqlite_accounts(folder.file("accounts.db"), {.access = wrap::SqliteAccess::create});
    ASSERT_TRUE(opened) << opened.error().to_string();
    accounts = std::move(*opened);
  }
  TemporaryFolder folder;
  std::unique_ptr<Accounts> accounts;
};

TEST_F(AccountsTest, KeepProgressPerTitleAndReader) {
  ASSERT_TRUE(accounts->set_progress(kLocalReader, "harbour lights", {.season = 1, .episode = 9}));
  ASSERT_TRUE(accounts->set_progress(kLocalReader, "harbour lights",
                                     {.season = 2, .episode = 1, .is_caught_up = true}));
  ASSERT_TRUE(accounts->set_progress("anna", "harbour lights", {.wants_everything = true}));
  ASSERT_TRUE(accounts->set_wishes(kLocalReader, false, false));
  EXPECT_EQ(accounts->zone("nobody").value_or("?"), "");
  ASSERT_TRUE(accounts->set_zone("anna", "Europe/London"));
  EXPECT_EQ(accounts->zone("anna").value_or("?"), "Europe/London");
  EXPECT_EQ(accounts->region("nobody").value_or("?"), "");
  ASSERT_TRUE(accounts->set_region("anna", "GB"));
  EXPECT_EQ(accounts->region("anna").value_or("?"), "GB");
  EXPECT_EQ(accounts->region(kLocalReader).value_or("?"), "");
  EXPECT_TRUE(accounts->services("nobody")->empty());
  const std::vector<std::string> services{"Brightbox", "Pennant +"};
  ASSERT_TRUE(accounts->set_services("anna", services));
  EXPECT_EQ(*accounts->services("anna"), services);
  ASSERT_TRUE(accounts->set_services("anna", {}));
  EXPECT_TRUE(accounts->services("anna")->empty());
  ASSERT_TRUE(accounts->set_wishes("anna", false, true));
  const auto mine = accounts->progress(kLocalReader);
  ASSERT_TRUE(mine);
  EXPECT_EQ(mine->titles.at("harbour lights").season, 2);
  EXPECT_EQ(mine->titles.at("harbour lights").episode, 1);
  EXPECT_TRUE(mine->titles.at("harbour lights").is_caught_up);
  EXPECT_FALSE(mine->titles.at("harbour lights").wants_everything);
  EXPECT_FALSE(mine->wants_placeholder);
  EXPECT_TRUE(accounts->progress("anna")->wants_placeholder);
  EXPECT_TRUE(accounts->progress("anna")->titles.at("harbour lights").wants_everything);
  EXPECT_TRUE(accounts->progress("nobody")->titles.empty());
  EXPECT_FALSE(accounts->set_progress(kLocalReader, "x", {.season = -1}));
}

// What a reader says is waited for and then refused; what is only well to know is not waited for.
TEST_F(AccountsTest, SayWhenAnotherIsWriting) {
  auto other = Connection::open(folder.file("accounts.db"), "accounts", {});
  ASSERT_TRUE(other);
  accounts = open_sqlite_accounts(folder.file("accounts.db"), {.busy_milliseconds = 50}).value();
  {
    const auto transaction = Transaction::begin(*other);
    ASSERT_TRUE(transaction);
    const auto refused = accounts->set_progress(kLocalReader, "harbour lights", {.season = 1});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(is_passing(refused.error())) << refused.error().to_string();
    EXPECT_TRUE(accounts->progress(kLocalReader)->titles.empty());
    accounts = open_sqlite_accounts(folder.file("accounts.db"), {.busy_milliseconds = 30'000}).value();
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(accounts->look(kLocalReader, Timestamp::from_utc(1'700'000'000)));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
  }
  EXPECT_TRUE(accounts->set_progress(kLocalReader, "harbour lights", {.season = 1}));
  EXPECT_FALSE(is_passing(accounts->set_progress(kLocalReader, "x", {.season = -1}).error()));
}

TEST_F(AccountsTest, KeepFollows) {
  ASSERT_TRUE(accounts->follow(kLocalReader, {"title", "b"}));
  ASSERT_TRUE(accounts->follow(kLocalReader, {"title", "a"}));
  ASSERT_TRUE(accounts->follow(kLocalReader, {"title", "a"}));
  ASSERT_TRUE(accounts->follow(kLocalReader, {"person", "c"}));
  EXPECT_EQ(accounts->follows(kLocalReader),
            (std::vector<Follow>{{"person", "c"}, {"title", "a"}, {"title", "b"}}));
  ASSERT_TRUE(accounts->unfollow(kLocalReader, {"title", "a"}));
  EXPECT_EQ(accounts->follows(kLocalReader)->size(), 2U);
  EXPECT_FALSE(accounts->follow(kLocalReader, {"planet", "a"}));
}

TEST_F(AccountsTest, RememberTheLastLookAndWhatWasRead) {
  EXPECT_FALSE(accounts->look(kLocalReader, Timestamp::from_utc(1'700'000'000))->has_value());
  EXPECT_FALSE(accounts->look(kLocalReader, Timestamp::from_utc(1'700'001'000))->has_value()) << "one visit";
  const StoryId story = StoryId::of("a");
  ASSERT_TRUE(accounts->mark_read(kLocalReader, story, true));
  accounts.reset();
  open();
  for (const std::int64_t now : {1'700'100'000, 1'700'101'000})
    EXPECT_EQ(accounts->look(kLocalReader, Timestamp::from_utc(now))->value().utc_seconds, 1'700'001'000);
  EXPECT_EQ(accounts->is_read(kLocalReader, story), true);
  const std::vector<StoryId> some{StoryId::of("b"), story, StoryId::of("c")};
  EXPECT_EQ(accounts->read_among(kLocalReader, some), std::vector{story});
  EXPECT_TRUE(accounts->read_among("anna", some)->empty());
  ASSERT_TRUE(accounts->mark_read(kLocalReader, story, false));
  EXPECT_EQ(accounts->is_read(kLocalReader, story), false);
}

TEST_F(AccountsTest, PostAFactOncePerReaderHoweverOften) {
  const std::vector<Message> messages{{"local", "fact", "mail", "one"}, {"anna", "fact", "mail", "two"}};
  EXPECT_EQ(accounts->post(7, messages), std::size_t{2});
  EXPECT_EQ(accounts->delivered(), Seq{7});
  const auto waiting = accounts->outbox(10);
  ASSERT_TRUE(waiting);
  ASSERT_EQ(waiting->size(), 2U);
  EXPECT_EQ((*waiting)[0].message.body, "one");
  ASSERT_TRUE(accounts->mark_sent((*waiting)[0].id));
  EXPECT_EQ(accounts->outbox(10)->size(), 1U);
  EXPECT_EQ(accounts->post(3, messages), std::size_t{0});  // after a rebuild
  EXPECT_EQ(accounts->outbox(10)->size(), 1U);
}

TEST_F(AccountsTest, PostNothingWhenOneMessageIsRefused) {
  EXPECT_FALSE(
      accounts->post(7, std::vector<Message>{{"local", "fact", "mail", "one"}, {"", "fact", "mail", "two"}}));
  EXPECT_EQ(accounts->delivered(), Seq{0});
  EXPECT_TRUE(accounts->outbox(10)->empty());
  EXPECT_EQ(accounts->post(7, std::vector<Message>{{"local", "fact", "mail", "one"}}), std::size_t{1});
}

}  // namespace
}  // namespace logline::store
