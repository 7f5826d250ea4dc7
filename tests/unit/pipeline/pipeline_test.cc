#include "pipeline/pipeline.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

Article an_article(const std::string& name, const std::string& headline, const std::string& text,
                   const char* published) {
  Article article;
  article.name = article.address = "https://gull.example/" + name;
  article.id = ArticleId::of(article.name);
  article.source = "feed.xml";
  article.outlet = "Outlet of " + name;
  article.headline = headline;
  article.text = text;
  article.language = "en";
  if (published != nullptr) article.published = Timestamp::parse_iso(published);
  return article;
}

std::vector<Article> some_news() {
  return {
      an_article("a", "Lumora renews ‘The Salt Clerks’ for season 3",
                 "Lumora has renewed The Salt Clerks for a third season.", "2026-03-04T09:00Z"),
      an_article("b", "The Salt Clerks will return for a third season",
                 "Lumora has renewed ‘The Salt Clerks’ for season 3, it said.", "2026-03-04T11:00Z"),
      an_article("c", "Channel Vane cancels ‘Harrow Lane’",
                 "Channel Vane has cancelled Harrow Lane after two seasons.", "2026-03-11T10:00Z"),
      an_article("d", "‘Harrow Lane’ cancelled after two seasons", "Channel Vane has cancelled Harrow Lane.",
                 nullptr),
      an_article("h", "Harbour fire in Kirkwall", "Okafor and Brandt fled the flames.", "2026-03-11T12:00Z"),
      an_article("i", "Gullwing lighthouse burns down",
                 "Nobody in Kirkwall was hurt, the coastguard reported.", "2026-03-11T12:05Z"),
      an_article("j", "Kirkwall harbour fire: Gullwing lighthouse burns down",
                 "The coastguard says that nobody was hurt: Okafor and Brandt had fled from the flames.",
                 "2026-03-11T12:10Z"),
      an_article("e", "Council approves bypass", "The council approved the bypass on Monday evening.",
                 "2026-03-11T12:00Z"),
      an_article("a", "Lumora renews ‘The Salt Clerks’ for a third season",
                 "Lumora has renewed The Salt Clerks for a third season.", "2026-03-04T09:00Z"),
  };
}

// Runs articles through pipelines that are cut, and started anew, after the given numbers of articles.
Memory run(const std::vector<Article>& articles, const std::set<std::size_t>& cuts) {
  Memory memory;
  auto pipeline = std::make_unique<Pipeline>(stages(), memory);
  std::vector<ArticleId> placed;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    EXPECT_TRUE(pipeline->take(articles[i], i + 1));
    if (std::find(placed.begin(), placed.end(), articles[i].id) == placed.end())
      placed.push_back(articles[i].id);
    if (!cuts.contains(i)) continue;
    memory.write(*pipeline->settle(i + 1));
    pipeline = std::make_unique<Pipeline>(stages(), memory);
    pipeline->remember(memory.titles, memory.seen_once);
    for (const ArticleId id : placed) pipeline->remember(memory.articles.at(id));
  }
  memory.write(*pipeline->settle(articles.size()));
  return memory;
}

// Names that are met once, in a first version, after a revision, and again: what the catalogue has to
// remember.
std::vector<Article> some_names() {
  std::vector<Article> news = some_news();
  news.push_back(an_article("f", "A star looks back at ‘Copper Lantern’",
                            "The star of the sitcom ‘Copper Lantern’ spoke about the show.",
                            "2026-03-12T09:00Z"));
  news.push_back(an_article("f", "A star looks back", "The star spoke about the show.", "2026-03-12T09:00Z"));
  news.push_back(an_article("g", "A writer remembers ‘Copper Lantern’",
                            "The writer of the sitcom ‘Copper Lantern’ remembers its first episode.",
                            "2026-03-13T09:00Z"));
  return news;
}

TEST(Pipeline, RemembersANameThatARevisionTookBack) {
  const std::vector<Article> news = some_names();
  const Memory memory = run(news, {});
  EXPECT_TRUE(std::any_of(memory.titles.begin(), memory.titles.end(),
                          [](const Title& title) { return title.name == "Copper Lantern"; }));
  for (std::size_t cut = 0; cut < news.size(); ++cut)
    EXPECT_TRUE(run(news, {cut}).printed() == memory.printed()) << "started anew after article " << cut;
}

TEST(Pipeline, KeepsEveryImportedTitleAcrossARestart) {
  Memory memory;
  Pipeline pipeline(stages(), memory);
  Title meadow, harbour;
  meadow.name = "Glass Meadow";
  harbour.name = "Quiet Harbour";
  pipeline.import_titles({meadow, harbour});
  memory.write(*pipeline.settle(1));
  ASSERT_EQ(memory.titles.size(), 2U);
  EXPECT_NE(memory.titles[0].id, memory.titles[1].id);
  EXPECT_TRUE(memory.titles[0].is_imported);
}

TEST(Pipeline, ReportsOfOneEventAreOneStoryAndOneLine) {
  const Memory memory = run(some_news(), {});
  const auto& first = memory.articles.at(ArticleId::of("https://gull.example/a"));
  const auto& second = memory.articles.at(ArticleId::of("https://gull.example/b"));
  EXPECT_EQ(first.story, second.story);
  EXPECT_EQ(memory.stories.at(first.story).outlets, 2);
  EXPECT_TRUE(memory.stories.at(first.story).has_news);
}

TEST(Pipeline, StoriesThatALaterReportUnitesLeaveOneStoryAndAWayToIt) {
  Memory memory;
  Pipeline pipeline(stages(), memory);
  std::vector<ArticleId> fire;
  for (const Article& article : some_news()) {
    ASSERT_TRUE(pipeline.take(article, 1));
    if (article.text.find("Kirkwall") != std::string::npos ||
        article.headline.find("Kirkwall") != std::string::npos)
      fire.push_back(article.id);
  }
  const auto changes = pipeline.settle(1);
  ASSERT_EQ(fire.size(), 3U);
  const StoryId kept = StoryId::of(fire[0].to_string()), gone = StoryId::of(fire[1].to_string());
  EXPECT_EQ(changes->moved_stories, (std::vector{std::pair{gone, kept}}));
  EXPECT_EQ(changes->removed_stories, std::vector{gone});
  for (const store::ArticleRow& row : changes->articles) {
    const bool is_of_fire = std::find(fire.begin(), fire.end(), row.article.id) != fire.end();
    EXPECT_EQ(row.story == kept, is_of_fire) << row.article.headline;
  }
}

TEST(Pipeline, ChangedHeadlineIsARevisionInTheSameStory) {
  const Memory memory = run(some_news(), {});
  const auto& row = memory.articles.at(ArticleId::of("https://gull.example/a"));
  EXPECT_EQ(row.article.revisions, 2U);
  EXPECT_EQ(row.article.earlier_headlines,
            std::vector<std::string>{"Lumora renews ‘The Salt Clerks’ for season 3"});
  EXPECT_EQ(memory.stories.at(row.story).story.articles.size(), 2U);
}

TEST(Pipeline, SaysWhatAnEditChanged) {
  Article first = some_news().front();
  first.source = "feed";
  first.text = "Lumora renewed it. Nobody knows when. It is set in a town.";
  Article later = first;
  later.headline = "Another headline";
  later.text = "Lumora renewed it. It returns in May. It is set in a town.";
  const Memory memory = run({first, later, first}, {});
  const auto& row = memory.articles.at(first.id);
  ASSERT_EQ(row.edits.size(), 1U);
  EXPECT_EQ(row.edits[0].headline, first.headline);
  EXPECT_EQ(row.edits[0].removed, std::vector<std::string>{"Nobody knows when."});
  EXPECT_EQ(row.edits[0].added, std::vector<std::string>{"It returns in May."});
  EXPECT_EQ(memory.stories.size(), 1U);
}

// An entry of a feed with a summary, and its page as it is fetched for it.
struct EntryAndPage {
  Article summary = some_news().front(), page = summary;
  EntryAndPage() {
    summary.source = "https://gull.example/feed";
    page.source = page.address;
    page.headline = page.headline + " | The Gull";
    page.text += "\nAnd the whole of the page, which is longer.";
    page.shapes = {{.end = static_cast<std::uint32_t>(page.text.size())}};
  }
};

TEST(Pipeline, PageOfAnEntryBecomesItsTextAndNothingElse) {
  const EntryAndPage given;
  const Memory memory = run({given.summary, given.page, given.summary, given.page}, {});
  const auto& row = memory.articles.at(given.summary.id);
  EXPECT_EQ(row.article.text, given.page.text);
  EXPECT_EQ(row.article.headline, given.summary.headline);
  EXPECT_EQ(row.article.source, given.summary.source);
  EXPECT_EQ(row.article.revisions, 2U);
  EXPECT_TRUE(row.edits.empty());  // nobody changed anything
  EXPECT_EQ(memory.articles.size(), 1U);
}

TEST(Pipeline, SummaryOfTheFeedDoesNotTakeThePagesTextAway) {
  const EntryAndPage given;
  Article renamed = given.summary;
  renamed.headline = "Another headline";
  const Memory memory = run({given.summary, given.page, renamed, given.page}, {});
  const auto& row = memory.articles.at(given.summary.id);
  EXPECT_EQ(row.article.text, given.page.text);
  EXPECT_EQ(row.article.headline, "Another headline");
  ASSERT_EQ(row.edits.size(), 1U);
  EXPECT_EQ(row.edits[0].headline, given.summary.headline);
  EXPECT_TRUE(row.edits[0].removed.empty());
}

TEST(Pipeline, EditOfAPageIsShown) {
  const EntryAndPage given;
  Article edited = given.page;
  edited.text += " It was wrong.";
  const Memory memory = run({given.summary, given.page, edited}, {});
  ASSERT_EQ(memory.articles.at(given.summary.id).edits.size(), 1U);
  EXPECT_EQ(memory.articles.at(given.summary.id).edits[0].added, std::vector<std::string>{"It was wrong."});
}

TEST(Pipeline, PageOfSomethingElseCostsNothing) {
  const EntryAndPage given;
  Article consent = given.page;
  consent.headline = "Before you continue";
  consent.text = std::string(20 * given.summary.text.size(), 'x') + " we and our partners";
  const Memory memory = run({given.summary, consent}, {});
  EXPECT_EQ(memory.articles.at(given.summary.id).article.text, given.summary.text);
  EXPECT_EQ(memory.articles.at(given.summary.id).article.revisions, 1U);
}

TEST(Pipeline, OlderHeadlineComingBackIsNoRevision) {
  std::vector<Article> news = some_news();
  news.push_back(news.front());
  EXPECT_EQ(run(news, {}).articles.at(news.front().id).article.revisions, 2U);
}

TEST(Pipeline, UndatedReportTakesTheDateOfItsStoryMarkedInferred) {
  const Memory memory = run(some_news(), {});
  const auto& row = memory.articles.at(ArticleId::of("https://gull.example/d"));
  ASSERT_TRUE(row.article.published);
  EXPECT_EQ(row.article.published->to_iso(), "2026-03-11");
  EXPECT_TRUE(row.article.is_date_inferred);
}

TEST(Pipeline, KeepsTheLanguageThatTheWordsShowWhereNoneIsStated) {
  Article article =
      an_article("k", "Sender stellt Serie ein",
                 "Der Sender hat die Serie nach zwei Staffeln eingestellt, und das ist nicht schön.",
                 "2026-03-04T09:00Z");
  article.language.clear();
  const Memory memory = run({article}, {});
  EXPECT_EQ(memory.articles.at(article.id).article.language, "de");
}

TEST(Pipeline, RepeatsChangeNothing) {
  std::vector<Article> twice = some_news();
  for (const Article& article : some_news()) twice.push_back(article);
  EXPECT_EQ(run(twice, {}).printed(), run(some_news(), {}).printed());
}

TEST(Pipeline, TakedownLeavesNoTrace) {
  Memory memory;
  Pipeline pipeline(stages(), memory);
  for (const Article& article : some_news()) ASSERT_TRUE(pipeline.take(article, 1));
  memory.write(*pipeline.settle(1));
  const store::Burial burial{.address = "https://gull.example/c", .outlet = {}};
  ASSERT_TRUE(pipeline.take_down(burial, {ArticleId::of("https://gull.example/c")}));
  ASSERT_TRUE(pipeline.take(some_news()[2], 3));  // it comes again, and stays out
  memory.write(*pipeline.settle(3));
  EXPECT_EQ(memory.printed().find("https://gull.example/c"), std::string::npos);
  EXPECT_NE(memory.printed().find("https://gull.example/d"), std::string::npos);
}

RC_GTEST_PROP(Pipeline, WhereBatchesAreCutChangesNothing, ()) {
  std::vector<Article> news = some_names();
  const auto more =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, news.size()));
  for (const std::size_t again : more) news.push_back(some_names()[again]);
  const auto cuts = *rc::gen::container<std::set<std::size_t>>(rc::gen::inRange<std::size_t>(0, news.size()));
  RC_ASSERT(run(news, cuts).printed() == run(news, {}).printed());
}

TEST(Pipeline, ReadsTheReportsOfAStoryAgainWhenALaterOneTeachesTheTitle) {
  const std::vector<Article> news = {
      an_article("a", "Lumora wants a third season", "Meridian has been renewed.", "2026-03-04T09:00Z"),
      an_article("b", "Lumora renews drama series ‘Meridian’ for a third season",
                 "Lumora has renewed its drama series ‘Meridian’ for a third season.", "2026-03-04T11:00Z")};
  const auto says_nothing = [](const Memory& memory, const Article& article) {
    return memory.articles.at(article.id).reading.statements.empty();
  };
  const Memory alone = run({news[0]}, {});
  EXPECT_TRUE(says_nothing(alone, news[0]));
  for (const std::set<std::size_t>& cuts : {std::set<std::size_t>{}, {0}}) {
    const Memory both = run(news, cuts);
    ASSERT_EQ(both.articles.at(news[0].id).story, both.articles.at(news[1].id).story);
    EXPECT_FALSE(says_nothing(both, news[0]));
  }
}

}  // namespace
}  // namespace logline::pipeline
