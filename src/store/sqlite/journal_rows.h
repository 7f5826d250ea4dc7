// Rows of the journal as its entries.
//
//     give_entries(connection.rows("read", {after, limit}), reader)      // how many there were
#pragma once

#include <cstddef>

#include "store/journal.h"
#include "store/sqlite/connection.h"

namespace logline::store {

// Of rows (seq, kind, key, is_buried, meta, payload, frame). A damaged one ends it; the error says which.
Result<std::size_t> give_entries(Rows rows, const JournalReader& reader);

}  // namespace logline::store
