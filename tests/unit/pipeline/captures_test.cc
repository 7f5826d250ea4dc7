// What archives, saved fetches and polling have of one address, in whichever order it is imported.
#include "pipeline/hearing.h"

#include <gtest/gtest.h>

#include "tests/unit/pipeline/world.h"

namespace logline::pipeline {
namespace {

// The same address in three captures, or asked for three times.
TEST(Captures, APageThatIsTakenBackShowsTheFirstAgain) {
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

TEST(Captures, AnEditOfAPageInArchivesAndSavedFetchesIsShown) {
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

TEST(Captures, APageInAnArchiveIsTheTextOfItsEntryAndItsEditIsShown) {
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

TEST(Captures, SavedFetchesOfOneNameAndTwoAddressesAreTwoArticles) {
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

// The feed of the outlet as an archive has it, or as it is polled (no source).
Document kept_feed(const Item& item, const char* at, const std::string& source = "") {
  Document document = feed_document(kOutlet + "feed", kOutlet, {item});
  document.received_at = Timestamp::parse_iso(at);
  if (source.empty()) return document;
  document.source = source;
  document.name.clear();
  return document;
}
Document saved_feed(const Item& item, const char* at, const std::string& file) {
  Document document = kept_feed(item, at, file + ".json");
  document.name = file;
  document.is_decoded = true;
  return document;
}

const char *const kFirst = "2016-05-13T10:00:00Z", *const kSecond = "2016-05-14T10:00:00Z",
                  *const kThird = "2016-05-15T10:00:00Z";
const Item kBefore{"1", kLink, "Harrow Lane is renewed", "Lumora has renewed it, for eight episodes."};
const Item kAfter{"1", kLink, "Harrow Lane is cancelled", "No, it is cancelled."};

TEST(Captures, AnOlderCaptureOfAFeedChangesNothingBack) {
  const std::vector<std::pair<Document, Document>> kept = {
      {kept_feed(kBefore, kFirst, "a.warc:0"), kept_feed(kAfter, kSecond, "b.warc:0")},
      {kept_feed(kBefore, kFirst, "a.warc:0"), kept_feed(kAfter, kSecond)},
      {saved_feed(kBefore, kFirst, "monday"), saved_feed(kAfter, kSecond, "tuesday")},
      {saved_feed(kBefore, kFirst, "monday"), kept_feed(kAfter, kSecond)},
      {kept_feed(kBefore, kFirst), kept_feed(kAfter, kSecond, "b.warc:0")}};
  for (const auto& [one, other] : kept) {
    World world;
    world.take(one).take(other);
    ASSERT_EQ(world.count(), 1U) << one.source << other.source;
    EXPECT_EQ(world.named(kLink).article.headline, kAfter.title);
    EXPECT_EQ(world.named(kLink).article.text, kAfter.text) << one.source << other.source;
    ASSERT_EQ(world.named(kLink).edits.size(), 1U);
    EXPECT_EQ(world.named(kLink).edits[0].added, std::vector<std::string>{kAfter.text});
    if (one.source == one.address) continue;  // what is polled comes in order
    World late;
    late.take(other).take(one);
    ASSERT_EQ(late.count(), 1U) << one.source << other.source;
    EXPECT_EQ(late.named(kLink).article.headline, kAfter.title);
    EXPECT_EQ(late.named(kLink).article.text, kAfter.text) << one.source << other.source;
    EXPECT_TRUE(late.named(kLink).edits.empty());
  }
}

TEST(Captures, WhatAFeedSaidAgainIsNoOlderThanThat) {
  World world;
  world.take(kept_feed(kBefore, kFirst))
      .take(kept_feed(kBefore, kThird))
      .take(kept_feed(kAfter, kSecond, "a.warc:0"));
  EXPECT_EQ(world.named(kLink).article.headline, kBefore.title);
  // And a shorter text counts where it came later, back to the first too.
  Item shorter = kBefore;
  shorter.text = "Lumora has renewed it.";
  world.take(kept_feed(shorter, "2016-05-16T10:00:00Z", "b.warc:0"));
  EXPECT_EQ(world.named(kLink).article.text, shorter.text);
  world.take(kept_feed(kBefore, "2016-05-17T10:00:00Z", "b.warc:900"));
  EXPECT_EQ(world.named(kLink).article.text, kBefore.text);
}

TEST(Captures, AnOlderAddressIsRememberedWhicheverComesFirst) {
  Item moved = kAfter;
  moved.link = kOutlet + "moved";
  World world;
  world.take(kept_feed(moved, kSecond)).take(kept_feed(kBefore, kFirst, "a.warc:0"));
  ASSERT_EQ(world.count(), 1U);
  EXPECT_EQ(world.named(moved.link).article.address, moved.link);
  EXPECT_EQ(world.named(moved.link).earlier_addresses, std::vector<std::string>{kLink});
  World in_order;
  in_order.take(kept_feed(kBefore, kFirst, "a.warc:0")).take(kept_feed(moved, kSecond, "b.warc:0"));
  EXPECT_EQ(in_order.named(kLink).article.address, moved.link);
  EXPECT_EQ(in_order.named(kLink).earlier_addresses, std::vector<std::string>{kLink});
}

TEST(Captures, AnOlderCaptureOfAnotherFeedMayOnlySayMore) {
  const auto other = [](const Item& item) {
    Document document = kept_feed(item, kFirst, "a.warc:0");
    document.address = kOutlet + "all";
    return document;
  };
  World world;
  world.take(kept_feed(kAfter, kSecond)).take(other(kBefore));
  EXPECT_EQ(world.named(kLink).article.headline, kAfter.title);
  Item fuller = kAfter;
  fuller.text = "No, it is cancelled, says the other feed at some length.";
  world.take(other(fuller));
  EXPECT_EQ(world.named(kLink).article.text, fuller.text);
  EXPECT_EQ(world.count(), 1U);
}

}  // namespace
}  // namespace logline::pipeline
