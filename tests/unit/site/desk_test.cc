// The desk: feeds and takedowns of whoever runs the site, and lists of reports that have passed the wall.
#include "site/desk.h"

#include <gtest/gtest.h>

#include "invented_world.h"

namespace logline::site {
namespace {

class DeskPages : public testing::Test {
 protected:
  DeskPages() {
    desk.feeds = [this]() -> Result<std::vector<FollowedFeed>> { return feeds; };
    desk.takedowns = [this]() -> Result<std::vector<store::Burial>> { return takedowns; };
    desk.ask = [this](const render::DeskWish& wish) {
      if (!is_full) asked.push_back(wish);
      return !is_full;
    };
    desk.jobs = [this] { return jobs; };
    world.desk = &desk;
  }
  [[nodiscard]] Response post(Fields form, const std::string& address = "/desk/takedown") {
    form["token"] = kToken;
    return world.send("POST", address, std::move(form));
  }
  [[nodiscard]] bool shows(const std::string& address, const std::string& words) {
    return world.get(address).body.find(words) != std::string::npos;
  }

  World world;
  Desk desk;
  std::vector<FollowedFeed> feeds;
  std::vector<store::Burial> takedowns;
  bool is_full = false;
  std::vector<render::DeskWish> asked;
  std::vector<render::DeskJob> jobs;
};

TEST_F(DeskPages, SayHowFeedsAreDoingInTheWordsOfTheCommand) {
  const std::int64_t now = world.context().now.utc_seconds;
  FollowedFeed failing{.address = "https://gull.example/feed", .title = "Gull"};
  failing.state = {.next_poll = now + 7200,
                   .last_try = now - 60,
                   .last_success = now - 3 * 86'400,
                   .entries_a_week = 12,
                   .failures = 3,
                   .problem = "answered 404",
                   .remedy = "look for a new one"};
  FollowedFeed odd{.address = "https://odd.example/feed"};
  odd.state = {.next_poll = now, .last_try = now, .last_success = now - 20, .problem = "is cut"};
  feeds = {failing, odd, {.address = "javascript:alert(1)"}};
  for (const char* words : {"1 feed fails", "12 entries a week, last well 3 days ago, next in 2 hours",
                            "failed 3 times in a row: answered 404", "look for a new one", "(no title yet)",
                            "last well just now, due now", "1 feed is well, but", "is cut", "not asked yet"})
    EXPECT_TRUE(shows("/desk", words)) << words;
  EXPECT_FALSE(shows("/desk", "href=\"javascript"));
}

TEST_F(DeskPages, AskForATakedownAndTellHowFarItIs) {
  EXPECT_EQ(post({{"say", "take-down"}, {"what", "https://gull.example/a"}}).status, 303U);
  EXPECT_EQ(post({{"say", "lift"}, {"what", "Gull"}}).status, 303U);
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].what, "https://gull.example/a");
  EXPECT_EQ(asked[0].deed, render::DeskDeed::take_down);
  EXPECT_EQ(asked[1].deed, render::DeskDeed::lift);
  jobs = {{.wish = {.what = "one"}, .state = render::JobState::working},
          {.wish = {.what = "two"}, .state = render::JobState::done, .documents = 2},
          {.wish = {.what = "three"}, .state = render::JobState::done},
          {.wish = {.what = "four"}, .state = render::JobState::failed, .problem = "the disk is full"}};
  takedowns = {{.outlet = "The Lintel"}};
  for (const char* words : {"<b>one</b>: is being removed", "2 documents lost what it names",
                            "<b>three</b>: nothing here matches it", "was not done: the disk is full",
                            "aria-label=\"Lift The Lintel\""})
    EXPECT_TRUE(shows("/desk", words)) << words;
}

TEST_F(DeskPages, RefuseWhatIsNoTakedown) {
  EXPECT_EQ(post({{"say", "take-down"}, {"what", "  "}}).status, 400U);
  EXPECT_EQ(post({{"say", "other"}, {"what", "Gull"}}).status, 400U);
  EXPECT_EQ(post({{"say", "take-down"}, {"what", std::string(2049, 'a')}}).status, 400U);
  EXPECT_EQ(world.send("POST", "/desk/takedown", {{"say", "take-down"}, {"what", "Gull"}}).status, 403U)
      << "without the form's token";
  EXPECT_TRUE(asked.empty());
  world.desk = nullptr;
  EXPECT_EQ(post({{"say", "take-down"}, {"what", "Gull"}}).status, 404U);
  EXPECT_EQ(world.get("/desk").status, 200U);
}

TEST_F(DeskPages, SayWhenTooMuchWaits) {
  is_full = true;
  EXPECT_EQ(post({{"say", "take-down"}, {"what", "Gull"}}).status, 503U);
}

TEST_F(DeskPages, ListImagesThatNothingDescribes) {
  store::ArticleRow seen = make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                    hidden = make_article(2, 2, "The Tide", Event::renewed, 4, true, true);
  seen.article.images = {{.address = "https://outlet1.example/a.jpg", .caption = "On set"},
                         {.address = "https://outlet1.example/b.jpg", .alt = "A gull"}};
  hidden.article.images = {{.address = "https://outlet2.example/c.jpg"}};
  world.views.articles = {seen, hidden};
  EXPECT_TRUE(shows("/desk/images", "https://outlet1.example/a.jpg"));
  EXPECT_TRUE(shows("/desk/images", "On set"));
  EXPECT_FALSE(shows("/desk/images", "b.jpg"));
  EXPECT_FALSE(shows("/desk/images", "c.jpg")) << "behind the wall, at the desk too";
}

TEST_F(DeskPages, ListChangesEachWithItsOwnMoment) {
  store::ArticleRow row = make_article(1, 1, "Gulls", Event::renewed, 0, false, true);
  row.edits = {
      {.at = Timestamp::from_utc(1'780'100'000), .headline = "An earlier headline"},
      {.at = Timestamp::from_utc(1'780'200'000), .removed = {"He dies."}, .reveals = {{"Gulls", 5, 1}}},
      {.at = Timestamp::from_utc(1'780'300'000), .added = {"A correction."}}};
  world.views.articles = {row};
  const std::string page = world.get("/desk/changes").body;
  EXPECT_NE(page.find("An earlier headline"), std::string::npos);
  EXPECT_LT(page.find("A correction."), page.find("An earlier headline")) << "the last change first";
  EXPECT_EQ(page.find("He dies."), std::string::npos);
}

}  // namespace
}  // namespace logline::site
