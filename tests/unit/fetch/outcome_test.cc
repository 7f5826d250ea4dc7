#include "fetch/outcome.h"

#include <gtest/gtest.h>

#include "fetch/host_gate.h"
#include "fetch/redirect.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kAnswered = 1'463'097'600;
const FollowedFeed kFeed{.address = "https://outlet.example/feed"};

TEST(Outcome, SuccessKeepsValidatorsAndForgetsEarlierFailures) {
  FollowedFeed feed = kFeed;
  feed.state.failures = 3;
  feed.state.problem = "x";
  const FeedAnswer answer{.status = 200, .headers = {{"etag", "\"a\""}, {"last-modified", "Thu"}}};
  feed.state = after_answer(feed, answer, FeedReadout{}, kAnswered);
  EXPECT_EQ(feed.state.failures, 0);
  EXPECT_EQ(feed.state.problem, "");
  EXPECT_EQ(feed.state.last_success, kAnswered);
  EXPECT_EQ(validators_of(feed.state),
            (std::vector<std::string>{"If-None-Match: \"a\"", "If-Modified-Since: Thu"}));
}

TEST(Outcome, BrokenJsonThatWasMendedIsSaidOfAFeedThatIsWell) {
  Feed parsed;
  parsed.fault = "line 3: a comma too many";
  parsed.is_cut = true;
  FollowedFeed feed = kFeed;
  feed.state = after_answer(feed, {.status = 200}, read_out(parsed, kAnswered), kAnswered);
  EXPECT_EQ(feed.state.failures, 0);
  EXPECT_EQ(feed.state.problem,
            "its JSON is broken; what can be read of it is kept (line 3: a comma too many)");
  EXPECT_EQ(feed.state.remedy, "nothing to do; the outlet can mend it");
}

TEST(Outcome, UnchangedIsSuccessAndKeepsWhatTheFeedAskedFor) {
  FollowedFeed feed = kFeed;
  feed.state = after_answer(feed, {.status = 200, .headers = {{"etag", "a"}}},
                            FeedReadout{.hints = {.ttl = std::chrono::hours(6)}}, kAnswered);
  feed.state = after_answer(feed, {.status = 304}, std::nullopt, kAnswered + 1);
  EXPECT_EQ(feed.state.last_success, kAnswered + 1);
  EXPECT_GE(feed.state.next_poll, kAnswered + 6 * 3600);
}

TEST(Outcome, TheSameBytesAgainAreNothingNewAndBringTheirValidators) {
  const std::int64_t content = content_number("<rss/>");
  FollowedFeed feed{.address = "http://a.example/f"};
  const FeedReadout readout{.rhythm = {.interval = 600, .newest = kAnswered - 100}};
  feed.state =
      after_answer(feed, {.status = 200, .headers = {{"etag", "a"}}, .content = content}, readout, kAnswered);
  EXPECT_EQ(feed.state.content, content);
  const FeedAnswer again{.status = 200, .headers = {{"etag", "b"}}, .content = content};
  EXPECT_TRUE(is_unchanged(feed.state, again));
  EXPECT_FALSE(is_unchanged(feed.state, {.status = 200, .content = content_number("<rss />")}));
  EXPECT_FALSE(is_unchanged(feed.state, {.status = 404, .content = content}));
  EXPECT_FALSE(is_unchanged({}, {.status = 200}));
  const FeedState state = after_answer(feed, again, {}, kAnswered + 900);
  EXPECT_EQ(state.failures, 0);
  EXPECT_EQ(state.last_success, kAnswered + 900);
  EXPECT_EQ(state.etag, "b");
  EXPECT_EQ(state.newest_entry, kAnswered - 100);
}

TEST(Outcome, GoneIsRetiredAndEveryFailureHasWordsAndARemedy) {
  for (const int status : {401, 403, 404, 410, 418, 429, 500, 503}) {
    const FeedState state = after_answer(kFeed, {.status = status}, std::nullopt, kAnswered);
    EXPECT_EQ(state.is_retired, status == 410);
    EXPECT_EQ(state.failures, 1);
    EXPECT_NE(state.problem.find(std::to_string(status)), std::string::npos);
    EXPECT_FALSE(state.remedy.empty());
    EXPECT_GT(state.next_poll, kAnswered + 400);
  }
}

TEST(Outcome, RetryAfterIsHonoured) {
  const FeedState state =
      after_answer(kFeed, {.status = 503, .headers = {{"retry-after", "7200"}}}, std::nullopt, kAnswered);
  EXPECT_GE(state.next_poll, kAnswered + 7200);
}

TEST(Outcome, WhereItMovedForGoodIsRemembered) {
  FollowedFeed feed = kFeed;
  feed.state =
      after_answer(feed, {.status = 200, .moved_to = "https://new.example/f"}, FeedReadout{}, kAnswered);
  EXPECT_EQ(address_of(feed), "https://new.example/f");
  EXPECT_EQ(feed.address, kFeed.address);
}

TEST(Outcome, WhereNoFeedWasFoundIsNotRemembered) {
  FollowedFeed feed = kFeed;
  feed.state =
      after_answer(feed, {.status = 404, .moved_to = "https://new.example/login"}, std::nullopt, kAnswered);
  EXPECT_EQ(address_of(feed), kFeed.address);
  EXPECT_EQ(feed.state.failures, 1);
}

TEST(Redirects, OnlyUnbrokenPermanentOnesAreRemembered) {
  RedirectTrail trail("http://a.example/f");
  EXPECT_TRUE(trail.follow(301, {{"location", "https://a.example/f"}}).value());
  EXPECT_TRUE(trail.follow(302, {{"location", "/g"}}).value());
  EXPECT_TRUE(trail.follow(308, {{"location", "//b.example/h"}}).value());
  EXPECT_EQ(trail.address(), "https://b.example/h");
  EXPECT_EQ(trail.moved_to(), "https://a.example/f");
  EXPECT_FALSE(trail.follow(200, {}).value());
}

TEST(Redirects, CredentialsStayWithTheirOrigin) {
  RedirectTrail trail("https://me:pw@a.example/f");
  EXPECT_TRUE(trail.follow(302, {{"location", "/g"}}).value());
  EXPECT_EQ(trail.address(), "https://me:pw@a.example/g");
  EXPECT_TRUE(trail.follow(302, {{"location", "https://x:y@b.example/"}}).value());
  EXPECT_EQ(trail.address(), "https://b.example/");
}

TEST(Redirects, EndSomewhere) {
  RedirectTrail trail("http://a.example/0");
  for (int i = 1; i <= 5; ++i)
    EXPECT_TRUE(trail.follow(302, {{"location", "/" + std::to_string(i)}}).value());
  EXPECT_FALSE(trail.follow(302, {{"location", "/6"}}));
  EXPECT_FALSE(RedirectTrail("http://a.example/").follow(302, {}));
  EXPECT_FALSE(RedirectTrail("http://a.example/").follow(302, {{"location", "file:///etc/passwd"}}));
}

TEST(HostGate, OfHostsThatMayBeAskedTheOneWithMostWaitingComesFirst) {
  HostGate gate({.per_host = 1});
  for (std::size_t item = 0; item < 4; ++item) gate.add("few" + std::to_string(item), item);
  for (std::size_t item = 10; item < 13; ++item) gate.add("many", item);
  EXPECT_EQ(gate.next(0), 10U);
  EXPECT_LT(gate.next(0), 4U);
  gate.done("many", 5, 3);
  EXPECT_LT(gate.next(7), 4U);   // it rests
  EXPECT_EQ(gate.next(8), 11U);  // and is asked before those that were never asked
  EXPECT_EQ(gate.opens_at(), 0);
  EXPECT_LT(gate.next(8), 4U);
  EXPECT_LT(gate.next(8), 4U);
  EXPECT_EQ(gate.next(8), std::nullopt);
  EXPECT_EQ(gate.opens_at(), std::nullopt);
  EXPECT_EQ(gate.patience(8).count(), 200);
}

TEST(HostGate, AHostIsAskedTwiceAtOnceAndRestsAsLongAsItTook) {
  HostGate gate;
  for (std::size_t item = 0; item < 4; ++item) gate.add("a", item);
  gate.add("b", 9);
  EXPECT_EQ(gate.next(0), 0U);
  EXPECT_EQ(gate.next(0), 1U);
  EXPECT_EQ(gate.next(0), 9U);
  EXPECT_EQ(gate.next(0), std::nullopt);
  gate.done("a", 100, 100);
  EXPECT_EQ(gate.next(150), std::nullopt);
  EXPECT_EQ(gate.opens_at(), 200);
  EXPECT_EQ(gate.patience(150).count(), 50);
  EXPECT_EQ(gate.patience(250).count(), 0);
  EXPECT_EQ(gate.next(200), 2U);
  EXPECT_EQ(gate.drop("a"), std::vector<HostGate::Item>{3});
  gate.done("a", 300, 1);
  gate.done("a", 300, 1);
  gate.done("b", 300, 1);
  EXPECT_TRUE(gate.is_idle());
}

}  // namespace
}  // namespace logline::fetch
