#include <filesystem>
#include <map>
#include <utility>

#include "store/images.h"
#include "store/sqlite/connection.h"
#include "wrap/hmac.h"

namespace logline::store {
namespace {

std::string images_path(const std::string& folder) { return folder + "/images.db"; }

class SqliteImages final : public Images {
 public:
  explicit SqliteImages(Connection connection) : connection_(std::move(connection)) {}

  Result<void> want(std::span<const WantedImage> images, std::int64_t now) override;
  Result<std::vector<WantedPage>> due(std::int64_t now, std::size_t limit) override;
  Result<void> keep(std::span<const Document> came, std::span<const WantedPage> asked) override;
  Result<std::size_t> take_down(const TakenDown& taken_down) override;
  Result<void> each(const std::function<void(const StoredImage&)>& visit) override;
  Result<std::string> bytes(std::string_view hash) override;

 private:
  Result<std::vector<std::string>> covered_by(const TakenDown& taken_down);
  Result<bool> remove(const std::string& address);
  Connection connection_;
};

Result<void> SqliteImages::want(std::span<const WantedImage> images, std::int64_t now) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const WantedImage& image : images) {
    if (auto done = connection_.run("want", {image.address, now}); !done) return done;
    if (auto done = connection_.run("show", {image.address, image.article, image.outlet}); !done) return done;
  }
  return transaction->commit();
}

Result<std::vector<WantedPage>> SqliteImages::due(std::int64_t now, std::size_t limit) {
  Rows rows = connection_.rows("due", {now, limit});
  std::vector<WantedPage> wanted;
  while (rows.next())
    wanted.push_back({.entry = std::string(rows.text(0)),
                      .address = std::string(rows.text(0)),
                      .tries = rows.integer(1),
                      .next_try = rows.integer(2)});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return wanted;
}

Result<void> SqliteImages::keep(std::span<const Document> came, std::span<const WantedPage> asked) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const Document& image : came) {
    const std::string hash = wrap::sha256_hex(image.bytes);
    if (hash.empty()) return fail("the library for hashes gives none", "images");
    if (auto done = connection_.run("keep", {image.name, hash}); !done) return done;
    if (connection_.database().changes() == 0) continue;  // taken down meanwhile
    if (auto done = connection_.run("keep_content", {hash, image.content_type, image.bytes.size(),
                                                     wrap::SqlValue::Bytes{image.bytes}});
        !done)
      return done;
  }
  for (const WantedPage& one : asked)
    if (auto done = connection_.run("settle", {one.entry, one.tries, one.next_try, one.is_done}); !done)
      return done;
  return transaction->commit();
}

// Those that are taken down themselves, and those of which every article that shows them is.
Result<std::vector<std::string>> SqliteImages::covered_by(const TakenDown& taken_down) {
  std::map<std::string, bool> is_covered;
  Rows rows = connection_.rows("each_shown");
  while (rows.next()) {
    const std::string address(rows.text(0));
    const bool is_of_covered = taken_down.covers(rows.text(1), rows.text(2));
    bool& is_it = is_covered.try_emplace(address, true).first->second;
    is_it = taken_down.covers(address, {}) || (is_it && is_of_covered);
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  std::vector<std::string> covered;
  for (const auto& [address, is_it] : is_covered)
    if (is_it) covered.push_back(address);
  return covered;
}

// The address stays, so that it is not asked for again. False: nothing was kept of it.
Result<bool> SqliteImages::remove(const std::string& address) {
  std::string hash;
  {
    Rows rows = connection_.rows("hash_of", {address});
    if (rows.next()) hash = rows.text(0);
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  }
  auto done = connection_.run("remove", {address});
  if (done && !hash.empty()) done = connection_.run("remove_content", {hash});
  return done.map([&] { return !hash.empty(); });
}

Result<std::size_t> SqliteImages::take_down(const TakenDown& taken_down) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto covered = covered_by(taken_down);
  if (!covered) return tl::unexpected(covered.error());
  std::size_t removed = 0;
  for (const std::string& address : *covered) {
    const auto was_there = remove(address);
    if (!was_there) return tl::unexpected(was_there.error());
    if (*was_there) ++removed;
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  (void)connection_.run_script("PRAGMA wal_checkpoint(TRUNCATE)");  // as the journal's bury() does
  return removed;
}

Result<void> SqliteImages::each(const std::function<void(const StoredImage&)>& visit) {
  Rows rows = connection_.rows("each_image");
  while (rows.next())
    visit({.address = std::string(rows.text(0)),
           .hash = std::string(rows.text(1)),
           .media_type = std::string(rows.text(2)),
           .article = std::string(rows.text(4)),
           .size = rows.integer(3)});
  return rows.status();
}

Result<std::string> SqliteImages::bytes(std::string_view hash) {
  Rows rows = connection_.rows("bytes", {hash});
  std::string found;
  if (rows.next()) found = rows.bytes(0);
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

}  // namespace

bool has_images(const std::string& folder) {
  std::error_code ignored;
  return std::filesystem::exists(images_path(folder), ignored);
}

Result<std::unique_ptr<Images>> open_images(const std::string& folder) {
  auto connection = Connection::open(images_path(folder), "images", {.access = wrap::SqliteAccess::create});
  if (!connection) return tl::unexpected(connection.error());
  if (auto done = connection->run_script("PRAGMA secure_delete=ON"); !done)
    return tl::unexpected(done.error());
  return std::make_unique<SqliteImages>(std::move(*connection));
}

}  // namespace logline::store
