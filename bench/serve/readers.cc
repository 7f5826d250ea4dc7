#include "readers.h"

#include <algorithm>
#include <chrono>

#include "../invented/names.h"
#include "model/statement.h"
#include "store/sqlite/connection.h"
#include "wrap/hmac.h"

namespace logline::bench {
namespace {

constexpr std::size_t kWatched = 40, kFollowed = 15, kRead = 60;

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

std::string title_key(const Size& size, Dice& dice) {
  return fold_name(title_name(dice.skewed(size.titles)));
}

Result<void> write_reader(store::Connection& accounts, std::size_t number, const Size& size, Dice& dice) {
  const std::string name = "reader" + std::to_string(number), secret = wrap::sha256_hex(session_of(number));
  if (auto done = accounts.run("add_login", {name, "no password", "reader", now()}); !done) return done;
  const std::int64_t login = accounts.database().last_insert_rowid();
  if (auto done = accounts.run("add_member", {name, login, name}); !done) return done;
  if (auto done = accounts.run("begin_session", {secret, login, name, now()}); !done) return done;
  for (std::size_t i = 0; i < kWatched; ++i) {
    const bool is_caught_up = dice.chance(0.3);
    const std::size_t season = dice.below(5), episode = dice.below(9);
    if (auto done =
            accounts.run("set_progress", {name, title_key(size, dice), season, episode, is_caught_up, false});
        !done)
      return done;
  }
  for (std::size_t i = 0; i < kFollowed; ++i)
    if (auto done = accounts.run("follow", {name, "title", title_key(size, dice)}); !done) return done;
  for (std::size_t i = 0; i < kRead; ++i) {
    const std::size_t back = dice.below(std::min<std::size_t>(2'000, size.stories));
    if (auto done = accounts.run("mark_read", {name, story_id(size.stories - 1 - back).to_string()}); !done)
      return done;
  }
  return {};
}

}  // namespace

std::string session_of(std::size_t reader) { return wrap::sha256_hex("session " + std::to_string(reader)); }

Result<void> write_readers(const std::string& folder, const Size& size) {
  auto accounts = store::Connection::open(folder + "/accounts.db", "accounts", {});
  if (!accounts) return tl::unexpected(accounts.error());
  auto transaction = store::Transaction::begin(*accounts);
  if (!transaction) return tl::unexpected(transaction.error());
  Dice dice(2);
  for (std::size_t i = 0; i < size.readers; ++i)
    if (auto done = write_reader(*accounts, i, size, dice); !done) return done;
  return transaction->commit();
}

}  // namespace logline::bench
