// What the desk says of a report: images described, statements withdrawn, and the list of all decisions. What
// is behind the wall of whoever sits there can neither be named nor seen.
#include <gtest/gtest.h>

#include "invented_world.h"
#include "store/decision.h"

namespace logline::site {
namespace {

class Correcting : public testing::Test {
 protected:
  Correcting() {
    desk.feeds = []() -> Result<std::vector<FollowedFeed>> { return std::vector<FollowedFeed>{}; };
    desk.takedowns = []() -> Result<std::vector<store::Burial>> { return std::vector<store::Burial>{}; };
    desk.decided = [this](Seq, std::size_t) -> Result<std::vector<render::Decided>> { return decided; };
    desk.ask = [this](const render::DeskWish& wish) {
      if (!is_full) asked.push_back(wish);
      return !is_full;
    };
    desk.jobs = [this] { return jobs; };
    world.desk = &desk;
    world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                            make_article(2, 2, "The Tide", Event::renewed, 4, true, true)};  // hidden
    for (store::ArticleRow& row : world.views.articles)
      row.article.images = {{.address = row.article.address + "/a.jpg"}};
  }
  [[nodiscard]] store::ArticleRow& seen() { return world.views.articles[0]; }
  [[nodiscard]] store::ArticleRow& hidden() { return world.views.articles[1]; }
  [[nodiscard]] Response post(const std::string& address, const store::ArticleRow& row, Fields form) {
    form["token"] = kToken;
    form["article"] = row.article.id.to_string();
    return world.send("POST", address, std::move(form));
  }
  [[nodiscard]] Response describe(const store::ArticleRow& row, const std::string& text) {
    return post("/desk/images", row,
                {{"say", "describe"}, {"image", row.article.images[0].address}, {"text", text}});
  }
  [[nodiscard]] Response correct(const store::ArticleRow& row, StatementId id, const char* say = "withdraw") {
    return post("/desk/corrections", row, {{"say", say}, {"statement", id.to_string()}});
  }
  [[nodiscard]] bool shows(const std::string& address, const std::string& words) {
    return world.get(address).body.find(words) != std::string::npos;
  }
  // The first statement of a report is held back from now on.
  static StatementId hold_back_first(store::ArticleRow& row) {
    const Statement first = row.reading.statements.front();
    row.held_back = {{.id = id_of(first), .statements = {first}, .places = {0}}};
    row.reading.statements.erase(row.reading.statements.begin());
    row.is_new.erase(row.is_new.begin());
    return id_of(first);
  }

  World world;
  Desk desk;
  bool is_full = false;
  std::vector<render::DeskWish> asked;
  std::vector<render::DeskJob> jobs;
  std::vector<render::Decided> decided;
};

TEST_F(Correcting, AnImageIsDescribedAndTheDescriptionWithdrawn) {
  EXPECT_TRUE(shows("/desk/images", "Describe it"));
  const Response sent = describe(seen(), "  A gull\non a mast. ");
  EXPECT_EQ(sent.status, 303U);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0], (render::DeskWish{.deed = render::DeskDeed::describe,
                                        .what = seen().article.images[0].address,
                                        .stories = {seen().story},
                                        .articles = {seen().article.id},
                                        .text = "A gull on a mast."}));
  EXPECT_EQ(post("/desk/images", seen(), {{"say", "withdraw"}, {"image", asked[0].what}}).status, 303U);
  EXPECT_EQ(asked.at(1).text, "");
}

TEST_F(Correcting, ADescriptionIsBoundedAndOfWhatIsThere) {
  for (const std::string& text : {std::string(), std::string(" \n "), std::string("\xff"),
                                  std::string(store::kLongestDescription + 1, 'a')})
    EXPECT_EQ(describe(seen(), text).status, 400U) << text.size();
  EXPECT_EQ(post("/desk/images", seen(), {{"say", "other"}, {"image", "x"}, {"text", "a"}}).status, 400U);
  EXPECT_EQ(post("/desk/images", seen(), {{"say", "describe"}, {"image", "x"}, {"text", "a"}}).status, 404U);
  const Fields words{{"say", "describe"}, {"image", "x"}, {"text", "a"}};
  const std::string none =
      post("/desk/images", make_article(9, 9, "No", Event::renewed, 0, false, true), words).body;
  EXPECT_EQ(describe(hidden(), "a").body, none) << "what is hidden is as unknown as what is not";
  EXPECT_TRUE(asked.empty());
  is_full = true;
  EXPECT_EQ(describe(seen(), "A gull.").status, 503U);
}

TEST_F(Correcting, WhatTheDeskWroteIsEscapedAndToldApart) {
  Statement& look = seen().reading.statements.front();
  look.claim = StatusClaim{.title = title_of(look.claim), .event = Event::first_look};
  seen().article.images[0].alt = "A boat";
  seen().article.images[0].described = "</span><script>alert(1)</script>";
  const std::string story = render::story_address(seen().story);
  for (const std::string& address : {story, std::string("/desk/images?show=described")}) {
    EXPECT_TRUE(shows(address, "&lt;script&gt;alert(1)")) << address;
    EXPECT_FALSE(shows(address, "<script>alert")) << address;
  }
  EXPECT_TRUE(
      shows(story, "<b>Alt text</b> A boat</span> <span class=\"alt\"><b>Described by the desk here</b>"));
  EXPECT_TRUE(shows("/api/v1/stories/" + seen().story.to_string(), "\"described\":\"</span>"));
  EXPECT_FALSE(shows("/desk/images", seen().article.images[0].address)) << "it is described";
  EXPECT_TRUE(shows("/desk/images?show=described", "Change it"));
  EXPECT_EQ(world.get("/desk/images?show=other").status, 404U);
}

TEST_F(Correcting, AStatementIsWithdrawnBesideItsEvidence) {
  const std::string story = render::story_address(seen().story);
  const StatementId id = id_of(seen().reading.statements.front());
  EXPECT_TRUE(shows(story, "name=\"statement\" value=\"" + id.to_string()));
  EXPECT_EQ(correct(seen(), id).status, 303U);
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0], (render::DeskWish{.deed = render::DeskDeed::withdraw,
                                        .stories = {seen().story},
                                        .articles = {seen().article.id},
                                        .statement = id}));
  EXPECT_EQ(correct(seen(), id, "restore").status, 404U) << "it is not withdrawn";
  hold_back_first(seen());
  EXPECT_TRUE(shows(story, "Withdrawn by the desk"));
  EXPECT_EQ(correct(seen(), id).status, 404U) << "it is withdrawn";
  EXPECT_EQ(correct(seen(), id, "restore").status, 303U);
  EXPECT_EQ(asked.at(1).deed, render::DeskDeed::restore);
  Context asked_by = world.context();
  asked_by.visitor.role = store::Role::reader;
  const std::string page = answer({.method = "GET", .path = story}, asked_by).body;
  EXPECT_EQ(page.find("Withdrawn by the desk"), std::string::npos);
  EXPECT_EQ(page.find("/desk/corrections"), std::string::npos);
}

TEST_F(Correcting, NothingHiddenIsNamed) {
  const StatementId id = id_of(hidden().reading.statements.front());
  const std::string none = correct(seen(), StatementId::of("nothing")).body;
  EXPECT_EQ(correct(hidden(), id).body, none);
  store::ArticleRow& row = seen();  // one of whose statements is hidden
  row.reading.statements.front().reveals = {{"Gulls", 9, 9}};
  EXPECT_EQ(correct(row, id_of(row.reading.statements.front())).body, none);
  const std::string story = render::story_address(row.story);
  hold_back_first(row);
  EXPECT_FALSE(shows(story, "Withdrawn by the desk"));
  EXPECT_TRUE(asked.empty());
}

TEST_F(Correcting, NeedsTheFormsTokenAndAnInstallation) {
  for (const char* address : {"/desk/images", "/desk/corrections"})
    EXPECT_EQ(world.send("POST", address, {{"say", "withdraw"}}).status, 403U) << address;
  world.desk = nullptr;
  EXPECT_EQ(describe(seen(), "A gull.").status, 404U);
  EXPECT_EQ(correct(seen(), id_of(seen().reading.statements.front())).status, 404U);
  EXPECT_EQ(world.get("/desk/decisions").status, 200U);
  EXPECT_FALSE(shows("/desk/images", "Describe it"));
}

TEST_F(Correcting, TheListSaysWhetherADecisionHoldsAndHowItIsTakenBack) {
  using render::Verdict;
  const ArticleId one = seen().article.id;
  seen().described = {{seen().article.images[0].address, "A gull."}};
  const StatementId id = hold_back_first(seen());
  decided = {{.seq = 9,
              .what = Verdict::take_down,
              .at = 1'780'000'000,
              .by = "ada",
              .name = "Gull Post",
              .is_in_force = true},
             {.seq = 8,
              .what = Verdict::describe,
              .name = seen().article.images[0].address,
              .text = "A gull.",
              .articles = {{one}}},
             {.seq = 7, .what = Verdict::withdraw, .articles = {{one}}, .statement = id},
             {.seq = 6, .what = Verdict::withdraw, .articles = {{one}}, .statement = StatementId::of("x")},
             {.seq = 5, .what = Verdict::import, .name = "titles.csv", .titles = 2}};
  for (const char* words :
       {"by ada", "Taken down: Gull Post", "In force.", "Let it in again", "Withdraw the description",
        "Let it count again", "Taken back since.", "titles.csv, 2 titles", "no time was kept"})
    EXPECT_TRUE(shows("/desk/decisions", words)) << words;
  EXPECT_EQ(world.get("/desk/decisions?before=x").status, 404U);
  EXPECT_EQ(world.get("/desk/decisions?before=-1").status, 404U);
}

TEST_F(Correcting, TheListOffersTheOppositeOfAMergeAndOfASplit) {
  using render::Verdict;
  world.views.articles.push_back(make_article(5, 1, "Gulls", Event::casting, 0, false, true));
  world.views.articles.push_back(make_article(7, 3, "Gulls", Event::casting, 0, false, true));
  const auto id = [&](std::size_t at) { return world.views.articles[at].article.id; };
  decided = {{.seq = 3, .what = Verdict::merge, .articles = {{id(0)}, {id(2)}}},
             {.seq = 2, .what = Verdict::split, .articles = {{id(3)}, {id(0)}}}};
  EXPECT_TRUE(shows("/desk/decisions", "name=\"report-" + id(2).to_string()));
  EXPECT_TRUE(shows("/desk/decisions", render::story_address(seen().story) + "/split"));
  EXPECT_TRUE(shows("/desk/decisions", "name=\"other\" value=\"" + seen().story.to_string()));
  world.views.articles[2].story = world.views.articles[3].story = StoryId::of("1");
  EXPECT_TRUE(shows("/desk/decisions", "Taken back since")) << "the split";
}

TEST_F(Correcting, TheListNamesNothingThatIsHidden) {
  using render::Verdict;
  const std::string image = hidden().article.images[0].address;
  decided = {{.seq = 2,
              .what = Verdict::describe,
              .name = image,
              .text = "She dies.",
              .articles = {{hidden().article.id}}},
             {.seq = 1, .what = Verdict::merge, .articles = {{hidden().article.id}, {seen().article.id}}}};
  const std::string page = world.get("/desk/decisions").body;
  world.views.articles.pop_back();
  EXPECT_EQ(world.get("/desk/decisions").body, page);
  EXPECT_EQ(page.find("She dies"), std::string::npos);
  EXPECT_EQ(page.find(image), std::string::npos);
}

}  // namespace
}  // namespace logline::site
