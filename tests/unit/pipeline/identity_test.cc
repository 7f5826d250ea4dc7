// Which article an entry is: documents as they are fetched, through the stages and the pipeline.
#include "pipeline/identity.h"

#include <gtest/gtest.h>

#include "tests/unit/pipeline/world.h"

namespace logline::pipeline {
namespace {

TEST(Identity, AnAddressIsOneHoweverItIsEncoded) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"", kOutlet + "tv news/série"}})
      .feed(kOutlet + "feed", kOutlet, {{"", kOutlet + "tv%20news/s%C3%A9rie"}})
      .page(kOutlet + "tv news/série", kOutlet + "tv%20news/s%c3%a9rie");
  ASSERT_EQ(world.count(), 1U);
  const auto& row = world.named(kOutlet + "tv%20news/s%C3%A9rie");
  EXPECT_EQ(row.article.address, kOutlet + "tv%20news/s%C3%A9rie");
  EXPECT_TRUE(row.is_completed);
}

TEST(Identity, AGuidThatComesWithAnotherLinkIsTheSameArticle) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", "http://outlet.example/a"}})
      .feed(kOutlet + "feed", kOutlet, {{"1", "https://outlet.example/a?utm_campaign=x"}})
      .feed(kOutlet + "feed", kOutlet,
            {{"1", "https://outlet.example/a-better-slug", "Harrow Lane returns",
              "Lumora has renewed Harrow Lane."}});
  EXPECT_EQ(world.count(), 1U);
  const auto& row = world.named("http://outlet.example/a");
  EXPECT_EQ(row.article.address, "https://outlet.example/a-better-slug");
  EXPECT_EQ(row.earlier_addresses, std::vector<std::string>{"http://outlet.example/a"});
  // Its page is wished under the new address.
  world.page("https://outlet.example/a-better-slug", "https://outlet.example/a-better-slug");
  EXPECT_EQ(world.count(), 1U);
  EXPECT_TRUE(world.named("http://outlet.example/a").is_completed);
}

TEST(Identity, NumbersThatAFeedGivesAnewEachTimeAreNoGuids) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .feed(kOutlet + "feed", kOutlet,
            {{"1", kOutlet + "b", "Ferry drama begins filming", "Cameras roll.",
              "Sat, 14 May 2016 01:00:00 GMT"}});
  EXPECT_EQ(world.count(), 2U);
}

TEST(Identity, NumbersFromTheTopLoseAndDoubleNothing) {
  for (const std::string day : {"Fri, 13 May 2016 00:00:00 GMT", ""}) {
    World world;
    world
        .feed(kOutlet + "feed", kOutlet,
              {{"1", kOutlet + "a", "Harrow Lane renewed", "Lumora goes on.", day},
               {"2", kOutlet + "b", "Ferry drama begins filming", "Cameras roll.", day}})
        .feed(kOutlet + "feed", kOutlet,
              {{"1", kOutlet + "c", "Quiz night cancelled", "Nobody came.", day},
               {"2", kOutlet + "a", "Harrow Lane renewed", "Lumora goes on.", day},
               {"3", kOutlet + "b", "Ferry drama begins filming", "Cameras roll.", day}});
    EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane renewed", "Ferry drama begins filming",
                                                        "Quiz night cancelled"}))
        << day;
    EXPECT_EQ(world.count(), 3U) << day;
  }
}

TEST(Identity, MidnightProvesNothing) {
  World world;
  world
      .feed(
          kOutlet + "feed", kOutlet,
          {{"1", kOutlet + "tv", "Harrow Lane renewed", "Lumora goes on.", "Fri, 13 May 2016 00:00:00 GMT"}})
      .feed(kOutlet + "feed", kOutlet,
            {{"2", kOutlet + "tv", "Quiz night cancelled", "Nobody came.", "Fri, 13 May 2016 00:00:00 GMT"}});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane renewed", "Quiz night cancelled"}));
}

TEST(Identity, ItemsThatShareALinkAreArticlesOfTheirOwn) {
  const std::string live = kOutlet + "live";
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", live, "One"}, {"2", live, "Two"}})
      .feed(kOutlet + "feed", kOutlet, {{"2", live, "Two"}, {"3", live, "Three"}})
      .feed(kOutlet + "feed", kOutlet, {{"3", live, "Three, mended"}, {"4", kOutlet, "Front"}})
      .feed(kOutlet + "feed", kOutlet, {{"5", kOutlet, "Front again"}});
  EXPECT_EQ(world.headlines(),
            (std::set<std::string>{"One", "Two", "Three, mended", "Front", "Front again"}));
  EXPECT_EQ(world.count(), 5U);
}

TEST(Identity, ItemsWithoutGuidsThatShareALinkAreToldByTheirTitles) {
  const std::string show = kOutlet + "show";
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"", show, "One"}, {"", show, "Two"}})
      .feed(kOutlet + "feed", kOutlet, {{"", show, "Two", "Lumora has renewed it again."}})
      .feed(kOutlet + "feed", kOutlet, {{"", show, "Three"}});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"One", "Two", "Three"}));
}

TEST(Identity, ItemsThatShareALinkOneAfterTheOtherAreArticlesOfTheirOwn) {
  const std::string show = kOutlet + "show";
  World world;
  world
      .feed(kOutlet + "feed", kOutlet,
            {{"1", show, "Evening news", "Of Friday.", "Fri, 13 May 2016 19:00:00 GMT"}})
      .feed(kOutlet + "feed", kOutlet,
            {{"2", show, "Evening news", "Of Saturday.", "Sat, 14 May 2016 19:00:00 GMT"}})
      .feed(kOutlet + "feed", kOutlet,
            {{"3", show, "Late news", "Of Sunday.", "Sun, 15 May 2016 19:00:00 GMT"}});
  EXPECT_EQ(world.count(), 3U);
}

TEST(Identity, AGuidMadeAnewForTheSameWordsIsTheSameArticle) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"made-1", kLink}})
      .feed(kOutlet + "feed", kOutlet, {{"made-2", kLink}});
  world.feed(kOutlet + "feed", kOutlet, {{kLink + "#3", kLink, "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
}

TEST(Identity, AnEntryThatGetsAGuidLaterIsTheSameArticle) {
  for (const char* link : {"", "https://outlet.example/a", "https://outlet.example/"}) {
    World world;
    const Item first{"", link}, later{"guid-1", link};
    const Item other{"", link, "Ferry drama begins", "Cameras roll.", "Fri, 13 May 2016 02:00:00 GMT"};
    world.feed(kOutlet + "feed", kOutlet, {other, first}).feed(kOutlet + "feed", kOutlet, {other, later});
    EXPECT_EQ(world.count(), 2U) << link;
  }
  World undated;
  undated.feed(kOutlet + "feed", kOutlet, {{"", "", "Tonight", "Harrow Lane at nine.", ""}})
      .feed(kOutlet + "feed", kOutlet, {{"g", "", "Tonight", "Harrow Lane at nine.", ""}});
  EXPECT_EQ(undated.count(), 1U);
}

TEST(Identity, GuidAndLinkMayChangeTogether) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", kOutlet + "old/a"}})
      .feed(kOutlet + "feed", kOutlet, {{"uuid-1", kOutlet + "new/a"}});
  ASSERT_EQ(world.count(), 1U);
  EXPECT_EQ(world.named(kOutlet + "old/a").article.address, kOutlet + "new/a");
  world.feed(kOutlet + "feed", kOutlet, {{"uuid-1", kOutlet + "new/a", "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
}

TEST(Identity, TwoEntriesOfOneShortHeadlineStayTwo) {
  const std::string minute = "Fri, 13 May 2016 01:00:00 GMT", hour = "Fri, 13 May 2016 02:00:00 GMT";
  const Item one{"1", kOutlet + "a", "Tonight", "Harrow Lane at nine.", minute};
  const auto beside = [&](const Item& other) {
    World world;
    world.feed(kOutlet + "feed", kOutlet, {one}).feed(kOutlet + "feed", kOutlet, {other});
    return world.count();
  };
  EXPECT_EQ(beside({"2", kOutlet + "b", "Tonight", "The ferry at ten.", minute}), 2U);
  EXPECT_EQ(beside({"2", kOutlet + "b", "Tonight", "Harrow Lane at nine.", hour}), 2U);
  EXPECT_EQ(beside({"2", kOutlet + "b", "Tonight", "Harrow Lane at nine.", ""}), 2U);
  EXPECT_EQ(beside({"2", "", "Tonight", "Harrow Lane at nine.", hour}), 2U);
  World together;  // published by the dozen
  together.feed(kOutlet + "feed", kOutlet,
                {one, {"2", kOutlet + "b", "Tonight", "Harrow Lane at nine.", minute}});
  EXPECT_EQ(together.count(), 2U);
  World wordless;
  wordless.feed(kOutlet + "feed", kOutlet, {{"1", kOutlet + "a", "Tonight", "", minute}})
      .feed(kOutlet + "feed", kOutlet, {{"2", kOutlet + "b", "Tonight", "", minute}});
  EXPECT_EQ(wordless.count(), 2U);
}

TEST(Identity, AnEditThatIsTakenBackShowsTheFirstAgain) {
  World world;
  for (const char* title : {"First", "Second", "First"})
    world.feed(kOutlet + "feed", kOutlet, {{"1", kLink, title, std::string("Text of the ") + title}});
  const auto& row = world.named(kLink);
  EXPECT_EQ(row.article.headline, "First");
  EXPECT_EQ(row.article.text, "Text of the First");
  EXPECT_EQ(row.article.revisions, 3U);
  EXPECT_EQ(row.edits.size(), 2U);
}

TEST(Identity, ThePageOfAnEntryIsItsTextWhereverItLed) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", "http://outlet.example/a?utm_source=rss"}})
      .page("http://outlet.example/a?utm_source=rss", "https://www.outlet.example/2016/a");
  ASSERT_EQ(world.count(), 1U);
  const auto& row = world.named("http://outlet.example/a?utm_source=rss");
  EXPECT_TRUE(row.is_completed);
  EXPECT_GT(row.article.text.size(), 200U);
}

TEST(Identity, EntriesWithoutALinkBelongToTheirFeed) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"tag:outlet.example,2016:1", ""}})
      .feed("https://planet.example/feed", "",
            {{"tag:outlet.example,2016:1", "", "Harrow Lane is cancelled"}})
      .feed("http://www.outlet.example/feed", kOutlet,
            {{"tag:outlet.example,2016:1", "", "Harrow Lane returns"}});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane is cancelled", "Harrow Lane returns"}));
}

// Entries that have neither guid nor link.
TEST(Identity, AnEntryWithoutNameSurvivesAnEdit) {
  const Item first{"", "", "Harrow Lane is renewed", "Lumora has renewed it."};
  const auto after = [&](const Item& second) {
    World world;
    world.feed(kOutlet + "feed", kOutlet, {first}).feed(kOutlet + "feed", kOutlet, {second});
    return world.count();
  };
  EXPECT_EQ(after({"", "", first.title, "Lumora has renewed it, for eight episodes."}), 1U);
  EXPECT_EQ(after({"", "", "Harrow Lane is renewed for a second series", first.text}), 1U);
  EXPECT_EQ(after({"", "", first.title, first.text, "Fri, 13 May 2016 02:30:00 GMT"}), 1U);  // stamped anew
  EXPECT_EQ(after({"", "", first.title, "Again, for a third.", "Sat, 13 May 2017 01:00:00 GMT"}), 2U);
  EXPECT_EQ(after({"", "", "Ferry drama begins filming", "Cameras roll in the north."}), 2U);
}

TEST(Identity, EntriesWithoutNamesAreToldApart) {
  World world;
  const Item one{"", "", "Tonight", "Harrow Lane at nine."}, other{"", "", "Tonight", "The ferry at ten."};
  world.feed(kOutlet + "feed", kOutlet, {one, other}).feed(kOutlet + "feed", kOutlet, {other});
  EXPECT_EQ(world.count(), 2U);
  world.feed(kOutlet + "feed", kOutlet, {other, one, {"", "", "Tomorrow", "Nothing.", ""}})
      .feed(kOutlet + "feed", kOutlet, {{"", "", "Tomorrow", "Something.", ""}});
  EXPECT_EQ(world.count(), 3U);
}

TEST(Identity, HalfAnEntryIsLeftToTheNextAnswer) {
  World world;
  world.take(
      {.source = kLink,
       .address = kOutlet + "feed",
       .bytes = "<rss><channel><item><guid>1</guid><title>Whole</title></item><item><title>Half of a"});
  EXPECT_EQ(world.headlines(), std::set<std::string>{"Whole"});
}

TEST(Identity, AnEntryIsNotHalfWhenTheAnswerCameWhole) {
  World world;
  world.take({.source = kLink,
              .address = kOutlet + "feed",
              .is_whole = true,
              .bytes = "<rss><channel><item><guid>1</guid><title>Closed</title></item><item><title>Open"});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Closed", "Open"}));
}

}  // namespace
}  // namespace logline::pipeline
