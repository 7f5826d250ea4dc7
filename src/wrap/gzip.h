// Bytes to a gzip member (RFC 1952), whole values at a time; inflate.h is the way back. The same bytes always
// give the same result. Pure; safe from any thread.
//
//     Result<std::string> smaller = gzip_compress(page);
//
// A member may also be joined of parts, so that what stands in many members is compressed once:
//
//     join_gzip({{*gzip_part(head), plain_gzip_part(name), *gzip_part(foot)}})
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// Level 1 (quick) to 9 (small). No time and no name in the header.
Result<std::string> gzip_compress(std::string_view bytes, int level = 5);

// A stretch of a member: needs nothing of what stands before it.
struct GzipPart {
  std::string packed{};
  std::uint64_t length = 0;    // of what it holds
  std::uint32_t checksum = 0;  // CRC-32 of what it holds
};

Result<GzipPart> gzip_part(std::string_view bytes, int level = 5);
// Not compressed: for some bytes that are hardly worth it. At most 65,535.
GzipPart plain_gzip_part(std::string_view bytes);
std::string join_gzip(std::span<const GzipPart* const> parts);

}  // namespace logline::wrap
