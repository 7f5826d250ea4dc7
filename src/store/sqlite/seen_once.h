// The names that one article alone has mentioned so far, as they are kept. One thread.
//
//     Result<SeenOnce> seen = read_seen_once(connection);
#pragma once

#include "base/result.h"
#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

Result<SeenOnce> read_seen_once(Connection& connection);

}  // namespace logline::store
