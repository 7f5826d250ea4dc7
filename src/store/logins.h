// Who may come in: logins with their passwords, the readers of each household, sessions, tokens of programs,
// one-time links, and the attempts that failed. Kept in accounts.db beside what readers said; never rebuilt.
//
// Secrets come in as what wrap/hmac.h's sha256_hex makes of them, passwords as argon2id strings: nothing here
// can be used to sign in. Times are UTC seconds, given by the caller. Each call is one transaction; several
// processes may write. An object serves one thread at a time.
//
//     logins.invite(sha256_hex(secret), Role::chief, now + 86'400);
//     Result<std::optional<Joined>> joined = logins.join(sha256_hex(secret), "ada", hash, "Ada", now);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/patience.h"
#include "store/role.h"

namespace logline::store {

struct Login {
  std::int64_t id = 0;
  std::string name;      // folded
  std::string password;  // argon2id, PHC string
  Role role = Role::reader;
  std::int64_t made_at = 0;
};

// One reader of a household.
struct Member {
  std::string reader;  // as Accounts knows them
  std::string label;   // what the household calls them
};

// Who a session or a token stands for.
struct SignedIn {
  std::int64_t login = 0;
  std::string name;
  Role role = Role::reader;
  std::string reader;
  std::string label;
  std::string scopes;  // of a token; empty for a session, which may do all that its role may
};

struct Token {
  std::int64_t id = 0;
  std::string label;
  std::string scopes;
  std::string reader_label;
  std::int64_t made_at = 0, used_at = 0;  // used_at 0: never
};

struct Invitation {
  Role role = Role::reader;
  std::int64_t login = 0;  // whose password it sets again; 0: for somebody new
};

struct Failures {
  std::int64_t count = 0, last_at = 0;
};

inline constexpr std::int64_t kSessionSeconds = 30 * 86'400;  // since it was last used
inline constexpr std::size_t kMostMembers = 12;
inline constexpr std::size_t kMostTokens = 50;

class Logins {
 public:
  virtual ~Logins() = default;

  virtual Result<bool> has_any() = 0;
  virtual Result<std::vector<Login>> all() = 0;  // by name
  virtual Result<std::optional<Login>> find(std::string_view name) = 0;
  virtual Result<void> set_password(std::int64_t login, std::string_view password) = 0;
  // An error when it would leave nobody who operates the installation.
  virtual Result<void> set_role(std::int64_t login, Role role) = 0;
  // With all its readers and what they said.
  virtual Result<void> remove(std::int64_t login) = 0;

  virtual Result<void> invite(std::string_view secret, const Invitation& what, std::int64_t ends_at) = 0;
  virtual Result<std::optional<Invitation>> invitation(std::string_view secret, std::int64_t now) = 0;
  // Uses the link up: a new login with one reader. nullopt: the link is gone, or the name is taken.
  virtual Result<std::optional<Login>> join(std::string_view secret, std::string_view name,
                                            std::string_view password, std::int64_t now) = 0;
  // Uses the link up: sets the password and ends every session of the login. nullopt: the link is gone.
  virtual Result<std::optional<Login>> reset(std::string_view secret, std::string_view password,
                                             std::int64_t now) = 0;

  virtual Result<std::vector<Member>> members(std::int64_t login) = 0;  // in the order in which they came
  // nullopt: there are kMostMembers already.
  virtual Result<std::optional<Member>> add_member(std::int64_t login, std::string_view label) = 0;
  // With what they said. False: not one of that login, or its last.
  virtual Result<bool> remove_member(std::int64_t login, std::string_view reader) = 0;

  virtual Result<void> begin_session(std::string_view secret, std::int64_t login, std::string_view reader,
                                     std::int64_t now) = 0;
  // Counts as use.
  virtual Result<std::optional<SignedIn>> session(std::string_view secret, std::int64_t now) = 0;
  // False: the reader is not of the session's login.
  virtual Result<bool> switch_reader(std::string_view secret, std::string_view reader) = 0;
  virtual Result<void> end_session(std::string_view secret) = 0;
  virtual Result<void> end_sessions_but(std::int64_t login, std::string_view secret) = 0;

  // False: there are kMostTokens already, or the reader is not of that login.
  virtual Result<bool> add_token(std::string_view secret, std::int64_t login, std::string_view reader,
                                 std::string_view label, std::string_view scopes, std::int64_t now) = 0;
  virtual Result<std::vector<Token>> tokens(std::int64_t login) = 0;
  virtual Result<std::optional<SignedIn>> token(std::string_view secret, std::int64_t now) = 0;
  virtual Result<bool> remove_token(std::int64_t login, std::int64_t id) = 0;

  virtual Result<Failures> failures(std::string_view what) = 0;
  virtual Result<void> note_failure(std::string_view what, std::int64_t now) = 0;
  virtual Result<void> forgive(std::string_view what) = 0;
};

// Those of the installation in a folder. `patience`: how long a write waits for another writer.
Result<std::unique_ptr<Logins>> open_logins(std::string_view folder,
                                            std::chrono::milliseconds patience = kPatience);

}  // namespace logline::store
