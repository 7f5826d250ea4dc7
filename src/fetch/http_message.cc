#include "fetch/http_message.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/ascii.h"
#include "fetch/header_lines.h"
#include "wrap/inflate.h"
#include "wrap/unpack_stream.h"

namespace logline::fetch {
namespace {

// The body of chunks; nothing when it is not one. What a connection lost at the end is missing at the end,
// and it is not whole then.
std::optional<std::string> without_chunks(std::string_view body, bool& is_whole) {
  std::string out;
  for (bool is_first = true;; is_first = false) {
    const std::size_t line = body.find('\n');
    std::size_t size = 0;
    const auto [end, trouble] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const bool is_size = trouble == std::errc() && line != std::string_view::npos &&
                         (*end == '\r' || *end == '\n' || *end == ';' || *end == ' ');
    is_whole = is_size ? size == 0 : is_first;
    if (!is_size) return is_first ? std::nullopt : std::optional(out);
    body.remove_prefix(line + 1);
    if (size == 0) return out;
    out.append(body.substr(0, size));
    if (body.size() <= size) return out;
    body.remove_prefix(size);
    while (!body.empty() && (body.front() == '\r' || body.front() == '\n')) body.remove_prefix(1);
  }
}

// Shorter than stated: the connection was lost. Longer is one that a crawler unpacked.
bool is_cut_short(std::string_view stated, std::size_t size) {
  std::uint64_t length = 0;
  const auto [end, trouble] = std::from_chars(stated.data(), stated.data() + stated.size(), length);
  return trouble == std::errc() && end == stated.data() + stated.size() && size < length;
}

// zlib's header: deflate, a window of at most 32 KB, and a checksum.
bool is_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  return (first & 0x0FU) == 8 && (first * 256U + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

Result<std::string> without_coding(const std::string& coding, std::string body, std::size_t most) {
  using wrap::Packing;
  if (coding == "gzip" || coding == "x-gzip") {
    if (!wrap::is_gzip(body)) return body;
    return wrap::inflate_gzip(body, most);
  }
  if (coding == "deflate") {
    if (is_zlib(body)) return wrap::unpack(Packing::zlib, body, most);
    auto raw = wrap::unpack(Packing::deflate, body, most);
    return raw ? std::move(*raw) : std::move(body);
  }
  if (coding == "br") {
    if (body.starts_with('<')) return body;  // unpacked by the crawler: no brotli stream of HTML starts so
    return wrap::unpack(Packing::brotli, body, most);
  }
  if (coding == "zstd" && body.starts_with("\x28\xB5\x2F\xFD"))
    return wrap::unpack(Packing::zstd, body, most);
  return body;
}

}  // namespace

std::string_view HttpMessage::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.rbegin(), headers.rend(), [&](const auto& one) { return one.first == name; });
  return found == headers.rend() ? std::string_view() : found->second;
}

Result<HttpMessage> parse_http_response(std::string_view bytes, std::size_t most_bytes) {
  const std::size_t end = end_of_header(bytes);
  if (!bytes.starts_with("HTTP/") || end == std::string_view::npos) return fail("no HTTP response");
  HttpMessage message;
  const std::string_view head = bytes.substr(0, end);
  const std::size_t space = head.find(' ');
  if (space == std::string_view::npos ||
      std::from_chars(head.data() + space + 1, head.data() + head.size(), message.status).ec != std::errc())
    return fail("an HTTP response without a status");
  for_each_header(head.substr(std::min(head.find('\n'), head.size())),
                  [&](std::string&& name, std::string_view value) {
                    message.headers.emplace_back(std::move(name), std::string(value));
                  });
  std::string body(bytes.substr(end));
  if (to_lower(message.header("transfer-encoding")).find("chunked") != std::string::npos) {
    if (auto whole = without_chunks(body, message.is_whole)) body = std::move(*whole);
  } else {
    message.is_whole = !is_cut_short(message.header("content-length"), body.size());
  }
  auto plain = without_coding(to_lower(message.header("content-encoding")), std::move(body), most_bytes);
  if (!plain) return tl::unexpected(plain.error());
  message.body = std::move(*plain);
  return message;
}

}  // namespace logline::fetch
