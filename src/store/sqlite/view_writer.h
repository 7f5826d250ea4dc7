// Writing a batch of changes into the tables of the views. The caller holds the transaction.
//
//     Result<void> done = write_changes(connection, changes);
#pragma once

#include "base/result.h"
#include "store/sqlite/connection.h"
#include "store/view_rows.h"

namespace logline::store {

// Removals first, then rows in the order given, then the position.
Result<void> write_changes(Connection& connection, const ViewChanges& changes);

}  // namespace logline::store
