// The schema of a database file: recognises ours, and brings an older one up to date by the migrations of
// sql/sqlite/<schema>/, in order, each in its own transaction together with the new version number.
//
//     Result<void> done = bring_up_to_date(database, "views", true);
#pragma once

#include <string_view>

#include "base/result.h"
#include "wrap/sqlite.h"

namespace logline::store {

// Errors: the file belongs to another program, is of a newer version, or is older and may not be written.
Result<void> bring_up_to_date(wrap::SqliteDatabase& database, std::string_view schema, bool may_write);

// Empties a file that is derived: drops its tables by sql/sqlite/<schema>_drop.sql and makes them anew, in
// one transaction.
Result<void> start_over(wrap::SqliteDatabase& database, std::string_view schema);

}  // namespace logline::store
