#include "wrap/gzip.h"

#include <zlib.h>

#include <limits>
#include <map>

namespace logline::wrap {

namespace {

constexpr int kGzipWindow = 15 + 16;
constexpr int kUsualMemory = 8;

// What zlib works in, a quarter of a megabyte: made once for each thread and level, because to take it from
// the system and give it back costs as much as to pack a page.
class Deflation {
 public:
  Deflation() = default;
  Deflation(const Deflation&) = delete;
  Deflation& operator=(const Deflation&) = delete;
  ~Deflation() {
    if (is_open_) deflateEnd(&stream_);
  }
  // As at the start, always with the same level; nullptr: there is not enough memory.
  z_stream* start(int level) {
    if (is_open_) return deflateReset(&stream_) == Z_OK ? &stream_ : nullptr;
    is_open_ =
        deflateInit2(&stream_, level, Z_DEFLATED, kGzipWindow, kUsualMemory, Z_DEFAULT_STRATEGY) == Z_OK;
    return is_open_ ? &stream_ : nullptr;
  }

 private:
  z_stream stream_{};
  bool is_open_ = false;
};

}  // namespace

Result<std::string> gzip_compress(std::string_view bytes, int level) {
  if (bytes.size() > std::numeric_limits<uInt>::max() / 2) return fail("too large to compress at once");
  thread_local std::map<int, Deflation> by_level;
  z_stream* const started = by_level[level].start(level);
  if (started == nullptr) return fail("not enough memory to compress");
  z_stream& stream = *started;
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  if (done != Z_STREAM_END) return fail("the bytes could not be compressed");
  return packed;
}

}  // namespace logline::wrap
