// Stories merged and split at the desk: what is offered, what is asked for, and nothing of what is hidden.
#include <gtest/gtest.h>

#include "invented_world.h"

namespace logline::site {
namespace {

std::string page_of(int story) { return render::story_address(StoryId::of(std::to_string(story))); }

class Regrouping : public testing::Test {
 protected:
  Regrouping() {
    desk.feeds = []() -> Result<std::vector<FollowedFeed>> { return std::vector<FollowedFeed>{}; };
    desk.takedowns = []() -> Result<std::vector<store::Burial>> { return std::vector<store::Burial>{}; };
    desk.ask = [this](const render::DeskWish& wish) {
      if (!is_full) asked.push_back(wish);
      return !is_full;
    };
    desk.jobs = [this] { return jobs; };
    world.desk = &desk;
    world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                            make_article(2, 1, "Gulls", Event::casting, 0, false, true),
                            make_article(3, 2, "Ash Lane", Event::renewed, 0, false, true),
                            make_article(4, 3, "The Tide", Event::renewed, 4, true, true)};  // hidden
  }
  Response post(const std::string& address, Fields form) {
    form["token"] = kToken;
    return world.send("POST", address, std::move(form));
  }
  [[nodiscard]] ArticleId report(std::size_t at) const { return world.views.articles[at].article.id; }
  [[nodiscard]] std::string tick(std::size_t at) const { return "report-" + report(at).to_string(); }
  [[nodiscard]] bool shows(const std::string& address, const std::string& words) {
    return world.get(address).body.find(words) != std::string::npos;
  }

  World world;
  Desk desk;
  bool is_full = false;
  std::vector<render::DeskWish> asked;
  std::vector<render::DeskJob> jobs;
};

TEST_F(Regrouping, IsOfferedToTheDeskAlone) {
  EXPECT_TRUE(shows(page_of(1), "Split or merge"));
  EXPECT_TRUE(shows(page_of(1), "name=\"" + tick(1) + "\""));
  EXPECT_TRUE(shows(page_of(2), "Split or merge"));
  EXPECT_FALSE(shows(page_of(2), "Make these a story")) << "there is nothing to split";
  Context asked_by = world.context();
  asked_by.visitor.role = store::Role::reader;
  const Response page = answer({.method = "GET", .path = page_of(1)}, asked_by);
  EXPECT_EQ(page.status, 200U);
  EXPECT_EQ(page.body.find("Split or merge"), std::string::npos);
  Context by_program = world.context();
  by_program.visitor.is_program = true;
  by_program.visitor.scopes = "read";
  EXPECT_EQ(answer({.method = "GET", .path = page_of(1)}, by_program).body.find("Split or merge"),
            std::string::npos);
}

TEST_F(Regrouping, AsksForWhatWasTicked) {
  EXPECT_EQ(post(page_of(1) + "/split", {{tick(1), "on"}}).status, 303U);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0],
            (render::DeskWish{
                .deed = render::DeskDeed::split, .stories = {StoryId::of("1")}, .articles = {report(1)}}));
}

TEST_F(Regrouping, RefusesToSplitOffNothingOrAll) {
  for (const Fields& form : {Fields{}, Fields{{tick(0), "on"}, {tick(1), "on"}}, Fields{{tick(2), "on"}}})
    EXPECT_EQ(post(page_of(1) + "/split", form).status, 400U);
  world.views.articles[1].copy_of = report(0);
  EXPECT_EQ(post(page_of(1) + "/split", {{tick(0), "on"}}).status, 400U) << "its copy goes along";
  EXPECT_EQ(post(page_of(3) + "/split", {{tick(3), "on"}}).status, 404U) << "hidden";
  EXPECT_EQ(post("/story/x/split", {{tick(0), "on"}}).status, 404U);
  EXPECT_TRUE(asked.empty());
}

TEST_F(Regrouping, MergesWithAStoryByIdOrAddress) {
  const std::string id = StoryId::of("2").to_string();
  for (const std::string& other :
       {id, " " + id + " ", "http://127.0.0.1:8080/story/" + id + "?x=1#new", "/story/" + id + "/"})
    EXPECT_EQ(post(page_of(1) + "/merge", {{"other", other}}).status, 303U) << other;
  ASSERT_EQ(asked.size(), 4U);
  for (const render::DeskWish& wish : asked)
    EXPECT_EQ(wish, (render::DeskWish{.deed = render::DeskDeed::merge,
                                      .stories = {StoryId::of("1"), StoryId::of("2")}}));
}

TEST_F(Regrouping, MergesWithNothingThatIsNotThere) {
  const std::string none = post(page_of(1) + "/merge", {{"other", StoryId::of("9").to_string()}}).body;
  for (const std::string& other :
       {std::string(), std::string("x"), StoryId::of("1").to_string(), std::string(3000, 'a')})
    EXPECT_EQ(post(page_of(1) + "/merge", {{"other", other}}).status, 400U) << other;
  EXPECT_EQ(post(page_of(1) + "/merge", {{"other", StoryId::of("3").to_string()}}).body, none)
      << "what is hidden is as unknown as what is not";
  EXPECT_TRUE(asked.empty());
}

TEST_F(Regrouping, NeedsTheFormsTokenAndAnInstallation) {
  EXPECT_EQ(world.send("POST", page_of(1) + "/merge", {{"other", page_of(2)}}).status, 403U);
  EXPECT_EQ(world.send("POST", page_of(1) + "/split", {{tick(1), "on"}}).status, 403U);
  world.desk = nullptr;
  EXPECT_EQ(post(page_of(1) + "/merge", {{"other", page_of(2)}}).status, 404U);
  EXPECT_EQ(post(page_of(1) + "/split", {{tick(1), "on"}}).status, 404U);
  EXPECT_FALSE(shows(page_of(1), "Split or merge"));
}

TEST_F(Regrouping, SaysWhenTooMuchWaits) {
  is_full = true;
  const Response refused = post(page_of(1) + "/split", {{tick(1), "on"}});
  EXPECT_EQ(refused.status, 503U);
  EXPECT_NE(refused.body.find("waiting already"), std::string::npos);
}

TEST_F(Regrouping, SaysWhatAPersonDecidedAndWhatLeft) {
  EXPECT_FALSE(shows(page_of(1), "A person has said"));
  world.views.articles[0].is_decided = true;
  world.views.articles[2].left = {StoryId::of("1")};
  world.views.articles[3].left = {StoryId::of("1")};  // hidden
  EXPECT_TRUE(shows(page_of(1), "A person has said"));
  EXPECT_TRUE(shows(page_of(1), "<a href=\"" + page_of(2) + "\">"));
  EXPECT_TRUE(shows(page_of(1), "1 report from here"));
  EXPECT_FALSE(shows(page_of(1), page_of(3)));
  EXPECT_FALSE(shows(page_of(2), "Reports that were here"));
}

TEST_F(Regrouping, TheDeskTellsHowFarItIs) {
  const StoryId one = StoryId::of("1"), hidden = StoryId::of("3");
  jobs = {{.wish = {.deed = render::DeskDeed::merge, .stories = {one, hidden}}},
          {.wish = {.deed = render::DeskDeed::split, .stories = {one}}, .state = render::JobState::working},
          {.wish = {.deed = render::DeskDeed::merge, .stories = {one}},
           .state = render::JobState::done,
           .story = StoryId::of("2")},
          {.wish = {.deed = render::DeskDeed::split, .stories = {hidden}},
           .state = render::JobState::failed,
           .problem = "the disk is full"}};
  for (const std::string& words :
       {std::string("waits for its turn"), std::string("is being split"),
        std::string("<a href=\"" + page_of(2) + "\">Ash Lane"),
        std::string("</a> <span class=\"src\">merged; the other address leads there"),
        hidden.to_string() + "</a> <span class=\"src\">was not split: the disk is full"})
    EXPECT_TRUE(shows("/desk", words)) << words;
  EXPECT_FALSE(shows("/desk", "Tide"));
}

}  // namespace
}  // namespace logline::site
