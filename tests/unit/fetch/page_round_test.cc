#include "fetch/page_round.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "fetch/page_wish.h"
#include "tests/support/loopback_server.h"
#include "tests/unit/fetch/public_then_real.h"

namespace logline::fetch {
namespace {

constexpr std::string_view kPage = "<html><body><h1>Harrow Lane</h1><p>It is renewed.</p></body></html>";

// Answers from a table, at once; time stands still unless moved.
class TableWeb final : public Web {
 public:
  std::map<std::string, wrap::HttpAnswer> answers;  // 404 for all else
  std::vector<std::string> asked;
  std::map<std::string, std::size_t> most_bytes;
  std::int64_t time = 1'000'000'000;

  void start(std::uint64_t tag, const wrap::HttpQuestion& question) override {
    asked.push_back(question.address);
    most_bytes[question.address] = question.most_bytes;
    const auto found = answers.find(question.address);
    waiting_.push_back({tag, found == answers.end() ? wrap::HttpAnswer{.status = 404} : found->second});
  }
  std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds took) override {
    time += std::max<std::int64_t>(took.count(), 1);
    return std::exchange(waiting_, {});
  }
  [[nodiscard]] std::int64_t now() const override { return time; }

 private:
  std::vector<wrap::HttpFinished> waiting_;
};

struct Fixture {
  TableWeb web;
  HostRests rests;
  RobotsMemory robots;
  std::vector<Document> documents{};
  std::map<std::string, WantedPage> pages{};
  Wanted wanted = Wanted::pages;

  PageReport run(const std::vector<std::string>& addresses) {
    std::vector<WantedPage> asked;
    for (const std::string& address : addresses)
      asked.push_back({.entry = "entry of " + address, .address = address});
    return run_pages(std::move(asked));
  }
  PageReport run_pages(std::vector<WantedPage> asked) {
    const auto keep = [&](Kept&& kept) -> Result<void> {
      for (Document& document : kept.documents) documents.push_back(std::move(document));
      for (WantedPage& page : kept.pages) pages.insert_or_assign(page.address, page);
      return {};
    };
    return *PageRound(web, rests, robots, std::move(asked), keep, wanted).run();
  }
};

// Each host in its own time: what came is not lost when the program ends before the last of them.
TEST(PageRound, KeepsWhatCameWhileItWaitsForOthers) {
  TableWeb web;
  HostRests rests;
  RobotsMemory robots;
  std::vector<WantedPage> asked;
  for (int i = 0; i < 40; ++i) {
    const std::string address = "http://a.example/" + std::to_string(i);
    web.answers[address] = {.status = 200, .body = std::string(kPage)};
    asked.push_back({.entry = address, .address = address});
  }
  std::vector<std::size_t> kept_at_once;
  const auto keep = [&](Kept&& kept) -> Result<void> {
    kept_at_once.push_back(kept.documents.size());
    return {};
  };
  const std::int64_t began = web.now();
  ASSERT_TRUE(PageRound(web, rests, robots, std::move(asked), keep).run());
  ASSERT_GT(web.now() - began, 4000);  // it takes its time
  EXPECT_GT(kept_at_once.size(), 2U);
  EXPECT_LT(*std::ranges::max_element(kept_at_once), 20U);
}

TEST(PageRound, AsksForRobotsOnceAndTakesPages) {
  Fixture here;
  here.web.answers["http://a.example/1"] = {
      .status = 200, .headers = {{"set-cookie", "s"}}, .body = std::string(kPage)};
  here.web.answers["http://a.example/2"] = here.web.answers["http://a.example/1"];
  const PageReport report = here.run({"http://a.example/1", "http://a.example/2"});
  EXPECT_EQ(report.fetched, 2U);
  EXPECT_EQ(here.web.asked.front(), "http://a.example/robots.txt");
  EXPECT_EQ(here.web.asked.size(), 3U);
  EXPECT_EQ(here.documents.at(0).name, "entry of http://a.example/1");
  EXPECT_TRUE(here.documents.at(0).headers.empty());
  EXPECT_TRUE(here.pages.at("http://a.example/2").is_done);
}

TEST(PageRound, ObeysRobotsAtEveryStepOfARedirect) {
  Fixture here;
  here.web.answers["http://a.example/1"] = {.status = 302,
                                            .headers = {{"location", "http://b.example/private/x"}}};
  here.web.answers["http://b.example/robots.txt"] = {.status = 200,
                                                     .body = "User-agent: *\nDisallow: /private/\n"};
  here.web.answers["http://b.example/private/x"] = {.status = 200, .body = std::string(kPage)};
  EXPECT_EQ(here.run({"http://a.example/1"}).forbidden, 1U);
  EXPECT_TRUE(here.documents.empty());
  EXPECT_EQ(here.web.asked.back(), "http://b.example/robots.txt");
  EXPECT_TRUE(here.pages.at("http://a.example/1").is_done);
}

TEST(PageRound, WaitsWhenRobotsCannotBeHad) {
  Fixture here;
  here.web.answers["http://a.example/robots.txt"] = {.status = 500};
  here.web.answers["http://a.example/1"] = {.status = 200, .body = std::string(kPage)};
  EXPECT_EQ(here.run({"http://a.example/1", "http://a.example/2"}).postponed, 2U);
  EXPECT_FALSE(here.pages.at("http://a.example/1").is_done);
  EXPECT_GE(here.pages.at("http://a.example/1").next_try, here.web.time / 1000 + 3599);
  EXPECT_EQ(here.run({"http://a.example/1"}).postponed, 1U);
  EXPECT_EQ(here.web.asked.size(), 1U);  // for an hour it is not asked again
}

TEST(PageRound, FailingPagesAreTriedAFewTimesAndGoneOnesLeft) {
  Fixture here;
  here.web.answers["http://a.example/1"] = {.status = 500};
  here.web.answers["http://a.example/3"] = {
      .status = 200, .headers = {{"content-type", "image/png"}}, .body = "\x89PNG\r\n\x1A\n"};
  EXPECT_EQ(here.run({"http://a.example/1", "http://a.example/2", "http://a.example/3"}).failed, 3U);
  EXPECT_EQ(here.pages.at("http://a.example/1").tries, 1);
  EXPECT_FALSE(here.pages.at("http://a.example/1").is_done);
  EXPECT_TRUE(here.pages.at("http://a.example/2").is_done);
  EXPECT_TRUE(here.pages.at("http://a.example/3").is_done);
  for (int more = 0; more < 2; ++more) here.run_pages(std::vector{here.pages.at("http://a.example/1")});
  EXPECT_TRUE(here.pages.at("http://a.example/1").is_done);
  EXPECT_TRUE(here.documents.empty());
}

TEST(PageRound, HostThatAsksForRestHasIt) {
  Fixture here;
  std::vector<std::string> many;
  for (int i = 0; i < 20; ++i) many.push_back("http://a.example/" + std::to_string(i));
  for (const std::string& address : many)
    here.web.answers[address] = {.status = 429, .headers = {{"retry-after", "600"}}};
  const PageReport report = here.run(many);
  EXPECT_GT(report.postponed, 15U);
  EXPECT_EQ(here.pages.size(), many.size());
  EXPECT_LE(here.web.asked.size(), 4U);
}

TEST(PageRound, NamesWhatIsNotToBeHadAndWhy) {
  Fixture here;
  here.web.answers["http://a.example/robots.txt"] = {.status = 200, .body = "User-agent: *\nDisallow: /no"};
  here.web.answers["http://a.example/down"] = {.status = 503};
  here.web.answers["http://me:pw@a.example/text"] = {.status = 200, .body = "only a text"};
  const PageReport report = here.run({"http://a.example/no", "http://a.example/missing",
                                      "http://a.example/down", "http://me:pw@a.example/text"});
  std::map<std::string, std::string> missed;
  for (const Error& error : report.missed) missed[error.where] = error.what + "; " + error.remedy;
  ASSERT_EQ(missed.size(), 4U);
  EXPECT_NE(missed["http://a.example/no"].find("robots.txt"), std::string::npos);
  EXPECT_NE(missed["http://a.example/missing"].find("nothing at this address (404)"), std::string::npos);
  EXPECT_NE(missed["http://a.example/down"].find("tried again"), std::string::npos);
  EXPECT_NE(missed["http://a.example/text"].find("no page"), std::string::npos);
}

TEST(PageRound, AnImageIsWhatItsBytesSayAndRobotsCountForItToo) {
  Fixture here;
  here.wanted = Wanted::images;
  here.web.answers["http://a.example/robots.txt"] = {.status = 200, .body = "User-agent: *\nDisallow: /no"};
  here.web.answers["http://a.example/1"] = {
      .status = 200, .headers = {{"content-type", "text/html"}}, .body = "GIF89a and so on"};
  here.web.answers["http://a.example/page"] = {
      .status = 200, .headers = {{"content-type", "image/png"}}, .body = std::string(kPage)};
  here.web.answers["http://a.example/large"] = {.fault = wrap::HttpFault::too_large, .words = "larger"};
  const PageReport report = here.run({"http://a.example/1", "http://a.example/page", "http://a.example/large",
                                      "http://a.example/no.gif", "http://a.example/missing"});
  EXPECT_EQ(report.fetched, 1U);
  EXPECT_EQ(report.forbidden, 1U);
  EXPECT_EQ(report.failed, 3U);
  ASSERT_EQ(here.documents.size(), 1U);
  EXPECT_EQ(here.documents[0].content_type, "image/gif");
  EXPECT_EQ(here.documents[0].name, "entry of http://a.example/1");
  for (const auto& [address, page] : here.pages) EXPECT_TRUE(page.is_done) << address;
  EXPECT_EQ(here.web.most_bytes["http://a.example/1"], kLargestImage);
  EXPECT_EQ(here.web.most_bytes["http://a.example/robots.txt"], 0U);
}

std::vector<WantedPage> wishes(const Feed& feed, std::int64_t now, bool is_first,
                               std::string_view from = "http://a.example/feed") {
  return wish_pages(feed, feed::origins_of(feed, {.address = from}), now, is_first);
}

TEST(PageRound, APrivateAddressIsRefusedThoughThePageCameLater) {
  const test::LoopbackServer inner(
      [](const std::string&, test::LoopbackServer::Peer& peer) { peer.send("HTTP/1.1 200 OK\r\n\r\n"); });
  const auto fetch = [&](std::vector<wrap::HttpAnswer> first, const std::string& address) {
    PublicThenReal web(std::move(first), {});
    HostRests rests;
    RobotsMemory robots;
    std::size_t documents = 0;
    const auto keep = [&](Kept&& kept) -> Result<void> {
      documents += kept.documents.size();
      return {};
    };
    EXPECT_TRUE(PageRound(web, rests, robots, {{.entry = address, .address = address}}, keep).run());
    EXPECT_EQ(documents, 0U);
  };
  const wrap::HttpAnswer no_robots{.status = 404};
  // Itself; where it leads; where it leads when its robots.txt was answered as by a public server.
  fetch({}, inner.address());
  fetch({no_robots}, inner.address());
  fetch({no_robots, {.status = 302, .headers = {{"location", inner.address()}}}}, "http://outlet.example/a");
  fetch({no_robots, {.status = 302, .headers = {{"location", inner.address()}}}, no_robots},
        "http://outlet.example/a");
  EXPECT_EQ(inner.asked(), 0);
}

TEST(PageWish, NotOfOthersNorOfALinkThatSeveralShare) {
  Feed feed;
  feed.site_address = "http://b.example/";
  feed.entries = {{.guid = "1", .address = "http://a.example/own"},
                  {.guid = "2", .address = "http://b.example/claimed"},
                  {.guid = "3", .address = "http://other.example/foreign"},
                  {.guid = "4", .address = "http://a.example/live", .title = "One"},
                  {.guid = "5", .address = "http://a.example/live", .title = "Two"},
                  {.guid = "6", .address = "http://a.example/"}};
  const auto wanted = wishes(feed, 1'000'000, false);
  ASSERT_EQ(wanted.size(), 2U);
  EXPECT_EQ(wanted[0].publisher, "");
  EXPECT_EQ(wanted[1].entry, "http://b.example/claimed");
  EXPECT_EQ(wanted[1].publisher, "a.example for b.example");
}

TEST(PageWish, WantsPagesOfNewEntriesWithOnlyASummary) {
  constexpr std::int64_t now = 1'000'000;
  const auto at = [](std::int64_t ago) { return Timestamp::from_utc(now - ago); };
  Feed feed;
  feed.entries = {
      {.address = "http://a.example/short",
       .title = "t",
       .summary_html = "<p>Short.</p>",
       .published = at(60)},
      {.address = "http://a.example/old", .summary_html = "Short.", .published = at(3 * 86'400)},
      {.address = "http://a.example/long", .content_html = std::string(3000, 'x'), .published = at(60)},
      {.address = "urn:x", .published = at(60)},
      {.address = "http://a.example/undated"}};
  const auto wanted = wishes(feed, now, false);
  ASSERT_EQ(wanted.size(), 2U);
  EXPECT_EQ(wanted[0].entry, "http://a.example/short");
  EXPECT_EQ(wanted[1].entry, "http://a.example/undated");
  feed.entries[0].title = "changed";
  EXPECT_NE(wishes(feed, now, false)[0].version, wanted[0].version);
}

TEST(PageWish, UndatedEntriesOfAFeedReadForTheFirstTimeAreKnownAndNotAskedFor) {
  Feed feed;
  for (int i = 0; i < 100; ++i) feed.entries.push_back({.address = "http://a.example/" + std::to_string(i)});
  feed.entries.push_back({.address = "http://a.example/today", .published = Timestamp::from_utc(999'000)});
  const auto first = wishes(feed, 1'000'000, true);
  ASSERT_EQ(first.size(), 101U);
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].is_done, i != 100) << i;
  const auto later = wishes(feed, 1'000'000, false);
  EXPECT_EQ(later.size(), kMostPagesOfAnAnswer);  // those that are known are not asked for again: store/feeds
  for (std::size_t i = 0; i < later.size(); ++i) EXPECT_EQ(later[i].version, first[i].version);
}

}  // namespace
}  // namespace logline::fetch
