// Bytes to a gzip member (RFC 1952), whole values at a time; inflate.h is the way back. The same bytes always
// give the same result. Pure; safe from any thread.
//
//     Result<std::string> smaller = gzip_compress(page);
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// Level 1 (quick) to 9 (small). No time and no name in the header.
Result<std::string> gzip_compress(std::string_view bytes, int level = 5);

}  // namespace logline::wrap
