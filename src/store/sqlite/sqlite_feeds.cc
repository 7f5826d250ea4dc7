#include <set>
#include <utility>

#include "store/feeds.h"
#include "store/sqlite/connection.h"
#include "wire/json.h"

namespace logline::store {
namespace {

constexpr std::int64_t kRemembered = 60 * 86'400;  // seconds after a page was last seen in its feed

std::string joined(const std::vector<std::string>& folders) {
  std::string lines;
  for (std::string name : folders) {
    for (char& c : name)
      if (c == '\n') c = ' ';
    lines += name + '\n';
  }
  return lines;
}

std::vector<std::string> parted(std::string_view lines) {
  std::vector<std::string> folders;
  for (std::size_t end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
    folders.emplace_back(lines.substr(0, end));
    lines.remove_prefix(end + 1);
  }
  return folders;
}

FeedState state_of(const Rows& rows) {
  const auto text = [&](int column) { return std::string(rows.text(column)); };
  return {.moved_to = text(4),
          .etag = text(5),
          .last_modified = text(6),
          .content = rows.integer(23),
          .next_poll = rows.integer(7),
          .last_try = rows.integer(8),
          .last_success = rows.integer(9),
          .newest_entry = rows.integer(10),
          .interval = rows.integer(11),
          .asked_interval = rows.integer(12),
          .skip_hours = static_cast<std::uint32_t>(rows.integer(13)),
          .skip_days = static_cast<std::uint8_t>(rows.integer(14)),
          .entries_a_week = rows.integer(15),
          .failures = rows.integer(16),
          .problem = text(17),
          .remedy = text(18),
          .is_retired = rows.integer(19) != 0,
          .hub = text(20),
          .topic = text(21),
          .pushed_until = rows.integer(22)};
}

class SqliteFeeds final : public Feeds {
 public:
  explicit SqliteFeeds(Connection connection) : connection_(std::move(connection)) {}

  Result<std::size_t> follow(std::span<const FollowedFeed> feeds,
                             std::span<const FeedOutline> outlines) override;
  Result<std::vector<FeedOutline>> outlines() override;
  Result<bool> unfollow(std::string_view address) override;
  Result<void> name(std::string_view index, std::span<const FollowedFeed> feeds) override;
  Result<std::vector<FollowedFeed>> all() override { return read(connection_.rows("each_feed")); }
  Result<std::vector<FollowedFeed>> due(std::int64_t now, std::size_t limit) override {
    return read(connection_.rows("due", {now, limit}));
  }
  Result<std::optional<std::int64_t>> next_due() override { return least("next_due"); }
  Result<void> keep(std::span<const FollowedFeed> feeds, std::span<const WantedPage> wanted) override;
  Result<void> doubt(std::span<const std::string> feeds) override;
  Result<std::vector<WantedPage>> pages_due(std::int64_t now, std::size_t limit) override;
  Result<std::optional<std::int64_t>> next_page_due() override { return least("next_page_due"); }
  Result<void> settle_pages(std::span<const WantedPage> pages, std::int64_t now) override;
  Result<void> let_rest(std::span<const HostRest> hosts, std::int64_t now) override;
  Result<std::vector<HostRest>> resting(std::int64_t now) override;
  Result<void> subscribe(const Subscription& subscription) override;
  Result<std::vector<Subscription>> subscriptions() override {
    return read_subscriptions(connection_.rows("each_subscription"));
  }
  Result<std::optional<Subscription>> subscription(std::string_view token) override;
  Result<void> lease(const Subscription& subscription, std::int64_t until) override;
  Result<void> note_hub(const Subscription& subscription) override {
    return connection_.run("hub_problem", {subscription.token, subscription.problem});
  }
  Result<void> wake(std::string_view feed) override { return connection_.run("wake", {feed}); }

 private:
  static Result<std::vector<FollowedFeed>> read(Rows rows);
  static Result<std::vector<Subscription>> read_subscriptions(Rows rows);
  Result<std::optional<std::int64_t>> least(const char* query);
  Connection connection_;
};

Result<std::vector<FollowedFeed>> SqliteFeeds::read(Rows rows) {
  std::vector<FollowedFeed> feeds;
  while (rows.next())
    feeds.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                     parted(rows.text(3)), std::string(rows.text(24)), state_of(rows)});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return feeds;
}

Result<std::size_t> SqliteFeeds::follow(std::span<const FollowedFeed> feeds,
                                        std::span<const FeedOutline> outlines) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  std::size_t added = 0;
  for (const FollowedFeed& feed : feeds) {
    if (auto done = connection_.run("follow", {feed.address, feed.title, feed.site, joined(feed.folders)});
        !done)
      return tl::unexpected(done.error());
    added += static_cast<std::size_t>(connection_.database().changes());
  }
  for (const FeedOutline& outline : outlines)
    if (auto done = connection_.run("put_outline", {outline.feed, joined(outline.folders), outline.text,
                                                    to_line(Json(outline.attributes))});
        !done)
      return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return added;
}

Result<std::vector<FeedOutline>> SqliteFeeds::outlines() {
  Rows rows = connection_.rows("each_outline");
  std::vector<FeedOutline> outlines;
  while (rows.next()) {
    const auto json = parse_json(rows.text(3));
    if (!json) return tl::unexpected(json.error());
    outlines.push_back({std::string(rows.text(0)), parted(rows.text(1)), std::string(rows.text(2)), {}});
    for (const Json& pair : *json)
      if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
        outlines.back().attributes.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return outlines;
}

Result<void> SqliteFeeds::name(std::string_view index, std::span<const FollowedFeed> feeds) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  std::set<std::string, std::less<>> gone;
  {
    Rows rows = connection_.rows("each_named", {index});
    while (rows.next()) gone.emplace(rows.text(0));
    if (auto done = rows.status(); !done) return done;
  }
  for (const FollowedFeed& feed : feeds) {
    gone.erase(feed.address);
    if (auto done = connection_.run("follow_named", {feed.address, feed.site, index}); !done) return done;
  }
  for (const std::string& address : gone)
    for (const char* const query : {"end_subscription", "unfollow"})
      if (auto done = connection_.run(query, {address}); !done) return done;
  return transaction->commit();
}

Result<bool> SqliteFeeds::unfollow(std::string_view address) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const char* const query : {"end_subscription", "drop_outlines", "unfollow_named", "unfollow"})
    if (auto done = connection_.run(query, {address}); !done) return tl::unexpected(done.error());
  const bool is_known = connection_.database().changes() > 0;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return is_known;
}

Result<std::optional<std::int64_t>> SqliteFeeds::least(const char* query) {
  Rows rows = connection_.rows(query);
  std::optional<std::int64_t> at;
  if (rows.next() && !rows.is_null(0)) at = rows.integer(0);
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return at;
}

Result<void> SqliteFeeds::keep(std::span<const FollowedFeed> feeds, std::span<const WantedPage> wanted) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const FollowedFeed& feed : feeds) {
    const FeedState& state = feed.state;
    auto done = connection_.run("keep", {feed.address,       feed.title,      feed.site,
                                         state.moved_to,     state.etag,      state.last_modified,
                                         state.next_poll,    state.last_try,  state.last_success,
                                         state.newest_entry, state.interval,  state.asked_interval,
                                         state.skip_hours,   state.skip_days, state.entries_a_week,
                                         state.failures,     state.problem,   state.remedy,
                                         state.is_retired,   state.hub,       state.topic,
                                         state.content});
    if (!done) return done;
  }
  for (const WantedPage& page : wanted) {
    auto done = connection_.run(
        "want_page", {page.entry, page.address, page.version, page.wanted_at, page.is_done, page.publisher});
    if (done)
      done = connection_.run("see_page",
                             {page.entry, page.wanted_at, page.wanted_at - kRemembered / 2, page.publisher});
    if (!done) return done;
  }
  return transaction->commit();
}

Result<void> SqliteFeeds::doubt(std::span<const std::string> feeds) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const std::string& feed : feeds)
    if (auto done = connection_.run("doubt", {feed}); !done) return done;
  return transaction->commit();
}

Result<std::vector<WantedPage>> SqliteFeeds::pages_due(std::int64_t now, std::size_t limit) {
  Rows rows = connection_.rows("pages_due", {now, limit});
  std::vector<WantedPage> pages;
  while (rows.next())
    pages.push_back({.entry = std::string(rows.text(0)),
                     .address = std::string(rows.text(1)),
                     .publisher = std::string(rows.text(5)),
                     .version = rows.integer(2),
                     .tries = rows.integer(3),
                     .next_try = rows.integer(4)});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return pages;
}

Result<void> SqliteFeeds::settle_pages(std::span<const WantedPage> pages, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const WantedPage& page : pages)
    if (auto done = connection_.run("settle_page", {page.entry, page.version, page.tries, page.next_try,
                                                    page.is_done, page.publisher});
        !done)
      return done;
  if (auto done = connection_.run("forget_pages", {now - kRemembered}); !done) return done;
  return transaction->commit();
}

Result<void> SqliteFeeds::let_rest(std::span<const HostRest> hosts, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = connection_.run("forget_rests", {now}); !done) return done;
  for (const HostRest& rest : hosts)
    if (auto done = connection_.run("let_rest", {rest.host, rest.until}); !done) return done;
  return transaction->commit();
}

Result<std::vector<HostRest>> SqliteFeeds::resting(std::int64_t now) {
  Rows rows = connection_.rows("resting", {now});
  std::vector<HostRest> hosts;
  while (rows.next()) hosts.push_back({std::string(rows.text(0)), rows.integer(1)});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return hosts;
}

Result<void> SqliteFeeds::subscribe(const Subscription& s) {
  return connection_.run("subscribe",
                         {s.feed, s.token, s.hub, s.topic, s.secret, s.asked_at, s.lease_until, s.problem});
}

Result<std::vector<Subscription>> SqliteFeeds::read_subscriptions(Rows rows) {
  std::vector<Subscription> all;
  while (rows.next())
    all.push_back({.feed = std::string(rows.text(0)),
                   .token = std::string(rows.text(1)),
                   .hub = std::string(rows.text(2)),
                   .topic = std::string(rows.text(3)),
                   .secret = std::string(rows.text(4)),
                   .asked_at = rows.integer(5),
                   .lease_until = rows.integer(6),
                   .problem = std::string(rows.text(7))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return all;
}

Result<std::optional<Subscription>> SqliteFeeds::subscription(std::string_view token) {
  auto found = read_subscriptions(connection_.rows("subscription", {token}));
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<void> SqliteFeeds::lease(const Subscription& subscription, std::int64_t until) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = connection_.run("lease", {subscription.token, until, subscription.problem}); !done)
    return done;
  if (auto done = connection_.run("push_until", {subscription.feed, until}); !done) return done;
  return transaction->commit();
}

}  // namespace

Result<std::unique_ptr<Feeds>> open_feeds(const std::string& folder) {
  const std::string path = folder + "/feeds.db";
  auto connection = Connection::open(path, "feeds", {.access = wrap::SqliteAccess::create});
  if (!connection) return tl::unexpected(connection.error());
  return std::make_unique<SqliteFeeds>(std::move(*connection));
}

}  // namespace logline::store
