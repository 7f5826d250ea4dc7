#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "pipeline/replay.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

namespace fs = std::filesystem;

class ReplayerTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "replayer-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  store::Installation make(const std::string& name) { return *store::Installation::create(folder_ + name); }

  // A report on one of three series, as a text of its own.
  static store::JournalEntry report(int number) {
    const char* const events[] = {"has been renewed for a second season", "was cancelled after one season",
                                  "premieres on 4 June"};
    const std::string series = number % 2 == 0 ? "Harrow Lane" : "The Salt Ferry";
    Document document{.source = "a", .address = "https://gull.example/" + std::to_string(number)};
    document.bytes = series + " " + events[number % 3] + "\n\n" + series + " " + events[number % 3] +
                     ", the channel said on Monday in its statement number " + std::to_string(number) + ".\n";
    return {.kind = store::JournalKind::document, .key = std::to_string(number), .document = document};
  }

  static void put(store::Installation& here, int number) {
    const store::JournalEntry entry = report(number);
    ASSERT_TRUE(here.journal().append({&entry, 1}));
  }

  static std::string printed(store::Installation& here) {
    std::string text;
    (void)here.views().each_article_by_id([&](const store::ArticleRow& row) {
      text += row.article.name + " in " + row.story.to_string() + "\n";
    });
    (void)here.views().each_record([&](const Record& record) { text += record.subject + record.key + "\n"; });
    return text;
  }

  std::string folder_;
};

TEST_F(ReplayerTest, KeptOrMadeAnewTheViewsAreTheSame) {
  store::Installation kept = make("/kept"), anew = make("/anew");
  Replayer replayer(stages());
  for (int number = 0; number < 9; ++number) {
    put(kept, number);
    put(anew, number);
    ASSERT_TRUE(replayer.run(kept, {}));
    ASSERT_TRUE(replay(anew, stages(), {}));
  }
  EXPECT_EQ(replayer.starts(), 1U);
  EXPECT_EQ(printed(kept), printed(anew));
  EXPECT_NE(printed(kept).find("harrow lane"), std::string::npos);
}

TEST_F(ReplayerTest, StartsOverWhenSomebodyElseWrote) {
  store::Installation here = make("/here");
  Replayer replayer(stages());
  put(here, 0);
  ASSERT_TRUE(replayer.run(here, {}));
  put(here, 1);
  ASSERT_TRUE(replay(here, stages(), {}));  // another process
  put(here, 2);
  ASSERT_TRUE(replayer.run(here, {}));
  EXPECT_EQ(replayer.starts(), 2U);
  EXPECT_EQ(replayer.run(here, {})->entries, 0U);
}

TEST_F(ReplayerTest, HoldsOnOverAnotherObjectOfTheSameInstallation) {
  Replayer replayer(stages());
  {
    store::Installation here = make("/here");
    put(here, 0);
    ASSERT_TRUE(replayer.run(here, {}));
  }
  auto again = *store::Installation::open(folder_ + "/here", store::Access::write);
  put(again, 2);
  ASSERT_TRUE(replayer.run(again, {}));
  EXPECT_EQ(replayer.starts(), 1U);
}

TEST_F(ReplayerTest, ReadsDecisionsWhereverTheyStand) {
  store::Installation kept = make("/kept"), anew = make("/anew");
  const auto id = [](int number) { return ArticleId::of("https://gull.example/" + std::to_string(number)); };
  const auto decide = [](store::Installation& here, const store::StoryDecision& decision) {
    const store::JournalEntry entry = store::decision_entry(decision, *here.journal().last());
    ASSERT_TRUE(here.journal().append({&entry, 1}));
  };
  const store::JournalEntry damaged{
      .kind = store::JournalKind::decision, .key = "damaged", .payload = "{\"split\":[\"x\"]}"};
  Replayer replayer(stages());
  for (store::Installation* here : {&kept, &anew}) {
    for (int number = 0; number < 6; ++number) put(*here, number);
    if (here == &kept) {
      ASSERT_TRUE(replayer.run(kept, {}));
    }
    decide(*here, {.merge = {{id(0)}, {id(1)}}});
    decide(*here, {.merge = {{id(5)}, {id(9)}}});  // one of them is not there
    ASSERT_TRUE(here->journal().append({&damaged, 1}));
    if (here == &kept) {
      ASSERT_TRUE(replayer.run(kept, {}));
    }
    decide(*here, {.merge = {{id(1)}, {id(2)}}});
    decide(*here, {.split = {id(4)}});  // which has the text of 1, but for the title
    put(*here, 6);
  }
  ASSERT_TRUE(replayer.run(kept, {}));
  const auto report = replay(anew, stages(), {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->complaints.size(), 1U);
  EXPECT_EQ(printed(kept), printed(anew));
  const auto story_of = [&](int number) { return (*kept.views().article(id(number)))->story; };
  for (const int number : {2, 3, 5, 6}) EXPECT_EQ(story_of(number), StoryId::of(id(0).to_string())) << number;
  for (const int number : {1, 4}) EXPECT_EQ(story_of(number), StoryId::of(id(1).to_string())) << number;
}

TEST_F(ReplayerTest, HearsOfTakedownsAndTheirLifting) {
  store::Installation here = make("/here");
  Replayer replayer(stages());
  put(here, 0);
  ASSERT_TRUE(replayer.run(here, {}));
  const store::Burial burial{.address = "https://gull.example/0"};
  ASSERT_TRUE(here.journal().bury(burial));
  ASSERT_TRUE(replayer.run(here, {}));
  EXPECT_EQ(printed(here), "");
  ASSERT_TRUE(here.journal().lift(burial));
  store::JournalEntry again = report(0);
  again.key = "again";
  ASSERT_TRUE(here.journal().append({&again, 1}));
  ASSERT_TRUE(replayer.run(here, {}));
  EXPECT_EQ(replayer.starts(), 1U);
  EXPECT_NE(printed(here).find("gull.example/0"), std::string::npos);
}

}  // namespace
}  // namespace logline::pipeline
