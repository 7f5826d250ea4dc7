#include "wrap/content_coding.h"

#include "base/ascii.h"
#include "wrap/inflate.h"
#include "wrap/unpack_stream.h"

namespace logline::wrap {
namespace {

constexpr int kMostCodings = 3;

// zlib's header: deflate, a window of at most 32 KB, and a checksum. Some servers leave it out.
bool is_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  return (first & 0x0FU) == 8 && (first * 256U + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

Result<std::string> undo(std::string_view coding, std::string body, std::size_t most) {
  if (coding.empty() || coding == "identity") return body;
  if (coding == "gzip" || coding == "x-gzip") return inflate_gzip(body, most);
  if (coding == "deflate") return unpack(is_zlib(body) ? Packing::zlib : Packing::deflate, body, most);
  if (coding == "br") return unpack(Packing::brotli, body, most);
  if (coding == "zstd") return unpack(Packing::zstd, body, most);
  return fail("a compression that we did not ask for");
}

}  // namespace

Result<std::string> undo_content_coding(std::string_view coding, std::string body, std::size_t most_bytes) {
  const std::string names = to_lower(coding);
  std::string_view left = names;
  for (int layer = 0; !body.empty() && !trim(left).empty(); ++layer) {  // the last one was put on last
    if (layer == kMostCodings) return fail("compressed too many times over");
    const std::size_t comma = left.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    auto plain = undo(trim(left.substr(begin)), std::move(body), most_bytes);
    if (!plain) return plain;
    body = std::move(*plain);
    left = left.substr(0, begin == 0 ? 0 : comma);
  }
  return body;
}

}  // namespace logline::wrap
