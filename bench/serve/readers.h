// The invented newsroom's readers: logins with a session each, how far they have watched, what they follow
// and have read.
//
//     if (auto done = write_readers(folder, size); !done) …
#pragma once

#include <string>

#include "base/result.h"
#include "newsroom.h"

namespace logline::bench {

// Straight into accounts.db in one transaction: through the site each of a million rows would wait for the
// disk.
Result<void> write_readers(const std::string& folder, const Size& size);
// The cookie of a reader's session.
std::string session_of(std::size_t reader);

}  // namespace logline::bench
