// A day of a thousand feeds on simulated hosts, with a simulated clock: no entry is missed, none is taken
// twice, and no host is asked more at once than its limit, though some hosts fail, move or ask for rest.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "fetch/address_parts.h"
#include "fetch/poll_round.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kStart = 1'463'097'600'000;  // milliseconds
constexpr std::int64_t kDay = 86'400'000;
constexpr std::size_t kFeeds = 1000, kHosts = 150, kWindow = 20;

std::string iso(std::int64_t ms) { return Timestamp::from_utc(ms / 1000).to_iso(); }

// Publishes by a rhythm of its own, slower at night; shows its last twenty entries.
struct Publisher {
  std::vector<std::int64_t> entries;  // when each came, milliseconds
  std::string host;
};

class SimulatedWeb final : public Web {
 public:
  SimulatedWeb() : random_(20160513) {
    for (std::size_t i = 0; i < kFeeds; ++i) publishers_.push_back(make_publisher(i));
  }

  void start(std::uint64_t tag, const wrap::HttpQuestion& question) override {
    const std::string host = host_and_port(question.address);
    most_at_once_ = std::max(most_at_once_, ++running_[host]);
    const std::int64_t took = 20 + static_cast<std::int64_t>(random_() % 400);
    const auto feed = std::stoul(question.address.substr(question.address.rfind('/') + 1));
    waiting_.emplace(now_ + took, std::tuple{tag, host, answer_of(feed, host, question)});
    ++asked_;
  }
  std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds time) override {
    if (waiting_.empty() || waiting_.begin()->first > now_ + time.count()) {
      now_ += time.count();
      return {};
    }
    now_ = std::max(now_, waiting_.begin()->first);
    auto [tag, host, answer] = std::move(waiting_.begin()->second);
    waiting_.erase(waiting_.begin());
    --running_[host];
    if (answer.status == 429) rests_[host] = now_ + 600'000 - 1000;  // the client counts whole seconds
    return {{tag, std::move(answer)}};
  }
  [[nodiscard]] std::int64_t now() const override { return now_; }
  void sleep_until(std::int64_t at) { now_ = std::max(now_, at); }

  [[nodiscard]] const std::vector<Publisher>& publishers() const { return publishers_; }
  [[nodiscard]] int most_at_once() const { return most_at_once_; }
  [[nodiscard]] std::size_t asked() const { return asked_; }
  [[nodiscard]] std::size_t asked_too_early() const { return asked_too_early_; }

 private:
  Publisher make_publisher(std::size_t index) {
    Publisher publisher{.entries = {}, .host = "h" + std::to_string(index % kHosts) + ".example"};
    const std::int64_t gap = (10 + static_cast<std::int64_t>(random_() % 600)) * 60'000;
    for (std::int64_t at = kStart - 30 * gap; at < kStart + kDay;) {
      publisher.entries.push_back(at);
      const bool is_night = (at / 3'600'000) % 24 < 6;
      at += (gap / 2 + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(gap))) *
            (is_night ? 3 : 1);
    }
    return publisher;
  }

  wrap::HttpAnswer answer_of(std::size_t feed, const std::string& host, const wrap::HttpQuestion& question) {
    if (const auto rest = rests_.find(host); rest != rests_.end() && now_ < rest->second) ++asked_too_early_;
    if (random_() % 50 == 0) return {.status = 503};
    if (random_() % 200 == 0) {
      return {.status = 429, .headers = {{"retry-after", "600"}}};
    }
    if (random_() % 100 == 0) return {.fault = wrap::HttpFault::cut_short, .words = "broke off"};
    const Publisher& publisher = publishers_[feed];
    const auto end = std::upper_bound(publisher.entries.begin(), publisher.entries.end(), now_);
    const std::string etag = '"' + std::to_string(end - publisher.entries.begin()) + '"';
    if (!question.headers.empty() && question.headers[0] == "If-None-Match: " + etag) return {.status = 304};
    std::string body = "<rss version=\"2.0\"><channel><title>" + std::to_string(feed) + "</title>";
    for (auto at = std::max(publisher.entries.begin(), end - kWindow); at != end; ++at)
      body += "<item><guid>" + std::to_string(*at) + "</guid><title>t</title><pubDate>" + iso(*at) +
              "</pubDate></item>";
    return {.status = 200, .headers = {{"etag", etag}}, .body = body + "</channel></rss>"};
  }

  std::mt19937_64 random_;
  std::vector<Publisher> publishers_;
  std::int64_t now_ = kStart;
  std::multimap<std::int64_t, std::tuple<std::uint64_t, std::string, wrap::HttpAnswer>> waiting_;
  std::map<std::string, int> running_;
  std::map<std::string, std::int64_t> rests_;
  int most_at_once_ = 0;
  std::size_t asked_ = 0, asked_too_early_ = 0;
};

// Stands for journal and store: what came in, and every feed as it was last kept.
struct Archive {
  std::map<std::string, FollowedFeed> feeds;
  std::set<std::string> bodies;                          // the journal knows the same bytes again
  std::map<std::string, std::set<std::string>> entries;  // of each feed
  std::size_t repeats = 0;

  Result<void> keep(Kept&& kept) {
    for (const Document& document : kept.documents) {
      if (!bodies.insert(document.address + document.bytes).second) ++repeats;
      std::string_view rest = document.bytes;
      for (std::size_t at = rest.find("<guid>"); at != std::string_view::npos; at = rest.find("<guid>")) {
        rest.remove_prefix(at + 6);
        entries[document.address].emplace(rest.substr(0, rest.find('<')));
      }
    }
    for (FollowedFeed& feed : kept.feeds) feeds[feed.address] = std::move(feed);
    return {};
  }
  std::vector<FollowedFeed> due(std::int64_t now) const {
    std::vector<FollowedFeed> found;
    for (const auto& [address, feed] : feeds)
      if (!feed.state.is_retired && feed.state.next_poll <= now) found.push_back(feed);
    return found;
  }
};

TEST(ADayOfAThousandFeeds, MissesNothingTakesNothingTwiceAndAsksNoHostTooMuch) {
  SimulatedWeb web;
  Archive archive;
  for (std::size_t i = 0; i < kFeeds; ++i) {
    const std::string address = "http://" + web.publishers()[i].host + "/" + std::to_string(i);
    archive.feeds[address] = {.address = address};
  }
  HostRests rests;
  while (web.now() < kStart + kDay) {
    PollRound round(web, rests, archive.due(web.now() / 1000),
                    [&](Kept&& kept) { return archive.keep(std::move(kept)); });
    ASSERT_TRUE(round.run());
    web.sleep_until(web.now() + 30'000);
  }
  std::size_t missed = 0, published = 0;
  for (const auto& [address, feed] : archive.feeds) {
    const auto index = std::stoul(address.substr(address.rfind('/') + 1));
    const auto& seen = archive.entries[address];
    for (const std::int64_t at : web.publishers()[index].entries) {
      // What came after the last good poll is not missed yet; what was older than the window at the start
      // never was.
      if (at < kStart || at / 1000 > feed.state.last_success - 1) continue;
      ++published;
      if (!seen.contains(std::to_string(at))) ++missed;
    }
  }
  EXPECT_GT(published, 1000U);
  EXPECT_EQ(missed, 0U);
  EXPECT_EQ(archive.repeats, 0U);
  EXPECT_LE(web.most_at_once(), 2);
  EXPECT_EQ(web.asked_too_early(), 0U);
  EXPECT_LT(web.asked(), kFeeds * 24 * 4);  // less than every quarter of an hour
  RecordProperty("asked", std::to_string(web.asked()));
}

}  // namespace
}  // namespace logline::fetch
