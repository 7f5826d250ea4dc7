#include "wrap/content_coding.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "wrap/inflate.h"
#include "wrap/unpack_stream.h"

namespace logline::wrap {
namespace {

constexpr int kMostCodings = 3;
constexpr std::size_t kLooked = 1024;
constexpr std::size_t kPiece = 1U << 16U;

// zlib's header: deflate, a window of at most 32 KB, and a checksum. Some servers leave it out.
bool is_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  return (first & 0x0FU) == 8 && (first * 256U + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

std::optional<Packing> packing_of(std::string_view coding, std::string_view body) {
  if (coding.empty() || coding == "identity") return Packing::none;
  if (coding == "gzip" || coding == "x-gzip") return Packing::gzip;
  if (coding == "deflate") return is_zlib(body) ? Packing::zlib : Packing::deflate;
  if (coding == "br") return Packing::brotli;
  if (coding == "zstd") return Packing::zstd;
  return std::nullopt;
}

// The start of a document: its first sign, and no control characters.
bool begins_like_text(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const std::size_t first = body.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || std::string_view("<{[").find(body[first]) == std::string_view::npos)
    return false;
  return std::all_of(
      body.begin(), body.begin() + static_cast<std::ptrdiff_t>(std::min(body.size(), kLooked)),
      [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\r' || c == '\n'; });
}

Result<std::string> undo(std::string_view coding, std::string body, std::size_t most) {
  const auto packing = packing_of(coding, body);
  if (packing == Packing::none) return body;
  if (!packing) return fail("a compression that we did not ask for");
  auto plain = *packing == Packing::gzip ? inflate_gzip(body, most) : unpack(*packing, body, most);
  // Brotli has no sign of its own, and may begin as text does: so only of what it cannot be.
  if (!plain && !is_of_a_bomb(plain.error()) && begins_like_text(body)) return body;
  return plain;
}

}  // namespace

Result<std::string> undo_content_coding(std::string_view coding, std::string body, std::size_t most_bytes) {
  const std::string names = to_lower(coding);
  std::string_view left = names;
  for (int layer = 0; !body.empty() && !trim(left).empty(); ++layer) {  // the last one was put on last
    if (layer == kMostCodings) return fail(std::string(kBombWords) + ": packed too many times over");
    const std::size_t comma = left.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    auto plain = undo(trim(left.substr(begin)), std::move(body), most_bytes);
    if (!plain) return plain;
    body = std::move(*plain);
    left = left.substr(0, begin == 0 ? 0 : comma);
  }
  return body;
}

bool is_plain_under_coding(std::string_view coding, std::string_view body) {
  const std::string name = to_lower(trim(coding));
  return !name.empty() && name != "identity" && begins_like_text(body);
}

std::string undo_content_coding_of_a_part(std::string_view coding, const std::string& body,
                                          std::size_t most_bytes) {
  const std::string name = to_lower(trim(coding));
  const auto packing = packing_of(name, body);
  if (!packing) return {};
  if (is_plain_under_coding(coding, body)) return body;
  auto stream = UnpackStream::make(*packing);
  std::string out;
  std::string_view packed = body;
  while (stream && out.size() < most_bytes) {
    const std::size_t before = out.size();
    const auto step = stream->step(packed, std::min(most_bytes - before, kPiece), out);
    if (!step || step->ends_member || (step->taken == 0 && out.size() == before)) break;
    packed.remove_prefix(step->taken);
    if (is_bomb(body.size(), out.size())) return {};
  }
  return out;
}

}  // namespace logline::wrap
