// Writing one row of the views with everything that hangs on it: its words, its subjects, its titles. The
// caller holds the transaction.
//
//     Result<void> done = put_article(connection, row);
#pragma once

#include "base/result.h"
#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

// A row of the same id is replaced and keeps its place.
Result<void> put_article(Connection& connection, const ArticleRow& row);
Result<void> put_story(Connection& connection, const StoryRow& row);
Result<void> put_record(Connection& connection, const Record& record);
Result<void> put_title(Connection& connection, const Title& title);

// What is not there is removed already.
Result<void> remove_article(Connection& connection, ArticleId id);
Result<void> remove_story(Connection& connection, StoryId id);
Result<void> remove_record(Connection& connection, const std::string& subject, const std::string& key);

}  // namespace logline::store
