// By what an article is found when it comes again, and when a feed last said what stands in it: asked of the
// views for everything that arrives.
//
//     Result<std::optional<ArticleId>> id = article_by_key(connection, key);
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

Result<std::optional<ArticleId>> article_by_key(Connection& connection, ArticleKey key);
Result<std::vector<ArticleKey>> keys_of(Connection& connection, ArticleId id);
Result<std::optional<Heard>> heard(Connection& connection, ArticleId id);

}  // namespace logline::store
