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

// Each thread of a server has two handles on the file, and asks for a few rows of one reader at a time.
inline constexpr int kAccountsCache = 4'096;  // KiB

Result<std::unique_ptr<Accounts>> open_sqlite_accounts(const std::string& path, wrap::SqliteOptions options);

}  // namespace logline::store
