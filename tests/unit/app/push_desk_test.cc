// WebSub over days of a clock that the test moves: the desk, the store and a hub of our own, which asks back
// through the desk as it would through the site.
#include "app/push_desk.h"

#include <gtest/gtest.h>

#include <map>

#include "fetch/outcome.h"
#include "tests/unit/store/temporary_folder.h"
#include "wrap/hmac.h"

namespace logline::app {
namespace {

constexpr std::int64_t kStart = 1'463'130'000, kDay = 86'400, kLease = 5 * kDay;

site::Fields fields_of(const std::string& form) {
  site::Fields fields;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find('&', at), form.size());
    const std::size_t equals = form.find('=', at);
    std::string value;
    for (std::size_t i = equals + 1; i < end; ++i) {
      value += form[i] == '%' ? static_cast<char>(std::stoi(form.substr(i + 1, 2), nullptr, 16)) : form[i];
      if (form[i] == '%') i += 2;
    }
    fields[form.substr(at, equals - at)] = value;
    at = end + 1;
  }
  return fields;
}

// Takes what is asked of it; answers 202 and asks back, unless it is down.
class Hub final : public fetch::Web {
 public:
  std::int64_t time = kStart;
  bool is_down = false;
  int status = 202;
  std::vector<site::Fields> asked;

  void start(std::uint64_t tag, const wrap::HttpQuestion& question) override {
    asked.push_back(fields_of(question.form));
    wrap::HttpAnswer refused{.fault = wrap::HttpFault::refused, .words = "nobody answers"};
    waiting_.push_back({tag, is_down ? refused : wrap::HttpAnswer{.status = status}});
  }
  std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds) override {
    return std::exchange(waiting_, {});
  }
  [[nodiscard]] std::int64_t now() const override { return time * 1000; }

 private:
  std::vector<wrap::HttpFinished> waiting_;
};

class PushDeskTest : public ::testing::Test {
 protected:
  void SetUp() override {
    feeds_ = std::move(store::open_feeds(folder_.path()).value());
    FollowedFeed feed{.address = "https://gull.example/feed"};
    ASSERT_TRUE(feeds_->follow(std::vector{feed}));
    poll();
  }

  // As if the feed had been asked and named its hub.
  void poll() {
    FollowedFeed feed = followed();
    const fetch::FeedReadout readout{.rhythm = {.interval = 3600},
                                     .hints = {.hubs = {"https://hub.example/"}}};
    feed.state = fetch::after_answer(feed, {.status = 200}, readout, hub_.time);
    ASSERT_TRUE(feeds_->keep(std::vector{feed}, {}));
  }
  FollowedFeed followed() { return feeds_->all().value().front(); }
  std::string problem() { return feeds_->subscriptions().value().front().problem; }
  std::int64_t waits() { return followed().state.next_poll - hub_.time; }

  void renew() { ASSERT_TRUE(desk_.renew(hub_, *feeds_)); }
  // The hub asks back for what was asked of it last.
  unsigned verify(const std::string& mode = "subscribe") {
    const site::Fields& form = hub_.asked.back();
    const std::string path = form.at("hub.callback").substr(std::string("https://me.example").size());
    const auto answer = desk_.answer({.method = "GET",
                                      .path = path,
                                      .query = {{"hub.mode", mode},
                                                {"hub.topic", form.at("hub.topic")},
                                                {"hub.challenge", "c"},
                                                {"hub.reason", mode == "denied" ? "full" : ""},
                                                {"hub.lease_seconds", std::to_string(kLease)}}});
    return answer.status;
  }
  unsigned push(const std::string& body) {
    const site::Fields& form = hub_.asked.back();
    const std::string signature = wrap::hmac_hex(wrap::HmacHash::sha256, form.at("hub.secret"), body);
    return desk_
        .answer({.method = "POST",
                 .path = form.at("hub.callback").substr(std::string("https://me.example").size()),
                 .body = body,
                 .headers = {{"x-hub-signature", "sha256=" + signature}}})
        .status;
  }

  store::TemporaryFolder folder_;
  std::unique_ptr<store::Feeds> feeds_;
  Hub hub_;
  PushDesk desk_{folder_.path(), "https://me.example", false, [this] { return hub_.time; }};
};

TEST_F(PushDeskTest, ASubscriptionIsRenewedBeforeItsLeaseEndsAndTheSameCallbackGoesOn) {
  renew();
  ASSERT_EQ(hub_.asked.size(), 1U);
  const site::Fields first = hub_.asked.back();
  EXPECT_EQ(first.at("hub.topic"), "https://gull.example/feed");
  EXPECT_EQ(followed().state.pushed_until, 0);  // not before the hub asks back
  EXPECT_EQ(verify(), 200U);
  EXPECT_EQ(followed().state.pushed_until, kStart + kLease);
  for (std::int64_t day = 1; day <= 30; ++day) {
    hub_.time = kStart + day * kDay;
    const std::size_t before = hub_.asked.size();
    renew();
    if (hub_.asked.size() > before) {
      EXPECT_EQ(verify(), 200U);
    }
    EXPECT_GT(followed().state.pushed_until, hub_.time) << day;  // at no time without
    EXPECT_EQ(hub_.asked.back().at("hub.callback"), first.at("hub.callback"));
    EXPECT_EQ(push("<rss/>"), 202U);
    EXPECT_EQ(desk_.take().size(), 1U) << day;
  }
  EXPECT_GE(hub_.asked.size(), 30 / 5U);
  EXPECT_LE(hub_.asked.size(), 9U);  // nor asked more than it needs
}

TEST_F(PushDeskTest, WithAHubThatFallsSilentTheFeedIsPolledAsBefore) {
  const std::int64_t usual = waits();
  renew();
  EXPECT_EQ(verify(), 200U);
  poll();
  EXPECT_NEAR(static_cast<double>(waits()), 2.0 * static_cast<double>(usual), 400);
  hub_.is_down = true;
  for (std::int64_t hour = 1; hour * 3600 <= kLease + kDay; ++hour) {
    hub_.time = kStart + hour * 3600;
    renew();
  }
  EXPECT_LT(followed().state.pushed_until, hub_.time);
  poll();
  EXPECT_NEAR(static_cast<double>(waits()), static_cast<double>(usual), 400);
  hub_.is_down = false;  // and is asked again when it is back
  hub_.time += 3600;
  renew();
  EXPECT_EQ(verify(), 200U);
  EXPECT_GT(followed().state.pushed_until, hub_.time);
}

TEST_F(PushDeskTest, AHubThatDeniesLeavesTheFeedToPolling) {
  renew();
  EXPECT_EQ(verify(), 200U);
  EXPECT_EQ(verify("denied"), 200U);
  EXPECT_EQ(followed().state.pushed_until, 0);
  EXPECT_EQ(verify("unsubscribe"), 404U);  // nobody asked for that
  EXPECT_EQ(problem(), "it denies the subscription: full");
  hub_.time += 3600;
  renew();
  EXPECT_EQ(verify(), 200U);
  EXPECT_EQ(problem(), "");
}

TEST_F(PushDeskTest, WhatAHubAnswersIsKeptInWords) {
  hub_.is_down = true;
  renew();
  EXPECT_EQ(problem(), "nobody answers");
  hub_.is_down = false;
  hub_.status = 500;
  hub_.time += 3600;
  renew();
  EXPECT_EQ(problem(), "the server has trouble of its own (500)");
}

}  // namespace
}  // namespace logline::app
