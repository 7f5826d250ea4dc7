#include "store/feeds.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/unit/store/temporary_folder.h"

namespace logline::store {
namespace {

class FeedsTest : public ::testing::Test {
 protected:
  std::unique_ptr<Feeds> open() const { return std::move(open_feeds(folder_.path()).value()); }
  TemporaryFolder folder_;
};

const FollowedFeed kGull{.address = "http://gull.example/f", .title = "Gull", .folders = {"News", "UK"}};
const FollowedFeed kLoom{.address = "http://loom.example/f"};

TEST_F(FeedsTest, KeepsEveryFieldOverARestart) {
  FollowedFeed feed = kGull;
  ASSERT_EQ(open()->follow(std::vector{kLoom, kGull}).value(), 2U);
  feed.site = "http://gull.example/";
  feed.state = {.moved_to = "a",
                .etag = "b",
                .last_modified = "c",
                .content = -12,
                .next_poll = 1,
                .last_try = 2,
                .last_success = 3,
                .newest_entry = 4,
                .interval = 5,
                .asked_interval = 6,
                .skip_hours = 7,
                .skip_days = 8,
                .entries_a_week = 9,
                .failures = 10,
                .problem = "d",
                .remedy = "e",
                .is_retired = true,
                .hub = "f",
                .topic = "g",
                .pushed_until = 11};
  ASSERT_TRUE(open()->keep(std::vector{feed}, {}));
  ASSERT_TRUE(open()->lease({.feed = feed.address}, 11));  // a hub's word alone says until when it pushes
  EXPECT_EQ(open()->all().value(), (std::vector{kLoom, feed}));
}

TEST_F(FeedsTest, WhereFeedsStandInListsIsKeptAndGoesWithThem) {
  const FeedOutline folder{.folders = {"News"}, .attributes = {{"isOpen", "a \"b\""}}};
  const FeedOutline first{.feed = kGull.address, .folders = {"News"}, .text = "Gull"};
  const FeedOutline second{.feed = kGull.address, .text = "G", .attributes = {{"x:y", ""}}};
  const auto feeds = open();
  ASSERT_TRUE(feeds->follow(std::vector{kGull}, std::vector{folder, first, second}));
  FeedOutline later = first;
  later.text = "Screen Gull";
  ASSERT_TRUE(feeds->follow(std::vector{kGull}, std::vector{later}));
  EXPECT_EQ(feeds->outlines().value(), (std::vector{folder, later, second}));
  EXPECT_TRUE(feeds->unfollow(kGull.address).value());
  EXPECT_EQ(feeds->outlines().value(), std::vector{folder});
  EXPECT_FALSE(feeds->unfollow(kGull.address).value());
}

TEST_F(FeedsTest, WhatAnIndexNamesComesAndGoesWithIt) {
  const auto feeds = open();
  const auto named = [](std::string address) {
    return FollowedFeed{.address = std::move(address), .named_by = kGull.address};
  };
  ASSERT_TRUE(feeds->name(kGull.address, std::vector{named("http://gull.example/1")}));
  EXPECT_TRUE(feeds->all()->empty());  // the index is not followed
  ASSERT_TRUE(feeds->follow(std::vector{kGull, kLoom}));
  ASSERT_TRUE(feeds->name(kGull.address, std::vector{named("http://gull.example/1"), named(kLoom.address)}));
  EXPECT_EQ(feeds->all().value(), (std::vector{kGull, kLoom, named("http://gull.example/1")}));
  ASSERT_TRUE(feeds->name(kGull.address, std::vector{named("http://gull.example/2")}));
  EXPECT_EQ(feeds->all().value(), (std::vector{kGull, kLoom, named("http://gull.example/2")}));
  EXPECT_TRUE(feeds->unfollow(kGull.address).value());
  EXPECT_EQ(feeds->all().value(), std::vector{kLoom});
}

TEST_F(FeedsTest, FollowingAgainChangesNothingButWakesARetiredFeed) {
  const auto feeds = open();
  ASSERT_TRUE(feeds->follow(std::vector{kGull}));
  EXPECT_EQ(feeds->follow(std::vector{kGull}).value(), 0U);
  FollowedFeed gone = kGull;
  gone.state.is_retired = true;
  ASSERT_TRUE(feeds->keep(std::vector{gone}, {}));
  EXPECT_TRUE(feeds->due(100, 10)->empty());
  EXPECT_EQ(feeds->next_due().value(), std::nullopt);
  EXPECT_EQ(feeds->follow(std::vector{kGull}).value(), 1U);
  EXPECT_EQ(feeds->due(100, 10)->size(), 1U);
}

TEST_F(FeedsTest, TheLongestDueComesFirst) {
  const auto feeds = open();
  FollowedFeed later = kGull;
  later.state.next_poll = 50;
  ASSERT_TRUE(feeds->follow(std::vector{kGull, kLoom}));
  ASSERT_TRUE(feeds->keep(std::vector{later}, {}));
  EXPECT_EQ(feeds->due(49, 10)->size(), 1U);
  EXPECT_EQ(feeds->due(50, 10)->front(), kLoom);
  EXPECT_EQ(feeds->due(50, 1)->size(), 1U);
  EXPECT_EQ(feeds->next_due().value(), 0);
}

TEST_F(FeedsTest, WhatIsNotFollowedIsNotKept) {
  const auto feeds = open();
  EXPECT_FALSE(feeds->unfollow(kGull.address).value());
  ASSERT_TRUE(feeds->keep(std::vector{kGull}, {}));
  EXPECT_TRUE(feeds->all()->empty());
}

TEST_F(FeedsTest, OnlyItsOwnerMayReadIt) {
  (void)open();
  struct stat status {};
  ASSERT_EQ(::stat(folder_.file("feeds.db").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(FeedsTest, PagesAreAskedForOnceForEachVersionOfTheirEntry) {
  auto feeds = open();
  WantedPage page{
      .entry = "https://gull.example/a", .address = "https://gull.example/a", .version = 1, .wanted_at = 50};
  const auto want = [&] { return feeds->keep({}, std::vector{page}).has_value(); };
  EXPECT_FALSE(*feeds->next_page_due());
  ASSERT_TRUE(want());
  ASSERT_EQ(feeds->pages_due(100, 10)->size(), 1U);
  page = feeds->pages_due(100, 10)->front();
  page.tries = 1;
  page.next_try = 200;
  ASSERT_TRUE(feeds->settle_pages(std::vector{page}, 100));
  ASSERT_TRUE(want());  // seen again in the feed: no new wish
  EXPECT_TRUE(feeds->pages_due(199, 10)->empty());
  EXPECT_EQ(*feeds->next_page_due(), 200);
  page.is_done = true;
  ASSERT_TRUE(feeds->settle_pages(std::vector{page}, 100));
  EXPECT_FALSE(*feeds->next_page_due());
  page.version = 2;  // the entry was edited
  page.is_done = false;
  ASSERT_TRUE(want());
  EXPECT_EQ(feeds->pages_due(100, 10)->front().tries, 0);
}

TEST_F(FeedsTest, APageIsNotForgottenWhileItsFeedShowsIt) {
  constexpr std::int64_t kMonth = 30 * 86'400;
  auto feeds = open();
  WantedPage page{.entry = "https://gull.example/a", .version = 1, .wanted_at = kMonth, .is_done = true};
  for (int month = 1; month < 8; ++month) {  // wished as known: never asked for
    page.wanted_at = month * (kMonth + 1);
    ASSERT_TRUE(feeds->keep({}, std::vector{page}));
    ASSERT_TRUE(feeds->settle_pages({}, page.wanted_at));
    page.is_done = false;
    EXPECT_TRUE(feeds->pages_due(page.wanted_at, 10)->empty()) << month;
  }
  ASSERT_TRUE(feeds->settle_pages({}, page.wanted_at + 3 * kMonth));  // not seen any more: forgotten
  ASSERT_TRUE(feeds->keep({}, std::vector{page}));
  EXPECT_EQ(feeds->pages_due(page.wanted_at, 10)->size(), 1U);
}

TEST_F(FeedsTest, HostsThatAskForRestAreRememberedUntilItIsOver) {
  ASSERT_TRUE(open()->let_rest(std::vector<HostRest>{{"gull.example", 100}, {"loom.example:8443", 50}}, 1));
  ASSERT_TRUE(open()->let_rest(std::vector<HostRest>{{"gull.example", 90}}, 60));  // the longest wish counts
  EXPECT_EQ(open()->resting(60).value(), (std::vector<HostRest>{{"gull.example", 100}}));
  EXPECT_TRUE(open()->resting(100)->empty());
}

TEST_F(FeedsTest, SubscriptionsAreKnownByTheirTokenUntilTheFeedIsUnfollowed) {
  auto feeds = open();
  ASSERT_TRUE(feeds->follow(std::vector{kGull}));
  const Subscription asked{kGull.address, "t0ken", "https://hub.example/", kGull.address, "secret", 5, 0};
  ASSERT_TRUE(feeds->subscribe(asked));
  EXPECT_EQ(**feeds->subscription("t0ken"), asked);
  EXPECT_FALSE(*feeds->subscription("other"));
  ASSERT_TRUE(feeds->lease(asked, 900));
  EXPECT_EQ(feeds->subscriptions()->at(0).lease_until, 900);
  Subscription refused = asked;
  refused.problem = "it is full";
  ASSERT_TRUE(feeds->note_hub(refused));
  EXPECT_EQ(feeds->subscriptions()->at(0).problem, "it is full");
  EXPECT_EQ(feeds->subscriptions()->at(0).lease_until, 900);
  ASSERT_TRUE(feeds->lease(asked, 900));
  EXPECT_EQ(feeds->subscriptions()->at(0).problem, "");
  EXPECT_EQ(feeds->all()->at(0).state.pushed_until, 900);
  ASSERT_TRUE(feeds->keep(std::vector{kGull}, {}));  // a round of polling that began before
  EXPECT_EQ(feeds->all()->at(0).state.pushed_until, 900);
  EXPECT_TRUE(*feeds->unfollow(kGull.address));
  EXPECT_FALSE(*feeds->subscription("t0ken"));
}

}  // namespace
}  // namespace logline::store
