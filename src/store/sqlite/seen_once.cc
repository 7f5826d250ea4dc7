#include "store/sqlite/seen_once.h"

namespace logline::store {

Result<SeenOnce> read_seen_once(Connection& connection) {
  SeenOnce seen;
  Rows rows = connection.rows("each_seen_once");
  while (rows.next()) seen.emplace(rows.text(0), ArticleId::from_string(rows.text(1)).value_or(ArticleId{}));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return seen;
}

}  // namespace logline::store
