// A round as a whole: what it counts, and what an index of sitemaps makes of it.
#include "fetch/poll_round.h"

#include <fmt/format.h>

#include "tests/unit/fetch/polled.h"

namespace logline::fetch {
namespace {

using test::LoopbackServer;
using Peer = LoopbackServer::Peer;

TEST(PollRound, ProgressCountsFeedsAndNotRequests) {
  const LoopbackServer moving([](const std::string& request, Peer& peer) {
    peer.send(request.starts_with("GET /there") ? answer("200 OK", "", kRss)
                                                : answer("302 Found", "Location: /there\r\n", ""));
  });
  const LoopbackServer busy([](const std::string&, Peer& peer) {
    peer.send(answer("429 Too Many", "Retry-After: 600\r\nContent-Length: 0\r\n", ""));
  });
  std::vector<FollowedFeed> feeds;
  for (int i = 0; i < 4; ++i) feeds.push_back({.address = moving.address() + std::to_string(i)});
  for (int i = 0; i < 6; ++i) feeds.push_back({.address = busy.address() + std::to_string(i)});
  PoolWeb web(inside());
  HostRests rests;
  PollRound round(web, rests, feeds, [](Kept&&) -> Result<void> { return {}; });
  std::size_t last = 0;
  const auto report = round.run({}, [&](std::size_t done, std::size_t of, const std::string&) {
    EXPECT_EQ(of, 10U);
    EXPECT_GE(done, last);
    EXPECT_LE(done, of);
    last = done;
  });
  ASSERT_TRUE(report);
  EXPECT_EQ(last, 10U);
  EXPECT_EQ(report->fetched, 4U);
  EXPECT_GT(report->postponed, 0U);
}

TEST(PollRound, AHostThatAskedForRestIsNotAskedAndItIsSaidUntilWhen) {
  const LoopbackServer busy([](const std::string&, Peer& peer) {
    peer.send(answer("429 Too Many", "Retry-After: 600\r\nContent-Length: 0\r\n", ""));
  });
  const std::string host = busy.address().substr(7, busy.address().find('/', 7) - 7);
  PoolWeb web(inside());
  HostRests rests;
  std::vector<HostRest> kept_rests;
  std::vector<FollowedFeed> feeds;
  const auto keep = [&](Kept&& kept) -> Result<void> {
    kept_rests.insert(kept_rests.end(), kept.rests.begin(), kept.rests.end());
    feeds.insert(feeds.end(), kept.feeds.begin(), kept.feeds.end());
    return {};
  };
  ASSERT_TRUE(PollRound(web, rests, {{.address = busy.address() + "a"}}, keep).run());
  ASSERT_EQ(kept_rests.size(), 1U);
  EXPECT_EQ(kept_rests[0].host, host);
  EXPECT_GT(kept_rests[0].until, web.now() / 1000 + 590);
  // Another command, that recalls it.
  HostRests recalled{{host, kept_rests[0].until}};
  const auto report = PollRound(web, recalled, {{.address = busy.address() + "b"}}, keep).run();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->postponed, 1U);
  EXPECT_EQ(feeds.back().state.last_try, 0);
  EXPECT_EQ(feeds.back().state.next_poll, kept_rests[0].until);
}

Kept poll_kept(const std::string& body, const FollowedFeed& like) {
  const LoopbackServer server([&](const std::string&, Peer& peer) {
    peer.send(answer("200 OK", fmt::format("Content-Length: {}\r\n", body.size()), body));
  });
  PoolWeb web(inside());
  HostRests rests;
  Kept all;
  FollowedFeed feed = like;
  feed.address = server.address();
  PollRound round(web, rests, {feed}, [&](Kept&& kept) -> Result<void> {
    all = std::move(kept);
    return {};
  });
  EXPECT_TRUE(round.run());
  return all;
}

std::string index_of(const std::vector<std::string>& names) {
  std::string index = "<sitemapindex>";
  for (const std::string& name : names) index += "<sitemap><loc>" + name + "</loc></sitemap>";
  return index + "</sitemapindex>";
}

TEST(PollRound, AnIndexOfSitemapsNamesThoseOfNewsAndIsNoDocument) {
  const Kept kept = poll_kept(index_of({"http://a.example/pages", "http://a.example/news-1"}), {});
  EXPECT_TRUE(kept.documents.empty());
  ASSERT_EQ(kept.named.size(), 1U);
  EXPECT_EQ(kept.named[0].addresses, std::vector<std::string>{"http://a.example/news-1"});
  EXPECT_EQ(kept.named[0].index, kept.feeds.at(0).address);
  EXPECT_EQ(kept.feeds.at(0).state.failures, 0);
  EXPECT_GT(kept.feeds.at(0).state.last_success, 0);
  std::vector<std::string> many;
  for (int i = 0; i < 500; ++i) many.push_back("http://a.example/" + std::to_string(i));
  EXPECT_EQ(poll_kept(index_of(many), {}).named.at(0).addresses.size(), kMostNamed);
}

TEST(PollRound, WhatAnIndexNamesIsNoIndexAndMayHaveNoNews) {
  const FollowedFeed named{.named_by = "http://a.example/index"};
  const Kept inner = poll_kept(index_of({"http://a.example/news-1"}), named);
  EXPECT_TRUE(inner.named.empty());
  EXPECT_EQ(inner.feeds.at(0).state.problem, "it is an index of sitemaps within another");
  const std::string pages = "<urlset><url><loc>http://a.example/about</loc></url></urlset>";
  const Kept kept = poll_kept(pages, named);
  EXPECT_EQ(kept.feeds.at(0).state.failures, 0);
  EXPECT_EQ(kept.feeds.at(0).state.problem, "it is a sitemap of pages and has no news");
  EXPECT_EQ(kept.feeds.at(0).state.interval, kLongestInterval);
  EXPECT_TRUE(kept.documents.empty());
  EXPECT_EQ(poll_kept(pages, {}).feeds.at(0).state.failures, 1);  // followed by hand, it is no feed
}

}  // namespace
}  // namespace logline::fetch
