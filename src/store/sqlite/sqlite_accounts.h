// Accounts in one SQLite file. A commit waits for the disk.
//
//     Result<std::unique_ptr<Accounts>> accounts = open_sqlite_accounts(path, {});
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/accounts.h"
#include "wrap/sqlite.h"

namespace logline::store {

Result<std::unique_ptr<Accounts>> open_sqlite_accounts(const std::string& path, wrap::SqliteOptions options);

}  // namespace logline::store
