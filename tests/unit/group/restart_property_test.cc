// A grouper that was stopped and restored goes on as one that never stopped.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <optional>
#include <set>

#include "group/grouper.h"
#include "newsroom.h"

namespace logline::group {
namespace {

std::string any_words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += *rc::gen::element<std::string>("Salt Hour", "Gullwing", "Okafor", "Brandt", "Quay", "renewed",
                                           "cancelled", "harbour", "season", "Kirkwall", "filming",
                                           "lighthouse", "2", "3") +
            " ";
  return text;
}

struct Item {
  Article article;
  Reading reading;
};

std::vector<Item> any_items() {
  std::vector<Item> items;
  const int count = *rc::gen::inRange(2, 25);
  for (int i = 0; i < count; ++i) {
    const double day = *rc::gen::inRange(-4, 20);
    Item item{report(std::to_string(i), any_words(*rc::gen::inRange(0, 6)),
                     any_words(*rc::gen::inRange(0, 30)), day),
              {}};
    if (*rc::gen::arbitrary<bool>())
      item.reading = stating(*rc::gen::element<std::string>("Salt Hour", "Gullwing"),
                             *rc::gen::element(Event::renewed, Event::cancelled));
    item.reading.is_roundup = *rc::gen::inRange(0, 6) == 0;
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<std::pair<StoryId, std::vector<ArticleId>>> grouped(const Grouper& grouper) {
  std::vector<std::pair<StoryId, std::vector<ArticleId>>> all;
  for (const Story& story : grouper.stories()) all.emplace_back(story.id, story.articles);
  return all;
}

TEST(Restart, GoesOnAsIfItHadDecidedItself) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Item> items = any_items();
    const std::size_t stop = *rc::gen::inRange<std::size_t>(0, items.size());
    Grouper never_stopped(weights()), restored(weights());
    for (std::size_t i = 0; i < stop; ++i) never_stopped.place(items[i].article, items[i].reading);
    for (std::size_t i = 0; i < stop; ++i)
      restored.restore(items[i].article, items[i].reading, *never_stopped.placement(items[i].article.id));
    for (std::size_t i = stop; i < items.size(); ++i)
      RC_ASSERT(restored.place(items[i].article, items[i].reading) ==
                never_stopped.place(items[i].article, items[i].reading));
    RC_ASSERT(grouped(restored) == grouped(never_stopped));
  }));
}

TEST(Restart, SurvivesRevisionsBeforeIt) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Item> items = any_items();
    const std::size_t stop = items.size() / 2;
    Grouper never_stopped(weights()), restored(weights());
    for (std::size_t i = 0; i < stop; ++i) never_stopped.place(items[i].article, items[i].reading);
    for (std::size_t i = 0; i < stop; i += 3) {
      items[i].article.text = any_words(20);
      never_stopped.update(items[i].article, items[i].reading);
    }
    for (std::size_t i = 0; i < stop; ++i)
      restored.restore(items[i].article, items[i].reading, *never_stopped.placement(items[i].article.id));
    for (std::size_t i = stop; i < items.size(); ++i)
      RC_ASSERT(restored.place(items[i].article, items[i].reading) ==
                never_stopped.place(items[i].article, items[i].reading));
  }));
}

// A person merges or splits: any articles, one of which may be unknown.
void decide_something(const std::vector<Item>& items, std::vector<Grouper*> groupers) {
  const auto any = [&] {
    return ArticleId::of(std::to_string(*rc::gen::inRange<std::size_t>(0, items.size() + 1)));
  };
  const std::vector<ArticleId> one{any(), any()}, other{any()};
  const bool is_merge = *rc::gen::arbitrary<bool>();
  std::optional<Regrouped> first;
  for (Grouper* grouper : groupers) {
    const Regrouped done = is_merge ? grouper->merge({one, other}) : grouper->split(one);
    const bool is_same = !first || *first == done;
    RC_ASSERT(is_same);
    first = done;
  }
}

TEST(Restart, SurvivesWhatPeopleDecide) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Item> items = any_items();
    const std::size_t stop = *rc::gen::inRange<std::size_t>(0, items.size());
    Grouper never_stopped(weights()), restored(weights());
    for (std::size_t i = 0; i < stop; ++i) {
      never_stopped.place(items[i].article, items[i].reading);
      if (*rc::gen::inRange(0, 3) == 0) decide_something(items, {&never_stopped});
    }
    for (std::size_t i = 0; i < stop; ++i)
      restored.restore(items[i].article, items[i].reading, *never_stopped.placement(items[i].article.id));
    for (std::size_t i = stop; i < items.size(); ++i) {
      RC_ASSERT(restored.place(items[i].article, items[i].reading) ==
                never_stopped.place(items[i].article, items[i].reading));
      if (*rc::gen::inRange(0, 3) == 0) decide_something(items, {&never_stopped, &restored});
      RC_ASSERT(grouped(restored) == grouped(never_stopped));
    }
  }));
}

// Who was together or apart when a person had spoken is so at the end, as far as nobody spoke again.
TEST(ByHandAlways, NothingLaterUndoesADecision) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Item> items = any_items();
    const std::size_t stop = *rc::gen::inRange<std::size_t>(1, items.size() + 1);
    Grouper grouper(weights());
    for (std::size_t i = 0; i < stop; ++i) grouper.place(items[i].article, items[i].reading);
    std::set<StoryId> touched;
    const ArticleId one = items[*rc::gen::inRange<std::size_t>(0, stop)].article.id;
    const ArticleId other = items[*rc::gen::inRange<std::size_t>(0, stop)].article.id;
    const Regrouped done =
        *rc::gen::arbitrary<bool>() ? grouper.merge({{one}, {other}}) : grouper.split({one});
    for (const ArticleId article : done.decided) touched.insert(grouper.placement(article)->story);
    std::map<ArticleId, StoryId> before;
    for (const StoryId story : touched)
      for (const ArticleId article : grouper.story(story).articles) before[article] = story;
    for (std::size_t i = stop; i < items.size(); ++i) grouper.place(items[i].article, items[i].reading);
    for (const auto& [article, story] : before) RC_ASSERT(grouper.placement(article)->story == story);
  }));
}

TEST(Restart, EveryArticleIsInExactlyOneStory) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Item> items = any_items();
    Grouper grouper(weights());
    for (const Item& item : items) {
      grouper.place(item.article, item.reading);
      if (*rc::gen::inRange(0, 5) == 0) decide_something(items, {&grouper});
    }
    std::size_t count = 0;
    for (const Story& story : grouper.stories()) {
      count += story.articles.size();
      RC_ASSERT(story.id == StoryId::of(story.articles.front().to_string()));
      for (const ArticleId article : story.articles) RC_ASSERT(grouper.placement(article)->story == story.id);
    }
    RC_ASSERT(count == items.size());
  }));
}

}  // namespace
}  // namespace logline::group
