// What people decide about stories, among the articles of a journal: wherever a batch is cut and the pipeline
// begins anew, the same comes out.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <variant>

#include "pipeline/pipeline.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

Article told(int number, const std::string& headline, const std::string& text, const char* published) {
  Article article;
  article.name = article.address = "https://outlet" + std::to_string(number) + ".example/a";
  article.id = ArticleId::of(article.name);
  article.outlet = "Outlet " + std::to_string(number);
  article.headline = headline;
  article.text = text;
  article.language = "en";
  if (published != nullptr) article.published = Timestamp::parse_iso(published);
  return article;
}

// Two renewals, a cancellation with a report that has no date, and a fire in three reports of which the last
// unites the others; one revision.
std::vector<Article> a_week() {
  return {
      told(0, "Lumora renews ‘The Salt Clerks’ for season 3",
           "Lumora has renewed The Salt Clerks for a third season.", "2026-03-04T09:00Z"),
      told(1, "The Salt Clerks will return for a third season",
           "Lumora has renewed ‘The Salt Clerks’ for season 3, it said.", "2026-03-04T11:00Z"),
      told(2, "Channel Vane cancels ‘Harrow Lane’",
           "Channel Vane has cancelled Harrow Lane after two seasons.", "2026-03-11T10:00Z"),
      told(3, "‘Harrow Lane’ cancelled after two seasons", "Channel Vane has cancelled Harrow Lane.",
           nullptr),
      told(4, "Harbour fire in Kirkwall", "Okafor and Brandt fled the flames.", "2026-03-11T12:00Z"),
      told(5, "Gullwing lighthouse burns down", "Nobody in Kirkwall was hurt, the coastguard reported.",
           "2026-03-11T12:05Z"),
      told(1, "The Salt Clerks will return", "Lumora has renewed ‘The Salt Clerks’ for season 3, it said.",
           "2026-03-04T11:00Z"),
      told(6, "Kirkwall harbour fire: Gullwing lighthouse burns down",
           "The coastguard says that nobody was hurt: Okafor and Brandt had fled from the flames.",
           "2026-03-11T12:10Z"),
  };
}

ArticleId id_of(int number) { return told(number, "", "", nullptr).id; }

using Step = std::variant<Article, store::StoryDecision>;

std::string all_of(const Memory& memory) {
  std::string text = memory.printed();
  for (const auto& [id, row] : memory.articles) {
    text += id.to_string() + " in " + row.story.to_string() + (row.is_decided ? " decided" : "");
    for (const StoryId left : row.left) text += " left " + left.to_string();
    text += "\n";
  }
  return text;
}

struct Ran {
  Memory memory;
  std::map<StoryId, StoryId> moves;
};

Ran run_steps(const std::vector<Step>& steps, const std::set<std::size_t>& cuts) {
  Ran ran;
  auto pipeline = std::make_unique<Pipeline>(stages(), ran.memory);
  std::vector<ArticleId> placed;
  const auto settle = [&](std::size_t at) {
    auto changes = *pipeline->settle(at);
    for (const auto& [story, now] : changes.moved_stories) ran.moves[story] = now;
    ran.memory.write(std::move(changes));
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (const auto* article = std::get_if<Article>(&steps[i])) {
      EXPECT_TRUE(pipeline->take(*article, i + 1));
      if (std::ranges::find(placed, article->id) == placed.end()) placed.push_back(article->id);
    } else {
      EXPECT_TRUE(pipeline->decide(std::get<store::StoryDecision>(steps[i])));
    }
    if (!cuts.contains(i)) continue;
    settle(i + 1);
    pipeline = std::make_unique<Pipeline>(stages(), ran.memory);
    pipeline->remember(ran.memory.titles, ran.memory.seen_once);
    for (const ArticleId id : placed) pipeline->remember(ran.memory.articles.at(id));
  }
  settle(steps.size());
  return ran;
}

std::vector<Step> with_decision(const store::StoryDecision& decision) {
  std::vector<Step> steps;
  for (const Article& article : a_week()) steps.emplace_back(article);
  steps.emplace_back(decision);
  return steps;
}

TEST(Decisions, AMergeLeavesOneStoryAndAWayToIt) {
  const Ran ran = run_steps(with_decision({.merge = {{id_of(2)}, {id_of(0)}}}), {});
  const auto& one = ran.memory.articles.at(id_of(0));
  for (const int number : {1, 2, 3}) EXPECT_EQ(ran.memory.articles.at(id_of(number)).story, one.story);
  EXPECT_EQ(ran.memory.stories.at(one.story).story.articles.size(), 4U);
  const StoryId gone = StoryId::of(id_of(2).to_string());
  EXPECT_FALSE(ran.memory.stories.contains(gone));
  EXPECT_EQ(ran.moves.at(gone), one.story);
  EXPECT_TRUE(ran.memory.articles.at(id_of(2)).left.empty()) << "its story did not go on without it";
}

TEST(Decisions, ASplitSaysWhatLeft) {
  const Ran ran = run_steps(with_decision({.split = {id_of(1)}}), {});
  const auto& left = ran.memory.articles.at(id_of(1));
  EXPECT_EQ(left.story, StoryId::of(id_of(1).to_string()));
  EXPECT_EQ(left.left, std::vector{ran.memory.articles.at(id_of(0)).story});
  EXPECT_TRUE(left.is_decided && ran.memory.articles.at(id_of(0)).is_decided);
  EXPECT_EQ(ran.memory.stories.at(left.story).outlets, 1);
  EXPECT_EQ(ran.memory.stories.at(left.left.front()).outlets, 1);
}

TEST(Decisions, TakenBackTheyLeaveStoriesAsTheyWere) {
  std::vector<Step> steps = with_decision({.split = {id_of(1)}});
  const std::string before = run_steps({steps.begin(), steps.end() - 1}, {}).memory.printed();
  for (int times = 0; times < 3; ++times) {
    if (times > 0) steps.emplace_back(store::StoryDecision{.split = {id_of(1)}});
    EXPECT_NE(run_steps(steps, {}).memory.printed(), before);
    steps.emplace_back(store::StoryDecision{.merge = {{id_of(0)}, {id_of(1)}}});
    const Ran ran = run_steps(steps, {});
    EXPECT_EQ(ran.memory.printed(), before);
    EXPECT_TRUE(ran.memory.articles.at(id_of(1)).left.empty());
  }
}

TEST(Decisions, AReportWithoutADateKeepsNoneOfTheStoryItLeaves) {
  const Ran unsplit = run_steps(with_decision({.split = {id_of(6)}}), {});
  const auto& lent = unsplit.memory.articles.at(id_of(3));
  ASSERT_TRUE(lent.article.is_date_inferred && lent.article.published);
  for (const int leaving : {2, 3}) {  // the dated one, and the undated one
    const Ran ran = run_steps(with_decision({.split = {id_of(leaving)}}), {});
    const auto& row = ran.memory.articles.at(id_of(3));
    EXPECT_FALSE(row.article.published);
    EXPECT_FALSE(row.article.is_date_inferred);
  }
  std::vector<Step> back = with_decision({.split = {id_of(3)}});
  back.emplace_back(store::StoryDecision{.merge = {{id_of(0)}, {id_of(3)}}});
  EXPECT_EQ(run_steps(back, {}).memory.articles.at(id_of(3)).article.published->to_iso(), "2026-03-04");
}

TEST(Decisions, WhatIsUnknownIsPassedOver) {
  const ArticleId unknown = ArticleId::of("taken down");
  const std::string before = all_of(run_steps(with_decision({.split = {unknown}}), {}).memory);
  EXPECT_EQ(all_of(run_steps(with_decision({.merge = {{unknown}, {id_of(0)}}}), {}).memory), before);
  EXPECT_NE(all_of(run_steps(with_decision({.split = {unknown, id_of(0)}}), {}).memory), before);
}

store::StoryDecision any_decision() {
  const auto any = [] {
    return *rc::gen::container<std::vector<ArticleId>>(2, rc::gen::map(rc::gen::inRange(0, 8), id_of));
  };
  if (*rc::gen::arbitrary<bool>()) return {.split = any()};
  return {.merge = {any(), any()}};
}

RC_GTEST_PROP(Decisions, WhereBatchesAreCutChangesNothing, ()) {
  std::vector<Step> steps;
  for (const Article& article : a_week()) {
    steps.emplace_back(article);
    for (int more = *rc::gen::inRange(0, 3); more > 0; --more) steps.emplace_back(any_decision());
  }
  const auto cuts =
      *rc::gen::container<std::set<std::size_t>>(rc::gen::inRange<std::size_t>(0, steps.size()));
  const Ran cut = run_steps(steps, cuts), whole = run_steps(steps, {});
  RC_ASSERT(all_of(cut.memory) == all_of(whole.memory));
  for (const auto& [story, now] : whole.moves) RC_ASSERT(cut.moves.at(story) == now);
}

}  // namespace
}  // namespace logline::pipeline
