#include "store/logins.h"

#include <unistd.h>

#include <utility>

#include "base/id.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_accounts.h"
#include "wrap/hmac.h"

namespace logline::store {
namespace {

constexpr std::int64_t kSeenEvery = 60;  // seconds: use is not written down oftener
constexpr std::int64_t kFailuresKept = 86'400;

std::string_view name_of(Role role) {
  switch (role) {
    case Role::chief: return "chief";
    case Role::desk: return "desk";
    default: return "reader";
  }
}

Role role_of(std::string_view name) {
  if (name == "chief") return Role::chief;
  return name == "desk" ? Role::desk : Role::reader;
}

Login login_of(const Rows& rows) {
  return {.id = rows.integer(0),
          .name = std::string(rows.text(1)),
          .password = std::string(rows.text(2)),
          .role = role_of(rows.text(3)),
          .made_at = rows.integer(4)};
}

class SqliteLogins final : public Logins {
 public:
  explicit SqliteLogins(Connection connection) : connection_(std::move(connection)) {}

  Result<bool> has_any() override { return exists("has_logins", {}); }
  Result<std::vector<Login>> all() override;
  Result<std::optional<Login>> find(std::string_view name) override { return one_login("login", {name}); }
  Result<void> set_password(std::int64_t login, std::string_view password) override {
    return connection_.run("set_password", {login, password});
  }
  Result<void> set_role(std::int64_t login, Role role) override;
  Result<void> remove(std::int64_t login) override;

  Result<void> invite(std::string_view secret, const Invitation& what, std::int64_t ends_at) override;
  Result<std::optional<Invitation>> invitation(std::string_view secret, std::int64_t now) override;
  Result<std::optional<Login>> join(std::string_view secret, std::string_view name, std::string_view password,
                                    std::int64_t now) override;
  Result<std::optional<Login>> reset(std::string_view secret, std::string_view password,
                                     std::int64_t now) override;

  Result<std::vector<Member>> members(std::int64_t login) override;
  Result<std::optional<Member>> add_member(std::int64_t login, std::string_view label) override;
  Result<bool> remove_member(std::int64_t login, std::string_view reader) override;

  Result<void> begin_session(std::string_view secret, std::int64_t login, std::string_view reader,
                             std::int64_t now) override;
  Result<std::optional<SignedIn>> session(std::string_view secret, std::int64_t now) override;
  Result<bool> switch_reader(std::string_view secret, std::string_view reader) override {
    return changes("switch_reader", {secret, reader});
  }
  Result<void> end_session(std::string_view secret) override {
    return connection_.run("end_session", {secret});
  }
  Result<void> end_sessions_but(std::int64_t login, std::string_view secret) override {
    return connection_.run("end_sessions_but", {login, secret});
  }

  Result<bool> add_token(std::string_view secret, std::int64_t login, std::string_view reader,
                         std::string_view label, std::string_view scopes, std::int64_t now) override;
  Result<std::vector<Token>> tokens(std::int64_t login) override;
  Result<std::optional<SignedIn>> token(std::string_view secret, std::int64_t now) override;
  Result<bool> remove_token(std::int64_t login, std::int64_t id) override {
    return changes("remove_token", {id, login});
  }

  Result<Failures> failures(std::string_view what) override;
  Result<void> note_failure(std::string_view what, std::int64_t now) override;
  Result<void> forgive(std::string_view what) override { return connection_.run("forgive", {what}); }

 private:
  Result<bool> exists(std::string_view query, wrap::SqlValues values);
  Result<bool> changes(std::string_view query, wrap::SqlValues values);  // whether it changed any row
  Result<std::optional<Login>> one_login(std::string_view query, wrap::SqlValues values);
  Result<std::optional<Member>> put_member(std::int64_t login, std::string_view label);
  Result<void> keep_a_chief(std::int64_t without);
  // What can't be written down (a full disk, a folder that may only be read, another writer) keeps nobody
  // out.
  void note_use(std::string_view query, std::string_view secret, std::int64_t now) {
    const Hurry hurry(connection_);
    (void)connection_.run(query, {secret, now});
  }

  Connection connection_;
};

Result<bool> SqliteLogins::exists(std::string_view query, wrap::SqlValues values) {
  Rows rows = connection_.rows(query, values);
  const bool is_there = rows.next();
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return is_there;
}

Result<bool> SqliteLogins::changes(std::string_view query, wrap::SqlValues values) {
  if (auto done = connection_.run(query, values); !done) return tl::unexpected(done.error());
  return connection_.database().changes() > 0;
}

Result<std::optional<Login>> SqliteLogins::one_login(std::string_view query, wrap::SqlValues values) {
  Rows rows = connection_.rows(query, values);
  std::optional<Login> login;
  if (rows.next()) login = login_of(rows);
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return login;
}

Result<std::vector<Login>> SqliteLogins::all() {
  std::vector<Login> logins;
  Rows rows = connection_.rows("logins");
  while (rows.next()) logins.push_back(login_of(rows));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return logins;
}

Result<void> SqliteLogins::keep_a_chief(std::int64_t without) {
  const auto login = one_login("login_by_id", {without});
  if (!login) return tl::unexpected(login.error());
  if (!*login || (*login)->role != Role::chief) return {};
  const auto has_other = exists("has_other_chief", {without});
  if (!has_other) return tl::unexpected(has_other.error());
  if (*has_other) return {};
  return fail("this is the only login that operates the installation", (*login)->name,
              "make somebody else an operator first");
}

Result<void> SqliteLogins::set_role(std::int64_t login, Role role) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (role != Role::chief)
    if (auto kept = keep_a_chief(login); !kept) return kept;
  if (auto done = connection_.run("set_role", {login, name_of(role)}); !done) return done;
  return transaction->commit();
}

Result<void> SqliteLogins::remove(std::int64_t login) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto kept = keep_a_chief(login); !kept) return kept;
  if (auto done = connection_.run("remove_login", {login}); !done) return done;
  return transaction->commit();
}

Result<void> SqliteLogins::invite(std::string_view secret, const Invitation& what, std::int64_t ends_at) {
  if (what.login == 0) return connection_.run("invite", {secret, name_of(what.role), nullptr, ends_at});
  return connection_.run("invite", {secret, name_of(what.role), what.login, ends_at});
}

Result<std::optional<Invitation>> SqliteLogins::invitation(std::string_view secret, std::int64_t now) {
  Rows rows = connection_.rows("invitation", {secret, now});
  std::optional<Invitation> found;
  if (rows.next()) found = {.role = role_of(rows.text(0)), .login = rows.is_null(1) ? 0 : rows.integer(1)};
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

Result<std::optional<Login>> SqliteLogins::join(std::string_view secret, std::string_view name,
                                                std::string_view password, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto link = invitation(secret, now);
  if (!link) return tl::unexpected(link.error());
  if (!*link || (*link)->login != 0) return std::nullopt;
  const auto is_new = changes("add_login", {name, password, name_of((*link)->role), now});
  if (!is_new) return tl::unexpected(is_new.error());
  if (!*is_new) return std::nullopt;
  const std::int64_t login = connection_.database().last_insert_rowid();
  if (auto member = put_member(login, name); !member) return tl::unexpected(member.error());
  if (auto done = connection_.run("use_up_invitation", {secret}); !done) return tl::unexpected(done.error());
  if (auto done = connection_.run("forget_old_invitations", {now}); !done)
    return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return Login{login, std::string(name), std::string(password), (*link)->role, now};
}

Result<std::optional<Login>> SqliteLogins::reset(std::string_view secret, std::string_view password,
                                                 std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto link = invitation(secret, now);
  if (!link) return tl::unexpected(link.error());
  if (!*link || (*link)->login == 0) return std::nullopt;
  const std::int64_t login = (*link)->login;
  if (auto done = set_password(login, password); !done) return tl::unexpected(done.error());
  if (auto done = end_sessions_but(login, ""); !done) return tl::unexpected(done.error());
  if (auto done = connection_.run("use_up_invitation", {secret}); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return one_login("login_by_id", {login});
}

Result<std::vector<Member>> SqliteLogins::members(std::int64_t login) {
  std::vector<Member> members;
  Rows rows = connection_.rows("members", {login});
  while (rows.next()) members.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return members;
}

Result<std::optional<Member>> SqliteLogins::put_member(std::int64_t login, std::string_view label) {
  Member member{.reader = wrap::random_hex(12), .label = std::string(label)};
  if (member.reader.empty()) return fail("the system gives no random bytes", "", "try again");
  if (auto done = connection_.run("add_member", {member.reader, login, label}); !done)
    return tl::unexpected(done.error());
  return member;
}

Result<std::optional<Member>> SqliteLogins::add_member(std::int64_t login, std::string_view label) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto there = members(login);
  if (!there) return tl::unexpected(there.error());
  if (there->size() >= kMostMembers) return std::nullopt;
  auto member = put_member(login, label);
  if (!member) return member;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return member;
}

Result<bool> SqliteLogins::remove_member(std::int64_t login, std::string_view reader) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto there = members(login);
  if (!there) return tl::unexpected(there.error());
  if (there->size() < 2) return false;
  const auto removed = changes("remove_member", {reader, login});
  if (!removed) return removed;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return *removed;
}

Result<void> SqliteLogins::begin_session(std::string_view secret, std::int64_t login, std::string_view reader,
                                         std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = connection_.run("forget_old_sessions", {login, now - kSessionSeconds}); !done) return done;
  if (auto done = connection_.run("begin_session", {secret, login, reader, now}); !done) return done;
  return transaction->commit();
}

Result<std::optional<SignedIn>> SqliteLogins::session(std::string_view secret, std::int64_t now) {
  std::optional<SignedIn> found;
  std::int64_t seen_at = 0;
  {
    Rows rows = connection_.rows("session", {secret, now - kSessionSeconds});
    if (rows.next()) {
      found = {rows.integer(0),           std::string(rows.text(1)), role_of(rows.text(2)),
               std::string(rows.text(3)), std::string(rows.text(4)), ""};
      seen_at = rows.integer(5);
    }
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  if (found && now >= seen_at + kSeenEvery) note_use("see_session", secret, now);
  return found;
}

Result<bool> SqliteLogins::add_token(std::string_view secret, std::int64_t login, std::string_view reader,
                                     std::string_view label, std::string_view scopes, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto there = tokens(login);
  if (!there) return tl::unexpected(there.error());
  if (there->size() >= kMostTokens) return false;
  const auto added = changes("add_token", {secret, login, reader, label, scopes, now});
  if (!added) return added;
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return *added;
}

Result<std::vector<Token>> SqliteLogins::tokens(std::int64_t login) {
  std::vector<Token> tokens;
  Rows rows = connection_.rows("tokens", {login});
  while (rows.next())
    tokens.push_back({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)),
                      std::string(rows.text(3)), rows.integer(4), rows.integer(5)});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return tokens;
}

Result<std::optional<SignedIn>> SqliteLogins::token(std::string_view secret, std::int64_t now) {
  std::optional<SignedIn> found;
  std::int64_t used_at = 0;
  {
    Rows rows = connection_.rows("token", {secret});
    if (rows.next()) {
      found = {rows.integer(0),           std::string(rows.text(1)), role_of(rows.text(2)),
               std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5))};
      used_at = rows.integer(6);
    }
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  if (found && now >= used_at + kSeenEvery) note_use("see_token", secret, now);
  return found;
}

Result<Failures> SqliteLogins::failures(std::string_view what) {
  Failures failures;
  Rows rows = connection_.rows("failures", {what});
  if (rows.next()) failures = {rows.integer(0), rows.integer(1)};
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return failures;
}

Result<void> SqliteLogins::note_failure(std::string_view what, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = connection_.run("forget_old_failures", {now - kFailuresKept}); !done) return done;
  if (auto done = connection_.run("note_failure", {what, now}); !done) return done;
  return transaction->commit();
}

}  // namespace

Result<std::unique_ptr<Logins>> open_logins(std::string_view folder, std::chrono::milliseconds patience) {
  const std::string place(folder);
  const bool may_write = ::access(place.c_str(), W_OK) == 0;
  auto connection =
      Connection::open(place + "/accounts.db", "accounts",
                       {.access = may_write ? wrap::SqliteAccess::write : wrap::SqliteAccess::read,
                        .busy_milliseconds = static_cast<int>(patience.count()),
                        .cache_kib = kAccountsCache});
  if (!connection) return tl::unexpected(connection.error());
  return std::make_unique<SqliteLogins>(std::move(*connection));
}

}  // namespace logline::store
