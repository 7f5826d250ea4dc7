#include <unistd.h>

#include <utility>

#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/wishes.h"

namespace logline::store {
namespace {

class SqliteWishes final : public Wishes {
 public:
  explicit SqliteWishes(Connection connection) : connection_(std::move(connection)) {}

  Result<std::int64_t> add(std::string_view what) override {
    Rows rows = connection_.rows("add_wish", {what});
    const std::int64_t id = rows.next() ? rows.integer(0) : 0;
    while (rows.next()) {
    }
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
    return id;
  }
  Result<std::vector<Wish>> all() override {
    std::vector<Wish> wishes;
    Rows rows = connection_.rows("each_wish");
    while (rows.next()) wishes.push_back({rows.integer(0), std::string(rows.text(1))});
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
    return wishes;
  }
  Result<void> remove(std::int64_t id) override { return connection_.run("remove_wish", {id}); }

 private:
  Connection connection_;
};

}  // namespace

Result<std::unique_ptr<Wishes>> open_wishes(std::string_view folder, std::chrono::milliseconds patience) {
  const std::string place(folder);
  const bool may_write = ::access(place.c_str(), W_OK) == 0;
  auto connection =
      Connection::open(place + "/accounts.db", "accounts",
                       {.access = may_write ? wrap::SqliteAccess::write : wrap::SqliteAccess::read,
                        .is_durable = true,
                        .busy_milliseconds = static_cast<int>(patience.count()),
                        .cache_kib = kAccountsCache});
  if (!connection) return tl::unexpected(connection.error());
  if (may_write)
    if (auto done = connection->run_script("PRAGMA secure_delete=ON"); !done)
      return tl::unexpected(done.error());
  return std::make_unique<SqliteWishes>(std::move(*connection));
}

}  // namespace logline::store
