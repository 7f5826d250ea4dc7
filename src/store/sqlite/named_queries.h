// The named queries of a file under sql/: each starts with a line `-- name: words`, and everything up to the
// next is its text.
//
// A plain value; safe to read from several threads.
//
//     Result<NamedQueries> queries = load_queries("sql/sqlite/views.sql");
//     queries->at("log")
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::store {

using NamedQueries = std::map<std::string, std::string, std::less<>>;

// Errors name path and line: text before the first name, a name twice, a name without a query.
Result<NamedQueries> parse_queries(std::string_view text, std::string_view path);
// Of an embedded file.
Result<NamedQueries> load_queries(std::string_view path);

}  // namespace logline::store
