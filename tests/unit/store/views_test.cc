#include "store/views.h"

#include <gtest/gtest.h>

#include "store/sqlite/row_codec.h"
#include "store/sqlite/sqlite_views.h"
#include "tests/unit/store/views_fixture.h"

namespace logline::store {
namespace {

TEST_F(ViewsTest, AreEmptyAtFirst) {
  EXPECT_EQ(views->applied(), Seq{0});
  EXPECT_FALSE(views->article(ArticleId::of("x"))->has_value());
  EXPECT_TRUE(views->log({})->stories.empty());
}

TEST_F(ViewsTest, GiveRowsBackAsTheyWere) {
  write(sample_changes(0, 2));
  EXPECT_EQ(views->applied(), Seq{6});
  const auto article = views->article(sample_article(2).article.id);
  ASSERT_TRUE(article && *article);
  EXPECT_EQ(encode(**article), encode(sample_article(2)));
  EXPECT_EQ((*article)->copy_of, sample_article(1).article.id);
  EXPECT_EQ((*article)->is_new, (std::vector{true, true}));
  const auto story = views->story(sample_story(1).story.id);
  ASSERT_TRUE(story && *story);
  EXPECT_EQ(encode(**story), encode(sample_story(1)));
  EXPECT_EQ((*story)->at, sample_story(1).at);
}

TEST_F(ViewsTest, GiveTheArticlesOfAStoryInOrderOfArrival) {
  write(sample_changes(0, 2));
  const auto found = views->articles_of(sample_story(1).story.id);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 3U);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ((*found)[static_cast<std::size_t>(i)].article.id, sample_article(3 + i).article.id);
}

TEST_F(ViewsTest, AnArticleWrittenAgainKeepsItsPlace) {
  ViewChanges first = sample_changes(0, 1);
  for (ArticleRow& row : first.articles) row.seq = 1;  // one feed
  write(first);
  ViewChanges edit{.applied = 4, .articles = {first.articles[0]}};
  edit.articles[0].article.headline = "Edited";
  write(edit);
  std::vector<ArticleId> order;
  ASSERT_TRUE(views->each_article([&](const ArticleRow& row) { order.push_back(row.article.id); }));
  EXPECT_EQ(order, sample_story(0).story.articles);
  EXPECT_EQ((*views->article(order[0]))->article.headline, "Edited");
  EXPECT_TRUE(views->search("Edited", "", 10)->hits.size() == 1);
}

TEST_F(ViewsTest, RemoveWhatHangsOnARow) {
  write(sample_changes(0, 2));
  write({.applied = 7,
         .removed_articles = {sample_article(0).article.id, ArticleId::of("unknown")},
         .removed_stories = {sample_story(1).story.id}});
  EXPECT_FALSE(views->article(sample_article(0).article.id)->has_value());
  EXPECT_TRUE(views->articles_about("title", "harbour lights 0")->empty());
  EXPECT_EQ(views->log({})->stories.size(), 1U);
  EXPECT_TRUE(views->log({.title_key = "harbour lights 3"})->stories.empty());
  EXPECT_EQ(views->search("harbour", "", 100)->hits.size(), 6U);  // 5 articles, 1 line
}

TEST_F(ViewsTest, LeadFromAStoryThatMovedTwiceToWhereItIsNow) {
  write(sample_changes(0, 2));
  const StoryId first = StoryId::of("first"), second = StoryId::of("second"), last = sample_story(1).story.id;
  write({.applied = 7, .moved_stories = {{first, second}}});
  EXPECT_FALSE(views->story(first)->has_value());
  write({.applied = 8, .moved_stories = {{second, last}, {last, second}}});  // a circle ends nothing
  ASSERT_TRUE(views->story(first)->has_value());
  EXPECT_EQ((*views->story(first))->story.id, last);
  EXPECT_EQ((*views->story(last))->story.id, last);
}

TEST_F(ViewsTest, RefuseToGoBack) {
  write(sample_changes(0, 2));
  EXPECT_FALSE(views->write(sample_changes(0, 1)));
  EXPECT_EQ(views->applied(), Seq{6});
}

TEST_F(ViewsTest, GiveArticlesAboutATitleOrPersonByDateThenSeq) {
  ViewChanges changes = sample_changes(0, 10);
  changes.articles[7].article.published.reset();                                   // undated: first
  changes.articles[14].article.published = changes.articles[0].article.published;  // same date: later seq
  write(changes);
  const auto found = views->articles_about("title", "harbour lights 0");
  ASSERT_TRUE(found);
  std::vector<Seq> order;
  for (const ArticleRow& row : *found) order.push_back(row.seq);
  EXPECT_EQ(order, (std::vector<Seq>{8, 1, 15, 22, 29}));
  EXPECT_EQ(views->articles_about("title", "harbour lights 0", 2)->front().seq, Seq{22});
  EXPECT_EQ(views->articles_about("person", "ines okafor")->size(), 30U);
  EXPECT_TRUE(views->articles_about("person", "harbour lights 0")->empty());
}

TEST_F(ViewsTest, KeepRecordsBySubjectAndKey) {
  write({.applied = 1, .records = {sample_record(2), sample_record(1), sample_record(10)}});
  EXPECT_EQ(encode(**views->record("title", "harbour lights 2")), encode(sample_record(2)));
  EXPECT_FALSE(views->record("person", "harbour lights 2")->has_value());
  EXPECT_EQ(views->record_keys("title", "", 2),
            (std::vector<std::string>{"harbour lights 1", "harbour lights 10"}));
  EXPECT_EQ(views->record_keys("title", "harbour lights 10", 2),
            (std::vector<std::string>{"harbour lights 2"}));
  write({.applied = 2, .removed_records = {{"title", "harbour lights 1"}, {"title", "unknown"}}});
  EXPECT_FALSE(views->record("title", "harbour lights 1")->has_value());
}

TEST_F(ViewsTest, KeepTitlesInTheOrderInWhichTheyBecameKnown) {
  write({.applied = 1, .titles = {sample_title(5), sample_title(1)}});
  Title changed = sample_title(5);
  changed.service = "Harbour TV";
  write({.applied = 2, .titles = {sample_title(3), changed}});
  const auto titles = views->titles();
  ASSERT_TRUE(titles);
  ASSERT_EQ(titles->size(), 3U);
  EXPECT_EQ((*titles)[0].service, "Harbour TV");
  EXPECT_EQ((*titles)[1].name, "Harbour Lights 1");
  EXPECT_EQ((*titles)[2].name, "Harbour Lights 3");
}

TEST_F(ViewsTest, ExportInOrderOfIdHoweverTheyWereWritten) {
  write(sample_changes(0, 6));
  std::vector<std::string> ids;
  ASSERT_TRUE(views->each_story_by_id([&](const StoryRow& row) { ids.push_back(row.story.id.to_string()); }));
  EXPECT_EQ(ids.size(), 6U);
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_F(ViewsTest, MayBeAskedWhileTheyAreVisited) {
  write(sample_changes(0, 3));
  int visited = 0;
  ASSERT_TRUE(views->each_article([&](const ArticleRow& row) {
    EXPECT_EQ(views->articles_of(row.story)->size(), 3U);
    EXPECT_TRUE(views->each_article([](const ArticleRow&) {}));
    ++visited;
  }));
  EXPECT_EQ(visited, 9);
}

}  // namespace
}  // namespace logline::store
