// What a feed's health says: words a person can act on, for each thing that goes wrong.
#include "fetch/trouble.h"

#include <fmt/format.h>

#include "fetch/outcome.h"
#include "tests/unit/fetch/polled.h"
#include "wrap/gzip.h"
#include "wrap/zstd.h"

namespace logline::fetch {
namespace {

using test::LoopbackServer;
using Peer = LoopbackServer::Peer;

constexpr std::string_view kUnclosed =
    "<rss version=\"2.0\"><channel><title>Gull</title><item><guid>1</guid><title>A day</title></item>"
    "<item><guid>2</guid><title>Another</title>";

std::string sized(std::string_view body) {
  return answer("200 OK", fmt::format("ETag: \"a\"\r\nContent-Length: {}\r\n", body.size()), body);
}

Polled poll_one(const std::string& said) {
  const LoopbackServer server([&](const std::string&, Peer& peer) { peer.send(said); });
  PoolWeb web(inside());
  return poll(web, {{.address = server.address()}});
}

TEST(Trouble, EveryFaultHasARemedyForBothWhoAsk) {
  for (int fault = 1; fault <= static_cast<int>(wrap::HttpFault::other); ++fault)
    for (const Asking asking : {Asking::once, Asking::again}) {
      const Error error = trouble_of_fault(static_cast<wrap::HttpFault>(fault), "it broke", asking);
      EXPECT_EQ(error.what, "it broke");
      EXPECT_FALSE(error.remedy.empty()) << fault;
    }
}

TEST(Trouble, EveryStatusHasWordsAndARemedy) {
  for (int status = 100; status < 1000; ++status)
    for (const Asking asking : {Asking::once, Asking::again}) {
      const Error error = trouble_of_status(status, {}, asking);
      EXPECT_TRUE(error.what.ends_with(fmt::format(" ({})", status)) && error.what.size() > 12) << error.what;
      EXPECT_FALSE(error.remedy.empty()) << status;
    }
  EXPECT_NE(trouble_of_status(401, {}, Asking::again).what, trouble_of_status(403, {}, Asking::again).what);
}

TEST(Trouble, WhoGaveAUserIsNotToldToGiveOne) {
  for (const Asking asking : {Asking::once, Asking::again}) {
    const Error error = trouble_of_status(401, {}, asking, "https://me:wrong@outlet.example/feed");
    EXPECT_EQ(error.what, "the site does not let this user and password in (401)");
    EXPECT_EQ(error.remedy.find("USER"), std::string::npos) << error.remedy;
  }
  FollowedFeed feed{.address = "https://me:wrong@outlet.example/feed"};
  EXPECT_NE(after_answer(feed, {.status = 401}, {}, 1).problem.find("this user"), std::string::npos);
}

TEST(Trouble, NoOptionIsOfferedForWhatIsNeverAllowed) {
  for (const char* host : {"169.254.169.254", "100.100.100.200", "[fd00:ec2::254]"})
    for (const bool allows : {false, true}) {
      wrap::HttpPoolOptions options = inside();
      options.allows_private_addresses = allows;
      PoolWeb web(options);
      const FeedState state = poll(web, {{.address = "http://" + std::string(host) + "/"}}).state();
      EXPECT_NE(state.problem.find("clouds tell their machines' secrets"), std::string::npos)
          << state.problem;
      EXPECT_EQ(state.remedy.find("--allow-private fetches"), std::string::npos) << state.remedy;
    }
}

TEST(Trouble, AnAddressOfTheLinkIsNotCalledASecret) {
  for (const char* host : {"[fe80::1]", "169.254.7.7"}) {
    wrap::HttpPoolOptions options = inside();
    options.allows_private_addresses = true;
    PoolWeb web(options);
    const FeedState state = poll(web, {{.address = "http://" + std::string(host) + "/"}}).state();
    EXPECT_NE(state.problem.find("link-local"), std::string::npos) << state.problem;
    EXPECT_EQ(state.problem.find("secrets"), std::string::npos) << state.problem;
  }
}

TEST(Trouble, WhatUnpacksWithoutEndIsNotWaitedFor) {
  const std::string zeros(32U << 20U, ' ');
  const std::string gzip = wrap::gzip_compress(zeros, 9).value();
  for (const std::string& said :
       {answer("200 OK", "Content-Encoding: zstd\r\n", wrap::zstd_compress(zeros).value()),
        answer("200 OK", "Content-Encoding: gzip\r\n", wrap::gzip_compress(gzip).value()),
        answer("200 OK", "Content-Encoding: gzip, gzip\r\n", wrap::gzip_compress(gzip).value()),
        answer("200 OK", "", gzip)}) {
    const FeedState state = poll_one(said).state();
    EXPECT_NE(state.problem.find("unpacks to far more than it should"), std::string::npos) << state.problem;
    EXPECT_EQ(state.remedy, "look whether it is a feed; unfollow it if it is not");
  }
}

TEST(Trouble, AFeedBehindALargeDocumentTypeIsRead) {
  const std::string type = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'><!ENTITY big '" +
                           std::string(200'000, 'x') + "'>]>";
  EXPECT_EQ(poll_one(sized(type + std::string(kRss))).documents.size(), 1U);
  EXPECT_EQ(poll_one(sized(type)).state().problem, "XML without a single element, so not a feed");
}

TEST(Trouble, AGuardAgainstProgramsIsNamed) {
  const Error error = trouble_of_status(403, {{"cf-mitigated", "challenge"}}, Asking::again);
  EXPECT_NE(error.what.find("guard against programs"), std::string::npos);
}

TEST(Trouble, WhatIsNoHttpIsNoMalformedAddress) {
  const Polled polled = poll_one("220 mail.outlet.example ESMTP\r\n");
  EXPECT_EQ(polled.state().problem, "what answers at this address does not speak HTTP");
  EXPECT_NE(polled.state().remedy.find("port"), std::string::npos);
}

TEST(Trouble, AConnectionThatEndsWithoutAnAnswer) {
  EXPECT_EQ(poll_one("").state().problem, "the connection ended without an answer");
}

TEST(Trouble, AHostThatSpeaksNoTls) {
  const LoopbackServer server([](const std::string&, Peer& peer) { peer.send("HTTP/1.1 400 Bad\r\n\r\n"); });
  PoolWeb web(inside());
  const Polled polled = poll(web, {{.address = "https" + server.address().substr(4)}});
  EXPECT_NE(polled.state().problem.find("no secure connection"), std::string::npos) << polled.state().problem;
}

TEST(Trouble, AnAddressThatIsNone) {
  PoolWeb web(inside());
  EXPECT_EQ(poll(web, {{.address = "http://outlet.example:port/"}}).state().problem,
            "not a well-formed http or https address");
}

TEST(Trouble, AnEmptyAnswerAndGarbageSaySo) {
  EXPECT_EQ(poll_one(sized("")).state().problem, "the answer is empty");
  const Polled garbage = poll_one(sized("\x01\x02\x03 no feed at all"));
  EXPECT_EQ(garbage.state().problem, "neither XML nor JSON, so not a feed");
  EXPECT_NE(garbage.state().remedy.find("open it in a browser"), std::string::npos);
}

TEST(Trouble, APageInPlaceOfAFeedNamesTheFeedItAnnounces) {
  const Polled polled = poll_one(sized(
      "<html><head><link rel=alternate type=application/rss+xml href='http://me:pw@gull.example/new'>"));
  EXPECT_EQ(polled.state().problem, "an HTML page, not a feed");
  EXPECT_EQ(polled.state().remedy,
            "the page names this feed: follow http://gull.example/new and unfollow this");
  EXPECT_FALSE(poll_one(sized("<html><body>Sorry")).state().remedy.empty());
}

TEST(Trouble, AFeedThatCameWholeButIsNeverClosedCountsAndSaysSo) {
  const std::string chunks = fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", kUnclosed.size(), kUnclosed);
  const std::string packed = wrap::gzip_compress(kUnclosed).value();
  for (const std::string& said :
       {sized(kUnclosed), answer("200 OK", "Transfer-Encoding: chunked\r\n", chunks),
        answer("200 OK", "Content-Encoding: gzip\r\n", packed), answer("200 OK", "", packed)}) {
    const Polled polled = poll_one(said);
    EXPECT_EQ(polled.state().failures, 0);
    EXPECT_EQ(polled.state().problem, "its XML is never closed; what it holds is read all the same");
    ASSERT_EQ(polled.documents.size(), 1U);
    EXPECT_TRUE(polled.documents[0].is_whole);
  }
  EXPECT_FALSE(validators_of(poll_one(sized(kUnclosed)).state()).empty());
}

TEST(Trouble, WhatIsOddOfAFeedIsSaidUntilItIsMended) {
  FollowedFeed feed{.address = "http://outlet.example/feed"};
  const FeedAnswer whole{.status = 200, .headers = {{"etag", "a"}}, .content = 7};
  feed.state = after_answer(feed, whole, FeedReadout{.oddity = "no_entries"}, 1);
  EXPECT_EQ(feed.state.problem, "it holds no entry");
  feed.state = after_answer(feed, {.status = 304}, {}, 2);
  EXPECT_EQ(feed.state.problem, "it holds no entry");
  EXPECT_EQ(feed.state.failures, 0);
  feed.state = after_answer(feed, {.status = 500}, {}, 3);
  feed.state = after_answer(feed, {.status = 304}, {}, 4);
  EXPECT_EQ(feed.state.problem, "");
  feed.state = after_answer(feed, {.status = 200, .content = 8}, FeedReadout{}, 5);
  EXPECT_EQ(feed.state.problem, "");
}

TEST(Trouble, NothingHasChangedIsNoAnswerToAQuestionThatDidNotAskSo) {
  const FeedState state = after_answer({.address = "http://outlet.example/"}, {.status = 304}, {}, 1);
  EXPECT_EQ(state.failures, 1);
  EXPECT_EQ(state.last_success, 0);
}

}  // namespace
}  // namespace logline::fetch
