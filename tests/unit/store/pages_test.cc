// Lists by cursor: the log and search.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/unit/store/views_fixture.h"

namespace logline::store {
namespace {

class PagesTest : public ViewsTest {
 protected:
  // All pages of a log, one after the other.
  std::vector<StoryId> read_log(LogQuery query) {
    std::vector<StoryId> ids;
    do {
      const auto page = views->log(query);
      EXPECT_TRUE(page) << page.error().to_string();
      if (!page) break;
      EXPECT_LE(page->stories.size(), query.limit);
      for (const StoryRow& row : page->stories) ids.push_back(row.story.id);
      query.before = page->next;
    } while (!query.before.empty());
    return ids;
  }
};

TEST_F(PagesTest, TheLogIsNewestFirstWithUndatedLast) {
  ViewChanges changes = sample_changes(0, 7);
  changes.stories[5].at.reset();
  changes.stories[6].story.is_about_television = false;
  for (std::size_t i : {1U, 2U, 3U}) changes.stories[i].at = changes.stories[1].at;  // ties
  write(changes);
  const auto ids = read_log({.limit = 2});
  ASSERT_EQ(ids.size(), 6U);
  EXPECT_EQ(ids.front(), sample_story(4).story.id);
  EXPECT_EQ(ids[4], sample_story(0).story.id);
  EXPECT_EQ(ids.back(), sample_story(5).story.id);
  EXPECT_THAT(read_log({.limit = 6}), testing::ElementsAreArray(ids));
}

TEST_F(PagesTest, TheLogKnowsTitles) {
  write(sample_changes(0, 14));  // title 3*story % 7
  EXPECT_THAT(read_log({.limit = 1, .lists = {{.key = "harbour lights 0"}}}),
              testing::ElementsAre(sample_story(7).story.id, sample_story(0).story.id));
  EXPECT_TRUE(read_log({.lists = {{.key = "harbour"}}}).empty());
}

TEST_F(PagesTest, SeveralListsAreOneNewestFirst) {
  ViewChanges changes = sample_changes(0, 14);
  for (std::size_t i : {3U, 10U}) changes.stories[i].title_keys.emplace_back("harbour lights 0");  // on two
  for (std::size_t i : {0U, 7U}) changes.stories[i].at = changes.stories[1].at;                    // ties
  changes.stories[8].at.reset();
  changes.stories[9].story.is_about_television = false;
  write(changes);
  LogQuery query{.lists = {{.key = "harbour lights 0"},
                           {.key = "nowhere"},
                           {.key = "harbour lights 2"},
                           {.key = "harbour lights 3"},
                           {.key = "harbour lights 6"}}};
  const auto is_on = [&](const StoryRow& row) {
    return row.story.is_about_television && std::ranges::any_of(query.lists, [&](const StoryListKey& one) {
             return std::ranges::find(row.title_keys, one.key) != row.title_keys.end();
           });
  };
  std::erase_if(changes.stories, [&](const StoryRow& row) { return !is_on(row); });
  std::ranges::sort(changes.stories, [](const auto& a, const auto& b) { return place_of(b) < place_of(a); });
  std::vector<StoryId> expected;
  for (const StoryRow& row : changes.stories) expected.push_back(row.story.id);
  ASSERT_GE(expected.size(), 7U);
  for (const std::size_t limit : {1U, 2U, 3U, 50U}) {
    query.limit = limit;
    EXPECT_THAT(read_log(query), testing::ElementsAreArray(expected)) << limit;
  }
}

TEST_F(PagesTest, AStoryStandsUnderTheLabelsItMayHaveAndLeavesThem) {
  ViewChanges changes = sample_changes(0, 2);
  changes.stories[0].labels = {"quote", "renewed"};
  write(changes);
  const LogQuery quotes{.lists = {{StoryList::label, "quote"}}};
  EXPECT_THAT(read_log(quotes), testing::ElementsAre(sample_story(0).story.id));
  EXPECT_TRUE(read_log({.lists = {{.key = "quote"}}}).empty()) << "a label is no title";
  changes.stories[0].labels = {"renewed"};
  write({.applied = 7, .stories = {changes.stories[0]}});
  EXPECT_TRUE(read_log(quotes).empty());
}

// "Harbour Lights <number>", said to be of those genres.
Record record_of_genres(int number, const std::vector<std::string>& genres) {
  Record record = sample_record(number);
  for (const std::string& genre : genres)
    record.fields.push_back({.name = "genre:" + genre, .chosen = {.value = genre}});
  return record;
}

std::vector<std::string> keys_of_genre(Views& views, const std::string& genre, const std::string& after = {},
                                       std::size_t limit = 50) {
  std::vector<std::string> keys;
  const auto names = views.titles_of_genre(genre, after, limit);
  EXPECT_TRUE(names) << names.error().to_string();
  for (const RecordName& name : *names) keys.push_back(name.key);
  return keys;
}

TEST_F(PagesTest, StoriesStandOnTheListsOfTheGenresThatTheirTitlesHave) {
  using testing::ElementsAre, testing::IsEmpty;
  const LogQuery crime{.lists = {{StoryList::genre, "crime"}}}, war{.lists = {{StoryList::genre, "war"}}};
  ViewChanges changes = sample_changes(0, 4);  // about Harbour Lights 0, 3, 6 and 2
  changes.stories[1].title_keys.push_back("harbour lights 0");
  changes.records = {record_of_genres(0, {"crime", "war"}), record_of_genres(6, {"crime"})};
  changes.stories[3].story.is_about_television = false;
  write(changes);
  const auto id = [](int story) { return sample_story(story).story.id; };
  EXPECT_THAT(read_log(crime), ElementsAre(id(2), id(1), id(0)));
  EXPECT_THAT(read_log(war), ElementsAre(id(1), id(0)));
  // What comes later finds its title's genres.
  changes.stories[3].story.is_about_television = true;
  changes.stories[3].title_keys = {"harbour lights 6"};
  write({.applied = 20, .stories = {changes.stories[3]}});
  EXPECT_THAT(read_log(crime), ElementsAre(id(3), id(2), id(1), id(0)));
  // A genre that is taken back takes along the stories for which no other title speaks.
  write({.applied = 21, .records = {record_of_genres(0, {"war"}), record_of_genres(3, {"crime"})}});
  EXPECT_THAT(read_log(crime), ElementsAre(id(3), id(2), id(1)));
  EXPECT_THAT(read_log(war), ElementsAre(id(1), id(0)));
  write({.applied = 22, .removed_records = {{"title", "harbour lights 3"}, {"title", "harbour lights 6"}}});
  EXPECT_THAT(read_log(crime), IsEmpty());
  EXPECT_THAT(keys_of_genre(*views, "crime"), IsEmpty());
}

TEST_F(PagesTest, TitlesOfAGenreComePageByPage) {
  using testing::ElementsAre, testing::IsEmpty;
  write({.applied = 1,
         .records = {record_of_genres(2, {"crime"}), record_of_genres(1, {"crime", "war"}),
                     record_of_genres(4, {}), record_of_genres(3, {"crime"})}});
  EXPECT_THAT(keys_of_genre(*views, "crime"),
              ElementsAre("harbour lights 1", "harbour lights 2", "harbour lights 3"));
  EXPECT_THAT(keys_of_genre(*views, "crime", "harbour lights 1", 1), ElementsAre("harbour lights 2"));
  EXPECT_THAT(keys_of_genre(*views, "comedy"), IsEmpty());
  EXPECT_THAT(*views->genres("", 10), ElementsAre("crime", "war"));
  EXPECT_THAT(*views->genres("crime", 10), ElementsAre("war"));
  EXPECT_THAT(*views->genres("", 1), ElementsAre("crime"));
}

TEST_F(PagesTest, ADamagedCursorIsAnError) {
  EXPECT_FALSE(views->log({.before = "1 OR 1"}));
  EXPECT_FALSE(views->search("a", "x", 10));
}

TEST_F(PagesTest, SearchFindsReportsAndLinesNewestFirst) {
  write(sample_changes(0, 3));
  const auto page = views->search("hauser 7", "", 10);  // accents do not matter
  ASSERT_TRUE(page) << page.error().to_string();
  ASSERT_EQ(page->hits.size(), 1U);
  EXPECT_EQ(page->hits[0].article, sample_article(7).article.id);
  EXPECT_EQ(page->hits[0].story, sample_story(2).story.id);
  std::vector<SearchHit> all;
  std::string cursor;
  do {
    const auto part = views->search("harb", cursor, 5);  // the last word may be a beginning
    ASSERT_TRUE(part);
    all.insert(all.end(), part->hits.begin(), part->hits.end());
    cursor = part->next;
  } while (!cursor.empty());
  ASSERT_EQ(all.size(), 12U);
  EXPECT_EQ(all.front().article, sample_article(8).article.id);
  EXPECT_TRUE(all.back().article.is_none() || all.back().article == sample_article(0).article.id);
  EXPECT_TRUE(views->search("harb ", "", 5)->hits.empty());
  for (const char* beginning : {"h", "ha", "har", "harbo", "harbou", "harbour", "lights h"})
    EXPECT_EQ(views->search(beginning, "", 50)->hits.size(), 12U) << beginning;
}

TEST_F(PagesTest, SearchLeavesOutWhatIsNotAboutTelevision) {
  ViewChanges changes = sample_changes(0, 1);
  changes.articles[0].reading.is_about_television = false;
  write(changes);
  EXPECT_EQ(views->search("renewed", "", 10)->hits.size(), 3U);
}

TEST_F(PagesTest, SearchFindsNamesTheExactOneFirst) {
  Record person = sample_record(1);
  person.subject = "person";
  person.name = "Harbour Li";
  person.key = fold_name(person.name);
  write({.applied = 1, .records = {sample_record(1), sample_record(2), person}});
  const auto names = views->names_with("harbour li");
  ASSERT_TRUE(names);
  ASSERT_EQ(names->size(), 3U);
  EXPECT_EQ(names->at(0).name, "Harbour Li");
  EXPECT_EQ(names->at(1).name, "Harbour Lights 1");
  Record renamed = sample_record(1);
  renamed.name = "HARBOR Lights 1";
  write({.applied = 2, .records = {renamed}});
  EXPECT_EQ(views->names_with("harbor")->size(), 1U);
  EXPECT_EQ(views->names_with("harbour")->size(), 2U);
}

TEST_F(PagesTest, NamesNearAMistypedOneShareARunOfLetters) {
  write({.applied = 1, .records = {sample_record(1), sample_record(2)}});
  const std::string key = sample_record(1).key;
  EXPECT_EQ(views->names_near("harbuor lights")->size(), 2U);
  EXPECT_TRUE(views->names_near("zzz")->empty());
  EXPECT_TRUE(views->names_near("ha")->empty());
  EXPECT_TRUE(views->names_near("\" OR *")->empty());
  write({.applied = 2, .removed_records = {{"title", key}}});
  EXPECT_EQ(views->names_near("harbuor lights")->size(), 1U);
}

RC_GTEST_FIXTURE_PROP(PagesTest, NothingThatAPersonTypesIsAnError, (const std::string& typed)) {
  const auto page = views->search(typed, "", 10);
  if (!page) RC_FAIL(page.error().to_string());
}

TEST_F(PagesTest, OperatorsOfTheSearchLanguageAreWords) {
  write(sample_changes(0, 1));
  for (const char* typed : {"\"", "a\"b", "NEAR(a b)", "headline:x", "^a", "a - b", "*", "(", "AND", "a OR",
                            "{a} : b", "“", "harbour “ ”", "\xff\xfe harbour"})
    EXPECT_TRUE(views->search(typed, "", 10)) << typed;
  EXPECT_FALSE(views->search("harbour “", "", 10)->hits.empty());
}

}  // namespace
}  // namespace logline::store
