// The schema of a database file: recognises ours, and brings an older one up to date by the migrations of
// sql/sqlite/<schema>/, in order, each in its own transaction together with the new version number.
//
//     Result<void> done = bring_up_to_date(database, "views", options.access);
#pragma once

#include <string_view>

#include "base/result.h"
#include "wrap/sqlite.h"

namespace logline::store {

// Errors: the file is empty and may not be made, belongs to another program, is of a newer version, or is
// older and may not be written.
Result<void> bring_up_to_date(wrap::SqliteDatabase& database, std::string_view schema,
                              wrap::SqliteAccess access);

}  // namespace logline::store
