// A file that is packed itself, whatever its transfer did: sitemaps are often served as sitemap.xml.gz.
//
// Only one layer, within the limit and the ratio that wrap/inflate.h allows. Pure; safe from any thread.
//
//     Result<std::string> plain = unpack_file(std::move(body), 16 << 20);
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"

namespace logline::fetch {

// The bytes as they are when they are not gzip. An error when they are broken, cut off or too large unpacked.
Result<std::string> unpack_file(std::string bytes, std::size_t most_bytes);

}  // namespace logline::fetch
