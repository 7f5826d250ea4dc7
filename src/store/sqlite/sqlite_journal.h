// The journal in one SQLite file: one row per entry, a document's bytes as a zstd frame in it. A commit waits
// for the disk.
//
//     Result<std::unique_ptr<Journal>> journal = open_sqlite_journal(path, {.access =
//     wrap::SqliteAccess::create});
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/journal.h"
#include "wrap/sqlite.h"

namespace logline::store {

Result<std::unique_ptr<Journal>> open_sqlite_journal(const std::string& path, wrap::SqliteOptions options);

}  // namespace logline::store
