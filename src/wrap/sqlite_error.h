// What SQLite's result codes mean to a person. For wrap/sqlite only; reads the connection's last message, so
// call it at once and on the connection's own thread.
//
//     if (code != SQLITE_OK) return tl::unexpected(sqlite_error(database, code));
#pragma once

#include "base/result.h"

struct sqlite3;

namespace logline::wrap {

// `database` may be null (open failed for lack of memory). The place is the file's path, when it is known.
Error sqlite_error(sqlite3* database, int code);

}  // namespace logline::wrap
