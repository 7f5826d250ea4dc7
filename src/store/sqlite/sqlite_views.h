// The views in one SQLite file, with FTS5 for search. Commits do not wait for the disk: after a power failure
// the views may stand a few batches behind, at a position that they know, and go on from there.
//
//     Result<std::unique_ptr<Views>> views = open_sqlite_views(path, {.access = wrap::SqliteAccess::read});
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/views.h"
#include "wrap/sqlite.h"

namespace logline::store {

Result<std::unique_ptr<Views>> open_sqlite_views(const std::string& path, wrap::SqliteOptions options);

}  // namespace logline::store
