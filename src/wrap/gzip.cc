#include "wrap/gzip.h"

#include <zlib.h>

#include <limits>

namespace logline::wrap {

Result<std::string> gzip_compress(std::string_view bytes, int level) {
  constexpr int kGzipWindow = 15 + 16;
  constexpr int kUsualMemory = 8;
  if (bytes.size() > std::numeric_limits<uInt>::max() / 2) return fail("too large to compress at once");
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, kUsualMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    return fail("not enough memory to compress");
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) return fail("the bytes could not be compressed");
  return packed;
}

}  // namespace logline::wrap
