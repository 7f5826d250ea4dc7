#include "fetch/websub.h"

#include <gtest/gtest.h>

#include "fetch/outcome.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kPushed = 1'800'000'000;
const Subscription kAsked{.feed = "https://gull.example/feed",
                          .token = "t",
                          .hub = "https://hub.example/",
                          .topic = "https://gull.example/feed",
                          .secret = "s"};

TEST(WebSub, FindsHubAndTopicInLinkHeaders) {
  const HubLinks links = find_hub_links({{"link", "</a>; rel=next, </hub>; rel=\"x HUB\""},
                                         {"link", "<https://gull.example/feed>;rel=self;type=x"}},
                                        "https://gull.example/other");
  EXPECT_EQ(links.hub, "https://gull.example/hub");
  EXPECT_EQ(links.self, "https://gull.example/feed");
  EXPECT_EQ(find_hub_links({{"link", "<javascript:x>; rel=hub"}}, "https://a.example/").hub, "");
  EXPECT_EQ(find_hub_links({{"link", "<https://a.example/; rel=hub"}}, "https://a.example/").hub, "");
}

TEST(WebSub, AnAnswersLinksStandBeforeTheFeedsOwn) {
  FollowedFeed feed{.address = "https://gull.example/feed"};
  FeedReadout readout{.topic = "https://gull.example/self",
                      .hints = {.hubs = {"https://hub.example/of-feed"}}};
  FeedState state = after_answer(feed, {.status = 200}, readout, kPushed);
  EXPECT_EQ(state.hub, "https://hub.example/of-feed");
  EXPECT_EQ(state.topic, "https://gull.example/self");
  const Headers headers{{"link", "<https://hub.example/>; rel=hub"}};
  state = after_answer(feed, {.status = 200, .headers = headers}, readout, kPushed);
  EXPECT_EQ(state.hub, "https://hub.example/");
}

TEST(WebSub, WhatIsPushedIsPolledHalfAsOften) {
  FollowedFeed feed{.address = "https://gull.example/feed"};
  const FeedReadout readout{.rhythm = {.interval = 600}};
  const std::int64_t usual = after_answer(feed, {.status = 200}, readout, kPushed).next_poll - kPushed;
  feed.state.pushed_until = kPushed + 100;
  EXPECT_NEAR(static_cast<double>(after_answer(feed, {.status = 200}, readout, kPushed).next_poll - kPushed),
              2.0 * static_cast<double>(usual), 60);
  feed.state.pushed_until = kPushed - 1;  // the lease has ended: as before
  EXPECT_EQ(after_answer(feed, {.status = 200}, readout, kPushed).next_poll - kPushed, usual);
}

TEST(WebSub, AsksWhenDueAndRenewsBeforeTheLeaseEnds) {
  FollowedFeed feed{.address = kAsked.feed, .state = {.hub = kAsked.hub, .topic = kAsked.topic}};
  Subscription known = kAsked;
  EXPECT_TRUE(wants_subscribing(feed, nullptr, kPushed));
  known.asked_at = kPushed - 60;
  EXPECT_FALSE(wants_subscribing(feed, &known, kPushed));  // the hub may still ask back
  EXPECT_TRUE(wants_subscribing(feed, &known, kPushed + 3600));
  known.lease_until = known.asked_at + 100'000;
  EXPECT_FALSE(wants_subscribing(feed, &known, kPushed + 70'000));
  EXPECT_TRUE(wants_subscribing(feed, &known, kPushed + 90'000));
  feed.state.hub = "https://other.example/";
  EXPECT_TRUE(wants_subscribing(feed, &known, kPushed));
  feed.state.hub.clear();
  EXPECT_FALSE(wants_subscribing(feed, nullptr, kPushed));
}

TEST(WebSub, AShortLeaseIsRenewedBeforeItEnds) {
  const FollowedFeed feed{.address = kAsked.feed, .state = {.hub = kAsked.hub, .topic = kAsked.topic}};
  for (const std::int64_t lease : {60, 120, 300, 1800, 3600}) {
    Subscription known = kAsked;
    const auto ask = [&](std::int64_t now, bool is_answered) {
      known.asked_at = now;
      const HubQuestion question{"subscribe", kAsked.topic, "c", std::to_string(lease)};
      if (is_answered) known.lease_until = verify_intent(question, known, now)->lease_until;
    };
    ask(kPushed, true);
    EXPECT_EQ(known.lease_until, kPushed + lease);
    std::int64_t asked = 0;
    for (std::int64_t now = kPushed; now < kPushed + 7200; now += 10) {  // as the poller wakes
      EXPECT_GT(known.lease_until, now) << lease;
      if (!wants_subscribing(feed, &known, now)) continue;
      ask(now, true);
      ++asked;
    }
    EXPECT_LE(asked, 7200 / (lease / 2)) << lease;
    // A hub that has fallen silent is asked less and less often.
    asked = 0;
    for (std::int64_t now = kPushed + 7200; now < kPushed + 7200 + 86'400; now += 10)
      if (wants_subscribing(feed, &known, now)) ask(now, false), ++asked;
    EXPECT_LE(asked, 40) << lease;
    EXPECT_GE(asked, 24) << lease;
  }
}

TEST(WebSub, TheFormSaysWhatIsWanted) {
  EXPECT_EQ(
      subscribe_form(kAsked, "https://me.example/websub/t"),
      "hub.mode=subscribe&hub.topic=https%3A%2F%2Fgull.example%2Ffeed&hub.callback=https%3A%2F%2Fme.example%"
      "2Fwebsub%2Ft&hub.lease_seconds=864000&hub.secret=s");
}

TEST(WebSub, ConfirmsOnlyWhatItAskedFor) {
  const HubQuestion right{"subscribe", kAsked.topic, "c", "600"};
  EXPECT_EQ(verify_intent(right, kAsked, kPushed)->challenge, "c");
  EXPECT_EQ(verify_intent(right, kAsked, kPushed)->lease_until, kPushed + 600);
  EXPECT_EQ(verify_intent({"denied", kAsked.topic, "", ""}, kAsked, kPushed)->lease_until, 0);
  EXPECT_FALSE(verify_intent({"subscribe", "https://evil.example/", "c", "600"}, kAsked, kPushed));
  EXPECT_FALSE(verify_intent({"unsubscribe", kAsked.topic, "c", ""}, kAsked, kPushed));
  EXPECT_FALSE(verify_intent({"subscribe", kAsked.topic, "", "600"}, kAsked, kPushed));
  EXPECT_FALSE(verify_intent({"subscribe", kAsked.topic, "c", "6 weeks"}, kAsked, kPushed));
  EXPECT_FALSE(verify_intent({"subscribe", kAsked.topic, std::string(5000, 'c'), "600"}, kAsked, kPushed));
  EXPECT_LE(verify_intent({"subscribe", kAsked.topic, "c", "999999999999"}, kAsked, kPushed)->lease_until,
            kPushed + 30 * 86'400);
}

// RFC 2202 and RFC 4231, test case 2.
TEST(WebSub, BelievesWhatIsSignedByAnyOfTheFourHashes) {
  const std::string body = "what do ya want for nothing?";
  for (const char* signature :
       {"sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", "SHA1=EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "sha384="
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        "sha512="
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
        "caeab1a34d4a6b4b636e070a38bce737"})
    EXPECT_TRUE(is_signed_by("Jefe", signature, body)) << signature;
  for (const char* signature :
       {"", "sha256=", "md5=750c783e6ab0b503eaa86e310a5db738",
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"})
    EXPECT_FALSE(is_signed_by("Jefe", signature, body)) << signature;
  EXPECT_FALSE(is_signed_by("", "sha1=", body));
}

}  // namespace
}  // namespace logline::fetch
