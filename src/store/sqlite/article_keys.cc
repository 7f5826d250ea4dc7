#include "store/sqlite/article_keys.h"

#include <string>

namespace logline::store {

Result<std::optional<ArticleId>> article_by_key(Connection& connection, ArticleKey key) {
  Rows rows = connection.rows("article_by_key", {static_cast<std::int64_t>(key)});
  std::optional<ArticleId> id;
  if (rows.next()) id = ArticleId::from_string(rows.text(0));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return id;
}

Result<std::vector<ArticleKey>> keys_of(Connection& connection, ArticleId id) {
  Rows rows = connection.rows("keys_of", {id.to_string()});
  std::vector<ArticleKey> keys;
  while (rows.next()) keys.push_back(static_cast<ArticleKey>(rows.integer(0)));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return keys;
}

Result<std::optional<Heard>> heard(Connection& connection, ArticleId id) {
  Rows rows = connection.rows("heard", {id.to_string()});
  std::optional<Heard> heard;
  if (rows.next()) heard = Heard{static_cast<std::uint64_t>(rows.integer(0)), rows.integer(1)};
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return heard;
}

}  // namespace logline::store
