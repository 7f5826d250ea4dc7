// Whose an entry is: what other feeds say of an outlet's address, and what the outlet says itself.
#include "pipeline/identity.h"

#include <gtest/gtest.h>

#include "tests/unit/pipeline/world.h"

namespace logline::pipeline {
namespace {

TEST(Publishers, AnotherOutletsFeedCannotReviseAnArticle) {
  for (const std::string& claim : {std::string("https://planet.example/"), kOutlet, std::string()}) {
    World world;
    world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
        .feed("https://planet.example/feed", claim,
              {{"1", kLink, "Harrow Lane is cancelled",
                "No, it is cancelled, and this is a longer text of ours."}});
    EXPECT_EQ(world.count(), 2U) << claim;
    EXPECT_EQ(world.named(kLink).article.headline, "Harrow Lane is renewed");
    EXPECT_EQ(world.named(kLink).article.revisions, 1U);
    // Nor when it was there first.
    World late;
    late.feed("https://planet.example/feed", claim, {{"1", kLink, "Harrow Lane is cancelled"}})
        .feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
        .feed("https://planet.example/feed", claim, {{"1", kLink, "Harrow Lane is on fire"}});
    EXPECT_EQ(late.count(), 2U) << claim;
    EXPECT_EQ(late.headlines(), (std::set<std::string>{"Harrow Lane is on fire", "Harrow Lane is renewed"}));
  }
}

TEST(Publishers, ACopyThatCameFirstIsNotTheOutletsOwn) {
  World world;
  world.feed("https://planet.example/feed", kOutlet, {{"1", kLink}})
      .feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .feed("https://planet.example/feed", kOutlet, {{"1", kLink, "Harrow Lane is cancelled"}});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane is cancelled", "Harrow Lane is renewed"}));
}

TEST(Publishers, AnOutletsOwnReportTakesThePlaceOfACopyThatCameFirst) {
  const std::string planet = "https://planet.example/feed";
  World world;
  world.feed(planet, "", {{"1", kLink, "Harrow Lane is renewed", "Lumora", "Fri, 1 Jan 2010 01:00:00 GMT"}})
      .feed(kOutlet + "feed", kOutlet, {{"own-1", kLink}})
      .feed(planet, "", {{"1", kLink, "Harrow Lane is renewed", "Lumora"}});
  ASSERT_EQ(world.count(), 1U);
  EXPECT_EQ(world.named(kLink).article.source, kOutlet + "feed");
  EXPECT_EQ(world.named(kLink).article.text, "Lumora has renewed it.");
  EXPECT_EQ(world.named(kLink).article.published->to_iso(), "2016-05-13T01:00:00Z");
  EXPECT_EQ(world.named(kLink).article.revisions, 1U);
  // From then on it is the outlet's, and what the other feed says is its own.
  world.feed(kOutlet + "feed", kOutlet, {{"own-1", kLink, "Harrow Lane returns"}})
      .feed(planet, "", {{"1", kLink, "Harrow Lane is cancelled"}})
      .feed(planet, "", {{"1", kLink, "Harrow Lane is on fire"}})
      .page(kLink, kLink, "planet.example for ");
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane returns", "Harrow Lane is on fire"}));
  EXPECT_FALSE(world.named(kLink).is_completed);
}

TEST(Publishers, WhatTwoOthersCopyIsOneReport) {
  const auto planet = [](World& world, const std::string& name, const std::string& title) {
    world.feed("https://" + name + ".example/feed", "", {{"1", kLink, title}});
  };
  World world;
  planet(world, "crow", "Harrow Lane is renewed");
  planet(world, "bird", "Harrow Lane is renewed");
  EXPECT_EQ(world.count(), 1U);
  planet(world, "bird", "Harrow Lane is cancelled");  // its own report, not the crow's
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane is renewed", "Harrow Lane is cancelled"}));
}

TEST(Publishers, ACopyThatSaysMoreThanTheOutletStaysBesideIt) {
  World world;
  world
      .feed("https://planet.example/feed", "",
            {{"1", kLink, "Harrow Lane is renewed", "Ours. Lumora has renewed it."}})
      .feed(kOutlet + "feed", kOutlet, {{"1", kLink}});
  EXPECT_EQ(world.count(), 2U);
}

TEST(Publishers, AnEntryThatOnlyRepeatsTheOutletIsAPointer) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .feed("https://planet.example/feed", "https://planet.example/", {{"x", kLink}})
      .feed(kOutlet + "feed", kOutlet,
            {{"1", kLink, "Harrow Lane is renewed", "Lumora has renewed it twice."}})
      .feed("https://planet.example/feed", "https://planet.example/",
            {{"x", kLink}, {"y", kOutlet + "b", "Other"}});
  EXPECT_EQ(world.count(), 2U);
  EXPECT_EQ(world.named(kLink).article.text, "Lumora has renewed it twice.");
}

TEST(Publishers, TwoCopiesBesideTheOutletsOwnAreOneReport) {
  const Item copy{"c", kLink, "Harrow Lane is renewed", "The wire says it is renewed, and more."};
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .feed("https://crow.example/feed", "", {copy})
      .feed("https://bird.example/feed", "", {copy})
      .feed("https://bird.example/feed", "", {copy});
  EXPECT_EQ(world.count(), 2U);
  world.feed("https://bird.example/feed", "",
             {{"d", kLink, "Harrow Lane is renewed", "Something of its own."}});
  EXPECT_EQ(world.count(), 3U);
}

TEST(Publishers, FeedsOfOneOutletHaveOneArticle) {
  World world;
  world.feed("https://feeds.outlet.example/tv", kOutlet, {{"tv-1", kLink + "?utm_source=tv"}})
      .feed("http://outlet.example/all", kOutlet, {{"all-1", "http://www.outlet.example/a"}})
      .feed("http://outlet.example/all", kOutlet,
            {{"all-1", "http://www.outlet.example/a", "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
  EXPECT_EQ(world.headlines(), std::set<std::string>{"Harrow Lane returns"});
}

TEST(Publishers, AnAggregatorsFeedsOfOneOutletHaveOneArticle) {
  World world;
  world.feed("http://feeds.feedburner.com/outlet", kOutlet, {{"1", kLink}})
      .feed("http://feeds.feedburner.com/outlet-tv", kOutlet, {{"1", kLink}})
      .feed("http://feeds.feedburner.com/outlet", kOutlet, {{"1", kLink, "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
  EXPECT_EQ(world.headlines(), std::set<std::string>{"Harrow Lane returns"});
}

TEST(Publishers, ThePageOfAnAggregatorsEntryIsThatEntrysAlone) {
  const std::string bird = "feeds.bird.example for outlet.example";
  World world;
  world.feed("https://crow.example/feed", kOutlet, {{"1", kLink, "Harrow Lane, as the crow sees it"}})
      .feed("https://feeds.bird.example/outlet", kOutlet, {{"1", kLink}})
      .page(kLink, kLink, bird);
  EXPECT_EQ(world.count(), 2U);
  EXPECT_FALSE(world.named(kLink).is_completed);
  EXPECT_TRUE(world.named("feeds.bird.example/outlet#1").is_completed);
}

TEST(Publishers, AnAddressIsTheNameOfWhatItsOwnSiteHasThere) {
  const std::string planet = "https://planet.example/feed";
  const Item own{"own-1", kLink}, copy{"1", kLink, "Harrow Lane is cancelled", "Says the planet."};
  for (const std::string& claim : {std::string(), kOutlet}) {
    World world;
    world.feed(planet, claim, {copy}).feed(kOutlet + "feed", kOutlet, {own});
    ASSERT_EQ(world.count(), 2U);
    EXPECT_EQ(world.named(kLink).article.headline, own.title);
    EXPECT_EQ(world.named(kLink).article.source, kOutlet + "feed");
    EXPECT_EQ(world.named(kLink + "#report").article.headline, copy.title);
    // Each goes on with its own.
    Item edited = own, recopied = copy;
    edited.title = "Harrow Lane returns", recopied.title = "Harrow Lane is on fire";
    world.feed(planet, claim, {recopied})
        .feed(kOutlet + "feed", kOutlet, {edited})
        .feed(planet, claim, {copy});
    EXPECT_EQ(world.count(), 2U);
    EXPECT_EQ(world.named(kLink).article.headline, edited.title);
    EXPECT_EQ(world.named(kLink).article.revisions, 2U);
    EXPECT_EQ(world.named(kLink + "#report").article.headline, copy.title);
    EXPECT_EQ(world.named(kLink + "#report").article.revisions, 3U);
  }
}

TEST(Publishers, TwoSpellingsOfAnAddressAreOneName) {
  const std::string planet = "https://planet.example/feed";
  const std::vector<std::string> spellings = {kLink, kLink + "/", kLink + "?utm_source=tv", kLink + "#x"};
  for (const std::string& said : spellings) {
    for (const std::string& spelt : spellings) {
      const Item own{"own-1", spelt}, copy{"1", said, "Harrow Lane is cancelled", "Says the planet."};
      World late, early;
      late.feed(planet, "", {copy}).feed(kOutlet + "feed", kOutlet, {own}).feed(planet, "", {copy});
      early.feed(kOutlet + "feed", kOutlet, {own}).feed(planet, "", {copy}).feed(planet, "", {copy});
      ASSERT_EQ(late.count(), 2U) << said << " " << spelt;
      ASSERT_EQ(early.count(), 2U) << said << " " << spelt;
      EXPECT_EQ(late.names_at(kLink, own.title), 1U) << said << " " << spelt;
      EXPECT_EQ(late.names_at(kLink, copy.title), 0U) << said << " " << spelt;
      EXPECT_EQ(early.names_at(kLink, own.title), 1U) << said << " " << spelt;
      EXPECT_EQ(early.names_at(kLink, copy.title), 0U) << said << " " << spelt;
    }
  }
}

// Who else speaks of it later, or has said it before, has a name of its own, and so has a second of the site.
TEST(Publishers, OthersAtASpellingOfAnAddressAreNamedByTheirFeed) {
  const Item one{"1", kLink + "/", "Harrow Lane is cancelled", "Says the planet."},
      other{"2", kLink, "Harrow Lane is on fire", "Says the wire."}, own{"own-1", kLink + "?utm_source=tv"};
  World world;
  world.feed("https://planet.example/feed", "", {one})
      .feed("https://wire.example/feed", "", {other})
      .feed(kOutlet + "feed", kOutlet, {own})
      .feed(kOutlet + "tv/feed", kOutlet, {own});
  ASSERT_EQ(world.count(), 3U);
  EXPECT_EQ(world.names_at(kLink, own.title), 1U);
  EXPECT_EQ(world.names_at(kLink, one.title), 0U);
  EXPECT_EQ(world.names_at(kLink, other.title), 0U);
}

TEST(Publishers, AnOutletsOwnPageIsNamedByItsAddressToo) {
  World world;
  world.feed("https://planet.example/feed", "", {{"1", kLink, "Harrow Lane is cancelled", "No."}})
      .page(kLink, kLink);
  EXPECT_EQ(world.count(), 2U);
  EXPECT_EQ(world.named(kLink).article.headline, "Harrow Lane is renewed");
}

TEST(Publishers, InOneBatchAReportGivesWayAsWell) {
  const Item own{"own-1", kLink}, copy{"1", kLink, "Harrow Lane is cancelled", "Says the planet."};
  Memory apart, together;
  for (Memory* memory : {&apart, &together}) {
    Pipeline pipeline(stages(), *memory);
    Seq seq = 0;
    for (const Document& document : {feed_document("https://planet.example/feed", "", {copy}),
                                     feed_document("https://wire.example/feed", "", {copy}),
                                     feed_document(kOutlet + "feed", kOutlet, {own}),
                                     feed_document("https://planet.example/feed", "", {copy})}) {
      const auto found = articles_of(document, stages().page_rules);
      for (const ArrivedArticle& article : found->articles) ASSERT_TRUE(pipeline.take(article, ++seq));
      if (memory == &apart) memory->write(*pipeline.settle(seq));
    }
    memory->write(*pipeline.settle(seq));
  }
  EXPECT_EQ(apart.articles.size(), 2U);
  EXPECT_EQ(apart.printed(), together.printed());
  EXPECT_EQ(apart.keys, together.keys);
  EXPECT_EQ(apart.articles.at(ArticleId::of(kLink)).article.headline, own.title);
}

}  // namespace
}  // namespace logline::pipeline
