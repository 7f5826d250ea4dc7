// One round of polling: asks every feed it is given, politely, and hands over what came and how each feed is.
//
// What came and the state that says so are handed over together, in batches; whoever keeps them writes the
// documents first. Then a kill between the two only means asking again, and the journal recognises the same
// bytes. A feed's failure is its own; the round ends early only when keeping fails, or when told to stop. One
// thread.
//
//     PollRound round(web, rests, feeds.due(now), keep);
//     Result<RoundReport> report = round.run(stop);
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "fetch/host_gate.h"
#include "fetch/outcome.h"
#include "fetch/read_answer.h"
#include "fetch/redirect.h"
#include "fetch/web.h"
#include "model/document.h"
#include "model/entry.h"
#include "model/followed_feed.h"
#include "model/host_rest.h"
#include "model/wanted_page.h"

namespace logline::fetch {

// The sitemaps that an index names now.
struct NamedFeeds {
  std::string index{};  // as followed
  std::string site{};
  std::vector<std::string> addresses{};
};

// Hosts that asked for rest, and until when (UTC seconds). Outlives rounds: feeds that are due later wait
// too.
using HostRests = std::map<std::string, std::int64_t>;

struct Kept {
  std::vector<Document> documents{};
  std::vector<FollowedFeed> feeds{};
  std::vector<NamedFeeds> named{};
  std::vector<WantedPage> wanted{};  // pages that entries call for
  std::vector<WantedPage> pages{};   // as they stand after they were asked for
  std::vector<HostRest> rests{};     // hosts that asked for rest meanwhile
};
using Keeper = std::function<Result<void>(Kept&&)>;

struct RoundReport {
  std::size_t fetched = 0;    // came with a document
  std::size_t unchanged = 0;  // 304, or the same bytes again
  std::size_t failed = 0;
  std::size_t postponed = 0;  // their host asked for rest
  std::size_t named = 0;      // by indexes of sitemaps: new ones among them are due at once

  RoundReport& operator+=(const RoundReport& other) {
    fetched += other.fetched;
    unchanged += other.unchanged;
    failed += other.failed;
    postponed += other.postponed;
    named += other.named;
    return *this;
  }
};

struct RoundOptions {
  HostLimits limits{};
  std::size_t batch_feeds = 256;
  std::size_t batch_bytes = 8U << 20U;
  bool wants_pages = false;  // of entries with only a summary
};

class PollRound {
 public:
  // Feeds that are done with, of all; what was heard from last.
  using Progress = std::function<void(std::size_t done, std::size_t of, const std::string& address)>;
  PollRound(Web& web, HostRests& rests, std::vector<FollowedFeed> feeds, Keeper keep,
            RoundOptions options = {})
      : web_(web),
        rests_(rests),
        feeds_(std::move(feeds)),
        keep_(std::move(keep)),
        options_(options),
        gate_(options.limits) {}

  Result<RoundReport> run(const std::stop_token& stop = {}, const Progress& progress = {});

 private:
  struct Asked {
    RedirectTrail trail;
    std::int64_t started = 0;
  };
  void start(std::size_t item);
  Result<void> finish(std::size_t item, wrap::HttpAnswer&& answer);
  void take(std::size_t item, Said&& said, FeedAnswer&& answer, std::string&& body, bool is_first);
  Result<void> settle(std::size_t item, FeedAnswer&& answer, std::string&& body);
  // To wait for its turn, or for another round when its host rests.
  void queue(std::size_t item);
  void postpone(std::size_t item, std::int64_t until);
  void let_rest(const std::string& host, std::int64_t until);
  Result<void> flush();
  [[nodiscard]] std::size_t done() const {
    return report_.fetched + report_.unchanged + report_.failed + report_.postponed;
  }
  [[nodiscard]] std::int64_t seconds() const { return web_.now() / 1000; }

  Web& web_;
  HostRests& rests_;
  std::vector<FollowedFeed> feeds_;
  Keeper keep_;
  RoundOptions options_;
  HostGate gate_;
  std::vector<Asked> asked_;
  Kept kept_;
  std::size_t kept_bytes_ = 0;
  RoundReport report_;
};

}  // namespace logline::fetch
