// Polling a loopback server that does something wrong, beside one that is well.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "fetch/poll_round.h"
#include "tests/support/loopback_server.h"

namespace logline::fetch {

inline constexpr std::string_view kRss =
    "<rss version=\"2.0\"><channel><title>Gull</title><item><guid>1</guid><title>A "
    "day</title></item></channel></rss>";

inline std::string answer(std::string_view status, std::string_view headers, std::string_view body) {
  return "HTTP/1.1 " + std::string(status) + "\r\nConnection: close\r\n" + std::string(headers) + "\r\n" +
         std::string(body);
}

inline wrap::HttpPoolOptions inside() {
  return {.most_bytes = 1U << 20U,
          .total_time = std::chrono::milliseconds(1500),
          .slow_time = std::chrono::seconds(1),
          .allows_private_addresses = true};
}

struct Polled {
  std::vector<Document> documents;
  std::vector<FollowedFeed> feeds;
  [[nodiscard]] const FeedState& state(std::size_t i = 0) const { return feeds.at(i).state; }
};

inline Polled poll(Web& web, std::vector<FollowedFeed> feeds) {
  Polled polled;
  HostRests rests;
  PollRound round(web, rests, std::move(feeds), [&](Kept&& kept) -> Result<void> {
    for (Document& document : kept.documents) polled.documents.push_back(std::move(document));
    for (FollowedFeed& feed : kept.feeds) polled.feeds.push_back(std::move(feed));
    return {};
  });
  const auto report = round.run();
  EXPECT_TRUE(report);
  return polled;
}

// Polls a server that answers like this, beside a feed that is well.
inline Polled poll_beside(const test::LoopbackServer::Handler& handler, std::string_view words,
                          std::size_t documents = 1) {
  const test::LoopbackServer bad(handler);
  const test::LoopbackServer good(
      [](const std::string&, test::LoopbackServer::Peer& peer) { peer.send(answer("200 OK", "", kRss)); });
  PoolWeb web(inside());
  Polled polled = poll(web, {{.address = bad.address()}, {.address = good.address()}});
  EXPECT_EQ(polled.documents.size(), documents);
  EXPECT_EQ(polled.feeds.size(), 2U);
  for (const FollowedFeed& feed : polled.feeds) {
    const bool is_bad = feed.address == bad.address();
    EXPECT_EQ(feed.state.failures, is_bad ? 1 : 0);
    if (!is_bad) continue;
    EXPECT_NE(feed.state.problem.find(words), std::string::npos) << feed.state.problem;
    EXPECT_GE(feed.state.next_poll, feed.state.last_try + 400);
  }
  return polled;
}

}  // namespace logline::fetch
