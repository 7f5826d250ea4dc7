// Which article an entry is: documents as they are fetched, through the stages and the pipeline.
#include "pipeline/identity.h"

#include <gtest/gtest.h>

#include "fmt/format.h"
#include "pipeline/articles.h"
#include "tests/unit/pipeline/memory.h"

namespace logline::pipeline {
namespace {

struct Item {
  std::string guid, link, title = "Harrow Lane is renewed", text = "Lumora has renewed it.",
                          date = "Fri, 13 May 2016 01:00:00 GMT";
};

class World {
 public:
  // A feed as it answers at its address.
  World& feed(const std::string& address, const std::string& site, const std::vector<Item>& items) {
    std::string xml = "<rss version='2.0'><channel><title>Feed of " + site + "</title>";
    if (!site.empty()) xml += "<link>" + site + "</link>";
    for (const Item& item : items) {
      xml += "<item>";
      if (!item.guid.empty()) xml += "<guid isPermaLink='false'>" + item.guid + "</guid>";
      if (!item.link.empty()) xml += "<link>" + item.link + "</link>";
      if (!item.date.empty()) xml += "<pubDate>" + item.date + "</pubDate>";
      xml += fmt::format("<title>{}</title><description>{}</description></item>", item.title, item.text);
    }
    return take({.source = address, .name = address, .address = address, .bytes = xml + "</channel></rss>"});
  }
  // The page of an entry, as it is fetched for it.
  World& page(const std::string& entry, const std::string& address, const std::string& publisher = "") {
    const std::string words = "Harrow Lane is renewed, says the page of the outlet at length. ";
    return take({.source = address,
                 .name = entry,
                 .address = address,
                 .content_type = "text/html",
                 .publisher = publisher,
                 .bytes = "<html><body><article><h1>Harrow Lane is renewed</h1><p>" + words + words + words +
                          words + "</p></article></body></html>"});
  }
  World& take(const Document& document) {
    const auto found = articles_of(document, stages().page_rules);
    EXPECT_TRUE(found) << found.error().to_string();
    Pipeline pipeline(stages(), memory_);
    pipeline.remember(memory_.titles, memory_.seen_once);
    std::vector<const store::ArticleRow*> rows;
    for (const auto& [id, row] : memory_.articles) rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const auto* row) { return row->seq; });
    for (const auto* row : rows) pipeline.remember(*row);
    for (const ArrivedArticle& article : found->articles)
      EXPECT_TRUE(pipeline.take(article, ++seq_, document.received_at));
    memory_.write(*pipeline.settle(seq_));
    return *this;
  }
  [[nodiscard]] std::size_t count() const { return memory_.articles.size(); }
  [[nodiscard]] const store::ArticleRow& named(const std::string& name) const {
    return memory_.articles.at(ArticleId::of(name));
  }
  [[nodiscard]] std::set<std::string> headlines() const {
    std::set<std::string> all;
    for (const auto& [id, row] : memory_.articles) all.insert(row.article.headline);
    return all;
  }

 private:
  Memory memory_;
  Seq seq_ = 0;
};

const std::string kOutlet = "https://outlet.example/";
const std::string kLink = kOutlet + "a";

TEST(Identity, AnotherOutletsFeedCannotReviseAnArticle) {
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

TEST(Identity, ACopyThatCameFirstIsNotTheOutletsOwn) {
  World world;
  world.feed("https://planet.example/feed", kOutlet, {{"1", kLink}})
      .feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .feed("https://planet.example/feed", kOutlet, {{"1", kLink, "Harrow Lane is cancelled"}});
  EXPECT_EQ(world.headlines(), (std::set<std::string>{"Harrow Lane is cancelled", "Harrow Lane is renewed"}));
}

TEST(Identity, AnOutletsOwnReportTakesThePlaceOfACopyThatCameFirst) {
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

TEST(Identity, WhatTwoOthersCopyIsOneReport) {
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

TEST(Identity, ACopyThatSaysMoreThanTheOutletStaysBesideIt) {
  World world;
  world
      .feed("https://planet.example/feed", "",
            {{"1", kLink, "Harrow Lane is renewed", "Ours. Lumora has renewed it."}})
      .feed(kOutlet + "feed", kOutlet, {{"1", kLink}});
  EXPECT_EQ(world.count(), 2U);
}

TEST(Identity, AnEntryThatOnlyRepeatsTheOutletIsAPointer) {
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

TEST(Identity, TwoCopiesBesideTheOutletsOwnAreOneReport) {
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

TEST(Identity, FeedsOfOneOutletHaveOneArticle) {
  World world;
  world.feed("https://feeds.outlet.example/tv", kOutlet, {{"tv-1", kLink + "?utm_source=tv"}})
      .feed("http://outlet.example/all", kOutlet, {{"all-1", "http://www.outlet.example/a"}})
      .feed("http://outlet.example/all", kOutlet,
            {{"all-1", "http://www.outlet.example/a", "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
  EXPECT_EQ(world.headlines(), std::set<std::string>{"Harrow Lane returns"});
}

TEST(Identity, AnAggregatorsFeedsOfOneOutletHaveOneArticle) {
  World world;
  world.feed("http://feeds.feedburner.com/outlet", kOutlet, {{"1", kLink}})
      .feed("http://feeds.feedburner.com/outlet-tv", kOutlet, {{"1", kLink}})
      .feed("http://feeds.feedburner.com/outlet", kOutlet, {{"1", kLink, "Harrow Lane returns"}});
  EXPECT_EQ(world.count(), 1U);
  EXPECT_EQ(world.headlines(), std::set<std::string>{"Harrow Lane returns"});
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

TEST(Identity, ThePageOfAnAggregatorsEntryIsThatEntrysAlone) {
  const std::string bird = "feeds.bird.example for outlet.example";
  World world;
  world.feed("https://crow.example/feed", kOutlet, {{"1", kLink, "Harrow Lane, as the crow sees it"}})
      .feed("https://feeds.bird.example/outlet", kOutlet, {{"1", kLink}})
      .page(kLink, kLink, bird);
  EXPECT_EQ(world.count(), 2U);
  EXPECT_FALSE(world.named(kLink).is_completed);
  EXPECT_TRUE(world.named("feeds.bird.example/outlet#1").is_completed);
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

// The same address in three captures, or asked for three times.
TEST(Identity, APageThatIsTakenBackShowsTheFirstAgain) {
  const auto capture = [&](const char* which, const char* day, const std::string& source) {
    const std::string words = "Harrow Lane is renewed, says this page of the outlet at some length. ";
    return Document{.source = source,
                    .address = kLink,
                    .content_type = "text/html",
                    .received_at = Timestamp::parse_iso(day),
                    .bytes = std::string("<html><body><article><h1>") + which + " of Harrow Lane</h1><p>" +
                             which + ". " + words + words + words + words + "</p></article></body></html>"};
  };
  for (const bool is_archived : {false, true}) {
    const auto source = [&](const char* offset) { return is_archived ? std::string(offset) : kLink; };
    World world;
    world.take(capture("The first long news", "2016-05-13", source("a.warc:0")))
        .take(capture("The second news", "2016-05-14", source("a.warc:900")))
        .take(capture("The first long news", "2016-05-15", source("b.warc:0")));
    EXPECT_EQ(world.headlines(), std::set<std::string>{"The first long news of Harrow Lane"}) << is_archived;
    EXPECT_EQ(world.named(kLink).article.revisions, 3U);
    EXPECT_NE(world.named(kLink).article.text.find("The first"), std::string::npos);
    // An archive that is older than what is known changes nothing back.
    if (is_archived) world.take(capture("The second news", "2016-05-14", "c.warc:0"));
    EXPECT_EQ(world.headlines(), std::set<std::string>{"The first long news of Harrow Lane"});
  }
}

// The page of kLink with one sentence of its own, as it was kept at some time.
Document kept_page(const std::string& sentence, const char* at, const std::string& source) {
  const std::string words = "Harrow Lane is renewed, says this page of the outlet at some length. ";
  return {.source = source,
          .address = kLink,
          .content_type = "text/html",
          .received_at = Timestamp::parse_iso(at),
          .bytes = "<html><body><article><h1>Harrow Lane is renewed</h1><p>" + words + words + words +
                   sentence + "</p></article></body></html>"};
}
Document saved_fetch(const std::string& sentence, const char* at, const std::string& file) {
  Document document = kept_page(sentence, at, "saved/" + file + ".json");
  document.name = file;
  document.is_decoded = true;
  return document;
}

TEST(Identity, AnEditOfAPageInArchivesAndSavedFetchesIsShown) {
  const std::string before = "It begins in the month of March.", after = "It begins in May.";
  const char *first = "2016-05-13T10:00Z", *second = "2016-05-14T10:00Z";
  const std::vector<std::pair<Document, Document>> kept = {
      {kept_page(before, first, "a.warc:0"), kept_page(after, second, "b.warc:900")},
      {kept_page(before, first, "a.warc:0"), kept_page(after, second, kLink)},
      {kept_page(before, first, kLink), kept_page(after, second, "b.warc:900")},
      {saved_fetch(before, first, "monday"), saved_fetch(after, second, "tuesday")},
      {saved_fetch(before, first, "monday"), kept_page(after, second, "b.warc:900")}};
  for (const auto& [one, other] : kept) {
    World world;
    world.take(one).take(other);
    ASSERT_EQ(world.count(), 1U) << one.source << other.source;
    const auto& row = world.named(one.name.empty() ? kLink : one.name);
    EXPECT_EQ(row.article.revisions, 2U) << one.source << other.source;
    EXPECT_NE(row.article.text.find(after), std::string::npos);
    ASSERT_EQ(row.edits.size(), 1U) << one.source << other.source;
    EXPECT_EQ(row.edits[0].removed, std::vector<std::string>{before});
    EXPECT_EQ(row.edits[0].added, std::vector<std::string>{after});
    EXPECT_EQ(row.edits[0].at, Timestamp::parse_iso(second));
    // Whichever is imported first: what was received before changes nothing.
    World late;
    late.take(other).take(one).take(other);
    EXPECT_EQ(late.count(), 1U);
    const auto& same = late.named(other.name.empty() ? kLink : other.name);
    EXPECT_TRUE(one.source == kLink || same.article.revisions == 1U) << one.source << other.source;
    EXPECT_NE(same.article.text.find(after), std::string::npos);
  }
}

TEST(Identity, APageInAnArchiveIsTheTextOfItsEntryAndItsEditIsShown) {
  World world;
  world.feed(kOutlet + "feed", kOutlet, {{"1", kLink}})
      .take(kept_page("It begins in March.", "2016-05-13T10:00Z", "a.warc:0"));
  EXPECT_TRUE(world.named(kLink).edits.empty());
  world.take(kept_page("It begins in May.", "2016-05-14T10:00Z", "b.warc:0"));
  ASSERT_EQ(world.count(), 1U);
  EXPECT_EQ(world.named(kLink).article.revisions, 3U);
  ASSERT_EQ(world.named(kLink).edits.size(), 1U);
  EXPECT_EQ(world.named(kLink).edits[0].added, std::vector<std::string>{"It begins in May."});
}

TEST(Identity, SavedFetchesOfOneNameAndTwoAddressesAreTwoArticles) {
  Document one = saved_fetch("One.", "2016-05-13", "index"),
           other = saved_fetch("Other.", "2016-05-14", "index");
  one.source = "monday/index.json", other.source = "tuesday/index.json";
  other.address = kOutlet + "b";
  World world;
  world.take(one).take(other).take(one).take(other);
  EXPECT_EQ(world.count(), 2U);
  EXPECT_EQ(world.named("index").article.revisions, 1U);
  EXPECT_EQ(world.named("tuesday/index").article.revisions, 1U);
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
