// Zstandard frames (RFC 8878), whole values at a time. Pure; safe from any thread.
//
//     Result<std::string> bytes = zstd_decompress(*zstd_compress(page), 100 << 20);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// One frame that states its content's size and carries a checksum.
Result<std::string> zstd_compress(std::string_view bytes, int level = 3);

// An error when it is not one whole frame made by zstd_compress(), when the checksum differs, or when the
// content would be larger than `limit` bytes; nothing of that size is allocated then.
Result<std::string> zstd_decompress(std::string_view frame, std::size_t limit);

}  // namespace logline::wrap
