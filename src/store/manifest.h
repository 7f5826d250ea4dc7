// installation.json: says that a folder is an installation, and in which layout.
//
//     Result<void> known = check_manifest(folder);
#pragma once

#include <string>

#include "base/result.h"

namespace logline::store {

bool has_manifest(const std::string& folder);
// Errors: no such folder, not an installation, unreadable, made by a newer version.
Result<void> check_manifest(const std::string& folder);
// All or nothing, and on the disk when it returns.
Result<void> write_manifest(const std::string& folder);

}  // namespace logline::store
