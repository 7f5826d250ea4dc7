// A file of any size from its start to its end, unpacked (gzip, zstd or neither), a piece at a time: for what
// is made of many small parts, like a dump. Memory does not grow with it. Reads the stream it is given; one
// thread.
//
//     auto done = read_unpacked(file, head, [&](std::string_view piece, std::uint64_t read) { …; return true;
//     });
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::fetch {

// `read`: how much of the file, packed as it is, has been read. False: that is enough.
using PieceTaker = std::function<bool(std::string_view piece, std::uint64_t read)>;

// `head` is what was read of the stream before. An error when it cannot be read or unpacked to its end; all
// pieces before that have been given.
Result<void> read_unpacked(std::istream& stream, std::string head, const PieceTaker& take);

// As many first bytes of a stream as tell what it is, packed or not.
std::string read_head(std::istream& stream);
// What those unpack to, as far as they do; empty when they cannot be unpacked.
std::string unpack_head(std::string_view head);

}  // namespace logline::fetch
