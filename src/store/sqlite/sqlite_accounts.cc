#include "store/sqlite/sqlite_accounts.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/connection.h"

namespace logline::store {
namespace {

constexpr std::int64_t kVisit = 1800;    // seconds between looks of two visits
constexpr std::int64_t kLookEvery = 60;  // looks closer than this are not written down

class SqliteAccounts final : public Accounts {
 public:
  explicit SqliteAccounts(Connection connection) : connection_(std::move(connection)) {}

  Result<wall::Progress> progress(std::string_view reader) override;
  Result<void> set_progress(std::string_view reader, std::string_view title_key,
                            const wall::TitleProgress& progress) override {
    return change(reader, "set_progress",
                  {reader, title_key, progress.season, progress.episode, progress.is_caught_up,
                   progress.wants_everything});
  }
  Result<void> set_wishes(std::string_view reader, bool wants_everything, bool wants_placeholder) override {
    return change(reader, "set_wishes", {reader, wants_everything, wants_placeholder});
  }
  Result<std::string> zone(std::string_view reader) override { return text_of("zone", reader); }
  Result<void> set_zone(std::string_view reader, std::string_view zone) override {
    return change(reader, "set_zone", {reader, zone});
  }
  Result<std::string> region(std::string_view reader) override { return text_of("region", reader); }
  Result<void> set_region(std::string_view reader, std::string_view region) override {
    return change(reader, "set_region", {reader, region});
  }
  Result<std::vector<std::string>> services(std::string_view reader) override;
  Result<void> set_services(std::string_view reader, std::span<const std::string> services) override;

  Result<std::vector<Follow>> follows(std::string_view reader) override;
  Result<void> follow(std::string_view reader, const Follow& what) override {
    return change(reader, "follow", {reader, what.subject, what.key});
  }
  Result<void> unfollow(std::string_view reader, const Follow& what) override {
    return connection_.run("unfollow", {reader, what.subject, what.key});
  }

  Result<std::optional<Timestamp>> look(std::string_view reader, const Timestamp& now) override;
  Result<bool> is_read(std::string_view reader, StoryId story) override;
  Result<std::vector<StoryId>> read_among(std::string_view reader, std::span<const StoryId> stories) override;
  Result<std::vector<StoryId>> read_stories(std::string_view reader) override;
  Result<void> mark_read(std::string_view reader, StoryId story, bool is_read) override {
    return change(reader, is_read ? "mark_read" : "mark_unread", {reader, story.to_string()});
  }

  Result<Seq> delivered() override;
  Result<std::size_t> post(Seq position, std::span<const Message> messages) override;
  Result<std::vector<PostedMessage>> outbox(std::size_t limit) override;
  Result<void> mark_sent(std::int64_t id) override { return connection_.run("mark_sent", {id}); }

 private:
  Result<std::string> text_of(std::string_view query, std::string_view reader);
  Result<void> change(std::string_view reader, std::string_view query, wrap::SqlValues values);
  Result<bool> post_one(const Message& message);

  Connection connection_;
};

// Runs one query about a reader, who is written down first if need be.
Result<void> SqliteAccounts::change(std::string_view reader, std::string_view query, wrap::SqlValues values) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = connection_.run("add_reader", {reader}); !done) return done;
  if (auto done = connection_.run(query, values); !done) return done;
  return transaction->commit();
}

// What one column says of a reader; empty for one that was never written.
Result<std::string> SqliteAccounts::text_of(std::string_view query, std::string_view reader) {
  Rows rows = connection_.rows(query, {reader});
  std::string text;
  if (rows.next()) text = rows.text(0);
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return text;
}

// One a line.
Result<std::vector<std::string>> SqliteAccounts::services(std::string_view reader) {
  Rows rows = connection_.rows("services", {reader});
  std::vector<std::string> services;
  if (rows.next())
    for (std::string_view text = rows.text(0); !text.empty();) {
      const auto end = std::min(text.find('\n'), text.size());
      services.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return services;
}

Result<void> SqliteAccounts::set_services(std::string_view reader, std::span<const std::string> services) {
  std::string text;
  for (const std::string& service : services) text += (text.empty() ? "" : "\n") + service;
  return change(reader, "set_services", {reader, text});
}

Result<wall::Progress> SqliteAccounts::progress(std::string_view reader) {
  wall::Progress progress;
  Rows wishes = connection_.rows("reader", {reader});
  if (wishes.next()) {
    progress.wants_everything = wishes.integer(0) != 0;
    progress.wants_placeholder = wishes.integer(1) != 0;
  }
  if (auto done = wishes.status(); !done) return tl::unexpected(done.error());
  Rows rows = connection_.rows("progress", {reader});
  while (rows.next())
    progress.titles[std::string(rows.text(0))] = {static_cast<int>(rows.integer(1)),
                                                  static_cast<int>(rows.integer(2)), rows.integer(3) != 0,
                                                  rows.integer(4) != 0};
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return progress;
}

Result<std::vector<Follow>> SqliteAccounts::follows(std::string_view reader) {
  std::vector<Follow> follows;
  Rows rows = connection_.rows("follows", {reader});
  while (rows.next()) follows.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return follows;
}

Result<std::optional<Timestamp>> SqliteAccounts::look(std::string_view reader, const Timestamp& now) {
  std::optional<Timestamp> last, before;
  {
    Rows rows = connection_.rows("reader", {reader});
    if (rows.next()) {
      last = Timestamp::parse_iso(rows.text(2));
      before = Timestamp::parse_iso(rows.text(3));
    }
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  const std::int64_t since = last ? now.utc_seconds - last->utc_seconds : kVisit;
  if (since >= kVisit) before = last;
  if (since >= kLookEvery) {
    const Hurry hurry(connection_);
    auto done = change(reader, "set_looks", {reader, now.to_iso(), before ? before->to_iso() : ""});
    if (!done) return tl::unexpected(done.error());
  }
  return before;
}

Result<bool> SqliteAccounts::is_read(std::string_view reader, StoryId story) {
  Rows rows = connection_.rows("is_read", {reader, story.to_string()});
  const bool is_marked = rows.next();
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return is_marked;
}

// In one transaction: to begin one takes longer than to look for a mark.
Result<std::vector<StoryId>> SqliteAccounts::read_among(std::string_view reader,
                                                        std::span<const StoryId> stories) {
  if (auto begun = connection_.run("hold"); !begun) return tl::unexpected(begun.error());
  auto marked = Accounts::read_among(reader, stories);
  auto released = connection_.run("release");
  if (!released) return tl::unexpected(released.error());
  return marked;
}

Result<std::vector<StoryId>> SqliteAccounts::read_stories(std::string_view reader) {
  std::vector<StoryId> stories;
  Rows rows = connection_.rows("read_stories", {reader});
  while (rows.next()) stories.push_back(StoryId::from_string(rows.text(0)).value_or(StoryId{}));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return stories;
}

Result<Seq> SqliteAccounts::delivered() {
  Rows rows = connection_.rows("delivered");
  const Seq seq = rows.next() ? static_cast<Seq>(rows.integer(0)) : 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return seq;
}

// False: this reader was sent this fact before.
Result<bool> SqliteAccounts::post_one(const Message& message) {
  if (auto done = connection_.run("add_reader", {message.reader}); !done) return tl::unexpected(done.error());
  if (auto done = connection_.run("claim_fact", {message.reader, message.fact}); !done)
    return tl::unexpected(done.error());
  if (connection_.database().changes() == 0) return false;
  const auto done = connection_.run("post", {message.reader, message.fact, message.channel, message.body});
  return done.map([] { return true; });
}

Result<std::size_t> SqliteAccounts::post(Seq position, std::span<const Message> messages) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  std::size_t posted = 0;
  for (const Message& message : messages) {
    const auto is_new = post_one(message);
    if (!is_new) return tl::unexpected(is_new.error());
    if (*is_new) ++posted;
  }
  if (auto done = connection_.run("set_delivered", {position}); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return posted;
}

Result<std::vector<PostedMessage>> SqliteAccounts::outbox(std::size_t limit) {
  std::vector<PostedMessage> waiting;
  Rows rows = connection_.rows("outbox", {std::min<std::size_t>(limit, INT64_MAX)});
  while (rows.next())
    waiting.push_back({rows.integer(0),
                       {std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)),
                        std::string(rows.text(4))}});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return waiting;
}

}  // namespace

Result<std::unique_ptr<Accounts>> open_sqlite_accounts(const std::string& path, wrap::SqliteOptions options) {
  options.is_durable = true;
  options.cache_kib = kAccountsCache;
  auto connection = Connection::open(path, "accounts", options);
  if (!connection) return tl::unexpected(connection.error());
  return std::make_unique<SqliteAccounts>(std::move(*connection));
}

}  // namespace logline::store
