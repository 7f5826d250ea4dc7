// Waiting until the disk has what was written: of a file its bytes, of a folder the names in it.
//
//     Result<void> done = sync_folder(folder);        // a rename in it is now for good
#pragma once

#include <string>

#include "base/result.h"

namespace logline::store {

Result<void> sync_file(const std::string& path);
Result<void> sync_folder(const std::string& path);

}  // namespace logline::store
