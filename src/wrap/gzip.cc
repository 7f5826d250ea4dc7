#include "wrap/gzip.h"

#include <zlib.h>

#include <limits>
#include <map>
#include <utility>

namespace logline::wrap {

namespace {

constexpr int kGzipWindow = 15 + 16, kBareWindow = -15;  // with head and foot, without
constexpr int kUsualMemory = 8;
constexpr std::size_t kFlushed = 64;  // bytes that the end of a part may take more than the end of a member

// What zlib works in, a quarter of a megabyte: made once for each thread, window and level, because to take
// it from the system and give it back costs as much as to pack a page.
class Deflation {
 public:
  Deflation() = default;
  Deflation(const Deflation&) = delete;
  Deflation& operator=(const Deflation&) = delete;
  ~Deflation() {
    if (is_open_) deflateEnd(&stream_);
  }
  // As at the start, always with the same window and level; nullptr: there is not enough memory.
  z_stream* start(int window, int level) {
    if (is_open_) return deflateReset(&stream_) == Z_OK ? &stream_ : nullptr;
    is_open_ = deflateInit2(&stream_, level, Z_DEFLATED, window, kUsualMemory, Z_DEFAULT_STRATEGY) == Z_OK;
    return is_open_ ? &stream_ : nullptr;
  }

 private:
  z_stream stream_{};
  bool is_open_ = false;
};

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

Result<std::string> deflate_whole(std::string_view bytes, int window, int level, int flush) {
  if (bytes.size() > std::numeric_limits<uInt>::max() / 2) return fail("too large to compress at once");
  thread_local std::map<std::pair<int, int>, Deflation> known;
  z_stream* const started = known[{window, level}].start(window, level);
  if (started == nullptr) return fail("not enough memory to compress");
  z_stream& stream = *started;
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())) + kFlushed, '\0');
  stream.next_in = const_cast<Bytef*>(bytes_of(bytes));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, flush);
  packed.resize(stream.total_out);
  const bool is_whole = flush == Z_FINISH ? done == Z_STREAM_END : done == Z_OK && stream.avail_out > 0;
  if (!is_whole) return fail("the bytes could not be compressed");
  return packed;
}

std::uint32_t checksum_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, bytes_of(bytes), bytes.size()));
}

// Least byte first.
void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i));
}

}  // namespace

Result<std::string> gzip_compress(std::string_view bytes, int level) {
  return deflate_whole(bytes, kGzipWindow, level, Z_FINISH);
}

// A full flush ends at a byte and forgets what was compressed.
Result<GzipPart> gzip_part(std::string_view bytes, int level) {
  auto packed = deflate_whole(bytes, kBareWindow, level, Z_FULL_FLUSH);
  if (!packed) return tl::unexpected(packed.error());
  return GzipPart{std::move(*packed), bytes.size(), checksum_of(bytes)};
}

// One stored block (RFC 1951 3.2.4).
GzipPart plain_gzip_part(std::string_view bytes) {
  constexpr std::size_t kLongest = 0xFFFF;
  bytes = bytes.substr(0, kLongest);
  GzipPart part{.length = bytes.size(), .checksum = checksum_of(bytes)};
  part.packed += '\0';
  append_number(part.packed, bytes.size(), 2);
  append_number(part.packed, ~bytes.size(), 2);
  part.packed += bytes;
  return part;
}

std::string join_gzip(std::span<const GzipPart* const> parts) {
  constexpr std::string_view kMemberHead("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10), kEmptyLastBlock("\x03\0", 2);
  std::string member(kMemberHead);
  std::uint64_t length = 0;
  uLong checksum = 0;
  for (const GzipPart* part : parts) {
    member += part->packed;
    checksum = crc32_combine(checksum, part->checksum, static_cast<z_off_t>(part->length));
    length += part->length;
  }
  member += kEmptyLastBlock;
  append_number(member, checksum, 4);
  append_number(member, length, 4);
  return member;
}

}  // namespace logline::wrap
