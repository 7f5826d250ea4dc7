// UTF-8 as the Unicode Standard's table 3-7 has it, by hand: the common case, plain ASCII, goes up to 32
// bytes at a step.
#include <cstdint>
#include <cstring>

#include "wrap/charset.h"

namespace logline::wrap {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  const auto has_ascii = [&](auto... offset) {
    const auto eight = [&](std::size_t i) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at + i, 8);
      return bytes;
    };
    return ((eight(static_cast<std::size_t>(offset)) | ...) & 0x8080808080808080U) == 0;
  };
  while (at + 32 <= text.size() && has_ascii(0, 8, 16, 24)) at += 32;
  while (at + 8 <= text.size() && has_ascii(0)) at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

struct Sequence {
  std::size_t length;  // bytes of the sequence, or of the maximal ill-formed part; at least 1
  bool is_valid;
};

// The sequence at `at`, where a byte >= 0x80 stands.
Sequence sequence_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return {1, false};
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return {i, false};
  }
  return {length, true};
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const Sequence found = sequence_at(text, at);
    if (!found.is_valid) return false;
    at += found.length;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  if (is_valid_utf8(text) && text.find('\0') == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\0') {
      out += kReplacement;
      ++at;
    } else if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.push_back(text[at++]);
    } else {
      const Sequence found = sequence_at(text, at);
      out += found.is_valid ? text.substr(at, found.length) : kReplacement;
      at += found.length;
    }
  }
  return out;
}

}  // namespace logline::wrap
