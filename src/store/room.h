// Whether a folder can be written at all, found out by writing there: a full disk and a folder that may only
// be read look like damage to whoever only opens files.
//
//     if (auto room = try_writing(folder); !room) print(room.error());
#pragma once

#include <string>

#include "base/result.h"

namespace logline::store {

// Writes a little and takes it away again. Errors: the disk is full, files may not grow, the folder may only
// be read.
Result<void> try_writing(const std::string& folder);

}  // namespace logline::store
