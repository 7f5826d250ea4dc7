#include "feed/mend_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "feed/character_references.h"
#include "wrap/charset.h"

namespace logline::feed {
namespace {

// The character at `at` as its byte in windows-1252, Latin-1's controls included; its length in `length`.
std::optional<char> as_one_byte(std::string_view text, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0UL;
  };
  const unsigned long lead = byte(at);
  length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
  if (length == 1) return text[at];
  if (lead >= 0xF0) return std::nullopt;
  const unsigned long code =
      length == 2 ? (lead & 0x1FU) << 6U | (byte(at + 1) & 0x3FU)
                  : (lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
  if (code < 0x100) return static_cast<char>(code);
  for (unsigned long c1 = 0x80; c1 < 0xA0; ++c1) {
    if (from_c1(c1) == code) return static_cast<char>(c1);
  }
  return std::nullopt;
}

// The text as windows-1252 bytes, when all its characters are of that set.
std::optional<std::string> as_single_bytes(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += length) {
    const auto byte = as_one_byte(text, at, length);
    if (!byte) return std::nullopt;
    bytes.push_back(*byte);
  }
  return bytes;
}

bool has_c1_control(std::string_view text) {
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  }
  return false;
}

std::string replace_c1_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_control =
        text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (is_control) {
      append_utf8(out, from_c1(static_cast<unsigned char>(text[++at])));
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

// Where the first character from U+0080 to U+00FF stands, npos when there is none. Two runs of memchr: nearly
// every text has none, and find_first_of() asks byte by byte.
std::size_t find_latin(std::string_view text) {
  const std::size_t first = text.find('\xC2');
  return std::min(first, text.substr(0, first).find('\xC3'));
}

// A lone accented letter among ASCII is no double encoding: as a byte it would start or continue a sequence
// alone.
bool is_lone(std::string_view text, std::size_t at) {
  const bool follows_ascii = at == 0 || static_cast<unsigned char>(text[at - 1]) < 0x80;
  return follows_ascii && (at + 2 >= text.size() || static_cast<unsigned char>(text[at + 2]) < 0x80);
}

}  // namespace

std::string mend_text(std::string text) {
  const std::size_t latin = find_latin(text);
  if (latin == std::string::npos) return text;
  if (!is_lone(text, latin)) {
    const auto bytes = as_single_bytes(text);
    if (bytes && wrap::is_valid_utf8(*bytes) && !has_c1_control(*bytes)) text = *bytes;
  }
  return has_c1_control(text) ? replace_c1_controls(text) : text;
}

}  // namespace logline::feed
