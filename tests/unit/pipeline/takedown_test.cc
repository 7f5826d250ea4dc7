// What is taken down stays down, under whatever its feed calls it and wherever it leads.
#include "pipeline/takedown.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "pipeline/replay.h"
#include "tests/unit/pipeline/world.h"

namespace logline::pipeline {
namespace {

const std::string kFeed = kOutlet + "feed";

// An installation in a folder of its own, into which documents come as the commands bring them.
class Takedowns : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "takedown-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
    here_ = *store::Installation::create(folder_ + "/here");
  }
  void TearDown() override {
    here_.reset();
    std::filesystem::remove_all(folder_);
  }

  void feed(const std::vector<Item>& items, const std::string& address = kFeed) {
    static int number = 0;
    store::JournalEntry entry{.kind = store::JournalKind::document, .key = std::to_string(++number)};
    entry.document = feed_document(address, kOutlet, items);
    const store::TakenDown in_force(*here_->journal().burials());
    leave_out(in_force, stages().page_rules, entry.document, &entry.also_buried);
    ASSERT_TRUE(here_->journal().append({&entry, 1}));
    ASSERT_TRUE(replay(*here_, stages(), {}));
  }
  void take_down_address(const std::string& address) {
    ASSERT_TRUE(take_down(*here_, {.address = address}));
    ASSERT_TRUE(replay(*here_, stages(), {}));
  }
  // In the views, and in what a rebuild makes of the journal.
  std::set<std::string> headlines() {
    std::set<std::string> now, anew;
    const auto into = [](std::set<std::string>& all) {
      return [&all](const store::ArticleRow& row) { all.insert(row.article.headline); };
    };
    EXPECT_TRUE(here_->views().each_article(into(now)));
    here_.reset();
    here_ = *store::Installation::open(folder_ + "/here", store::Access::rebuild);
    EXPECT_TRUE(replay(*here_, stages(), {}));
    EXPECT_TRUE(here_->views().each_article(into(anew)));
    EXPECT_TRUE(here_->keep_views());
    here_.reset();
    here_ = *store::Installation::open(folder_ + "/here", store::Access::write);
    EXPECT_EQ(now, anew);
    return now;
  }
  std::string documents() {
    std::string all;
    EXPECT_TRUE(here_->journal().read(
        0, 1000, [&](Seq, const store::JournalEntry& entry) { all += entry.document.bytes; }));
    return all;
  }

  std::string folder_;
  std::optional<store::Installation> here_;
};

const Item kTaken{"tag:outlet.example:1", kLink, "Harrow Lane in secret", "A secret of Lumora."};
const Item kOther{"tag:outlet.example:2", kOutlet + "o", "The Salt Ferry returns", "Next spring."};

Item leading_to(Item item, const std::string& link) {
  item.link = link;
  return item;
}

TEST_F(Takedowns, HoldWhereTheFeedLeadsElsewhere) {
  feed({kTaken, kOther});
  take_down_address(kLink);
  Item moved = leading_to(kTaken, kOutlet + "better-slug");
  feed({moved, kOther});
  moved.title = "Harrow Lane in secret again", moved.date = "Sat, 14 May 2016 01:00:00 GMT";
  feed({moved, kOther});
  EXPECT_EQ(headlines(), std::set<std::string>{kOther.title});
  EXPECT_EQ(documents().find("secret"), std::string::npos);
  // Nor when the new address comes with another guid, in this feed or another of the outlet.
  moved.guid = "tag:outlet.example:3";
  feed({moved, kOther});
  moved.guid = "tag:outlet.example:tv:7";
  feed({moved}, kOutlet + "tv");
  feed({leading_to(moved, kOutlet + "best-slug")}, kOutlet + "tv");
  EXPECT_EQ(headlines(), std::set<std::string>{kOther.title});
  EXPECT_EQ(documents().find("secret"), std::string::npos);
}

TEST_F(Takedowns, HoldForAllAddressesThatItHadBefore) {
  const Item second = leading_to(kTaken, kOutlet + "second");
  feed({kTaken, kOther});
  feed({second, kOther});
  Item third = leading_to(kTaken, kOutlet + "third");
  third.guid = "other";
  feed({leading_to(kTaken, third.link), kOther});
  take_down_address(kOutlet + "second");
  EXPECT_EQ(headlines(), std::set<std::string>{kOther.title});
  third.title = "Harrow Lane in secret, told anew";
  feed({third, kOther});
  EXPECT_EQ(headlines(), std::set<std::string>{kOther.title});
  EXPECT_EQ(documents().find("secret"), std::string::npos);
}

TEST_F(Takedowns, CostNoOtherItemThatHasItsNumberLater) {
  Item taken = kTaken;
  taken.guid = "1";
  feed({taken, kOther});
  take_down_address(kLink);
  feed({{"1", kOutlet + "new", "Quiz night cancelled", "Nobody came.", "Sat, 14 May 2016 01:00:00 GMT"}});
  Item latest = kTaken;
  latest.guid = "latest", latest.link = kOutlet + "l";
  feed({latest});
  take_down_address(latest.link);
  feed({{"latest", kOutlet + "l2", "Ferry drama begins", "Cameras roll.", "Wed, 13 Jul 2016 01:00:00 GMT"}});
  EXPECT_EQ(headlines(), (std::set<std::string>{kOther.title, "Quiz night cancelled", "Ferry drama begins"}));
}

TEST_F(Takedowns, OfAnOutletTeachNothingOfItsArticles) {
  feed({kTaken, kOther});
  ASSERT_TRUE(take_down(*here_, {.outlet = "outlet.example"}));
  ASSERT_TRUE(replay(*here_, stages(), {}));
  feed({leading_to(kTaken, kOutlet + "more"), kOther});
  EXPECT_EQ(headlines(), std::set<std::string>{});
  EXPECT_EQ(here_->journal().burials()->size(), 1U);
}

TEST_F(Takedowns, AreLiftedForAllThatTheArticleIsKnownBy) {
  feed({kTaken, kOther});
  take_down_address(kLink);
  const Item moved = leading_to(kTaken, kOutlet + "better-slug");
  feed({moved, kOther});
  EXPECT_EQ(here_->journal().burials()->size(), 2U);
  ASSERT_TRUE(*here_->journal().lift({.address = kLink}));
  EXPECT_TRUE(here_->journal().burials()->empty());
  feed({moved, kOther});
  EXPECT_EQ(headlines(), (std::set<std::string>{kOther.title, kTaken.title}));
}

}  // namespace
}  // namespace logline::pipeline
