// The bytes of a file or of standard input, unpacked when they are gzip, within a limit. Reads the disk; safe
// from any thread.
//
//     Result<std::string> bytes = read_file("a.xml.gz", 64 << 20);
#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

#include "base/result.h"

namespace logline::fetch {

// Never reads more than `most_bytes` and a little. `where` of an error is left to the caller.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t most_bytes);
// `head`: what was read of it before.
Result<std::string> read_stream(std::istream& stream, std::size_t most_bytes, std::string head = {});

}  // namespace logline::fetch
