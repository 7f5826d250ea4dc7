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

TEST_F(ViewsTest, ListTheReportsOfAnOutletNewestFirstPageByPage) {
  ViewChanges changes = sample_changes(0, 3);
  changes.articles[4].article.outlet = "The Lintel";
  changes.articles[6].article.published.reset();
  changes.articles[7].reading.is_about_television = false;
  write(changes);
  std::vector<ArticleId> found;
  ListQuery query{.key = "screen gull", .limit = 2};
  while (true) {
    const auto page = views->listed(query);
    ASSERT_TRUE(page);
    for (const ListedArticle& one : *page) found.push_back(one.row.article.id);
    if (page->size() < 2) break;
    query.before = to_text(page->back().place);
  }
  std::vector<ArticleId> expected;
  for (const int number : {8, 5, 3, 2, 1, 0, 6}) expected.push_back(sample_article(number).article.id);
  EXPECT_EQ(found, expected) << "undated last; not the other outlet's, nor what is no television";
  EXPECT_EQ(views->listed({.key = "lintel"})->size(), 1U);
}

TEST_F(ViewsTest, ListWhatTheDeskLooksThrough) {
  ViewChanges changes = sample_changes(0, 1);
  ArticleRow& row = changes.articles[1];
  row.article.images.push_back({.address = "https://screen-gull.example/x.jpg", .alt = " "});
  row.edits = {{.at = Timestamp::from_utc(1'800'000'000), .headline = "First"},
               {.at = Timestamp::from_utc(1'800'000'060), .headline = "Second"}};
  write(changes);
  const auto undescribed = views->listed({.list = ArticleList::undescribed});
  ASSERT_EQ(undescribed->size(), 1U);
  EXPECT_EQ(undescribed->front().row.article.id, row.article.id);
  EXPECT_TRUE(views->listed({.list = ArticleList::described})->empty());
  EXPECT_EQ(views->listed({.list = ArticleList::changed})->size(), 2U) << "once for each change";
  row.article.images.back().described = "A boat, by the desk.";
  write({.applied = 9, .articles = {row}});
  EXPECT_TRUE(views->listed({.list = ArticleList::undescribed})->empty());
  EXPECT_EQ(views->listed({.list = ArticleList::described})->size(), 1U);
  row.article.images.back().described.clear();
  row.article.images.back().alt = "A boat";
  row.edits.pop_back();
  write({.applied = 9, .articles = {row}});
  EXPECT_TRUE(views->listed({.list = ArticleList::undescribed})->empty());
  EXPECT_EQ(views->listed({.list = ArticleList::changed})->size(), 1U);
  write({.applied = 10, .removed_articles = {row.article.id}});
  EXPECT_TRUE(views->listed({.list = ArticleList::changed})->empty());
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
  EXPECT_TRUE(views->log({.lists = {{.key = "harbour lights 3"}}})->stories.empty());
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

TEST_F(ViewsTest, KnowWhichArticlesLeftAStory) {
  ViewChanges changes = sample_changes(0, 2);
  const StoryId left = sample_story(1).story.id;
  for (const std::size_t i : {2U, 0U}) changes.articles[i].left = {StoryId::of("before"), left};
  changes.articles[0].is_decided = true;
  write(changes);
  const auto found = views->articles_left(left);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ(encode((*found)[0]), encode(changes.articles[0]));
  EXPECT_TRUE((*found)[0].is_decided);
  EXPECT_EQ((*found)[1].article.id, sample_article(2).article.id);
  ArticleRow back = changes.articles[2];
  back.left.clear();
  write({.applied = 7, .articles = {back}});
  EXPECT_EQ(views->articles_left(left)->size(), 1U);
  write({.applied = 8, .removed_articles = {sample_article(0).article.id}});
  EXPECT_TRUE(views->articles_left(left)->empty());
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

TEST_F(ViewsTest, GiveWhatArticlesSayOfATitleOrPersonInTheSameOrder) {
  ViewChanges changes = sample_changes(0, 10);
  changes.articles[7].article.published.reset();
  changes.articles[0].reading.reveals = {{"Harbour Lights 0", 2, 1}};
  changes.articles[0].reading.statements[1].claim =
      AwardClaim{.person = {"Ines Okafor"}, .title = {}, .value = {"Best"}};
  write(changes);
  const auto said = views->said_about("title", "harbour lights 0");
  const auto whole = views->articles_about("title", "harbour lights 0");
  ASSERT_TRUE(said && whole);
  ASSERT_EQ(said->size(), whole->size());
  for (std::size_t i = 0; i < said->size(); ++i) {
    const SaidRow& row = said->at(i);
    const ArticleRow& article = whole->at(i);
    EXPECT_EQ(row.article.id, article.article.id);
    EXPECT_EQ(row.article.outlet, article.article.outlet);
    EXPECT_EQ(row.article.address, article.article.address);
    EXPECT_EQ(row.article.published, article.article.published);
    EXPECT_EQ(row.seq, article.seq);
    EXPECT_EQ(row.story, article.story);
    EXPECT_EQ(row.reveals, article.reading.reveals);
    EXPECT_TRUE(row.article.images.empty()) << "only of a first look";
    ASSERT_EQ(row.statements.size(), row.places.size());
    for (std::size_t n = 0; n < row.places.size(); ++n) {
      const Statement& whole_one = article.reading.statements.at(row.places[n]);
      EXPECT_EQ(fact_key(row.statements[n]), fact_key(whole_one));
      EXPECT_EQ(row.statements[n].reveals, whole_one.reveals);
      EXPECT_EQ(row.statements[n].said_at, whole_one.said_at);
      EXPECT_EQ(row.statements[n].certainty, whole_one.certainty);
      EXPECT_EQ(row.statements[n].span, whole_one.span);
    }
  }
  EXPECT_EQ(said->at(1).article.id, sample_article(0).article.id);
  EXPECT_EQ(said->at(1).places, std::vector<std::size_t>{0}) << "the award is not of the title";
  EXPECT_EQ(said->at(2).places, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(views->said_about("person", "ines okafor")->size(), 30U);
  EXPECT_EQ(views->said_about("title", "harbour lights 0", 2)->front().seq, Seq{22});
}

TEST_F(ViewsTest, KeepTheImagesOfAFirstLookBesideIt) {
  ViewChanges changes = sample_changes(0, 1);
  std::get<StatusClaim>(changes.articles[0].reading.statements[0].claim).event = Event::first_look;
  changes.articles[0].article.images.push_back({.alt = "A gull", .is_lead = true});
  write(changes);
  const auto said = views->said_about("title", "harbour lights 0");
  ASSERT_EQ(said->size(), 1U);
  const std::vector<Image>& images = said->front().article.images;
  ASSERT_EQ(images.size(), 2U);
  EXPECT_EQ(images[0].address, "https://screen-gull.example/i.jpg");
  EXPECT_EQ(images[0].alt, "A lighthouse");
  EXPECT_EQ(images[0].credit, "Harbour TV");
  EXPECT_EQ(images[1].alt, "A gull");
  EXPECT_TRUE(images[1].is_lead);
}

TEST_F(ViewsTest, TellAReaderWhatAnotherConnectionWroteInBetween) {
  write(sample_changes(0, 2));
  const auto reader =
      open_sqlite_views(folder.file("views.db"), {.access = wrap::SqliteAccess::read}).value();
  const std::uint64_t before = reader->version().value();
  const StoryId id = sample_story(1).story.id;
  EXPECT_EQ((*reader->story(id))->line.text, sample_story(1).line.text);
  EXPECT_EQ(reader->version().value(), before);
  ViewChanges edit{.applied = 7, .stories = {sample_story(1)}};
  edit.stories[0].line.text = "Another sentence here, and long";
  write(edit);
  EXPECT_NE(reader->version().value(), before);
  EXPECT_EQ((*reader->story(id))->line.text, edit.stories[0].line.text);
  EXPECT_EQ(reader->log({})->stories.front().line.text, edit.stories[0].line.text);
  EXPECT_EQ((*views->story(id))->line.text, edit.stories[0].line.text) << "and who wrote it";
  write({.applied = 8, .removed_stories = {id}});
  EXPECT_FALSE(reader->story(id)->has_value());
}

TEST_F(ViewsTest, KeepRecordsBySubjectAndKey) {
  write({.applied = 1, .records = {sample_record(2), sample_record(1), sample_record(10)}});
  EXPECT_EQ(encode(**views->record("title", "harbour lights 2")), encode(sample_record(2)));
  EXPECT_FALSE(views->record("person", "harbour lights 2")->has_value());
  const auto first = views->record_names("title", "", 2);
  ASSERT_EQ(first->size(), 2U);
  EXPECT_EQ(first->at(0).key, "harbour lights 1");
  EXPECT_EQ(first->at(0).name, "Harbour Lights 1");
  EXPECT_EQ(first->at(1).key, "harbour lights 10");
  EXPECT_EQ(views->record_names("title", "harbour lights 10", 2)->at(0).key, "harbour lights 2");
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

TEST_F(ViewsTest, FindTitlesByNameAndAlias) {
  Title other = sample_title(5);
  other.name = "The Other";
  other.id = TitleId::of("other");
  other.aliases = {"Harbour Lights 1", "HL1"};
  write({.applied = 1, .titles = {other, sample_title(1)}});
  const auto names = [&](const char* folded) {
    std::string all;
    const auto titles = views->titles_named(folded).value();
    for (const Title& title : titles) all += title.name + ";";
    return all;
  };
  EXPECT_EQ(names("harbour lights 1"), "The Other;Harbour Lights 1;") << "in the order of titles()";
  EXPECT_EQ(names("other"), "The Other;");
  EXPECT_EQ(names("nothing"), "");
  other.aliases = {"HL9"};
  write({.applied = 2, .titles = {other}});
  EXPECT_EQ(names("hl1"), "Harbour Lights 1;");
  EXPECT_EQ(names("hl9"), "The Other;");
  other.misspellings = {"HL99"};
  write({.applied = 3, .titles = {other}});
  EXPECT_EQ(names("hl99"), "The Other;");
  other.merged_into = sample_title(1).id;
  write({.applied = 4, .titles = {other}});
  EXPECT_EQ(names("other"), "") << "the one that it was merged into has its names";
  EXPECT_EQ(views->titles()->front().merged_into, sample_title(1).id);
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
