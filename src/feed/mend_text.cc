#include "feed/mend_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "feed/character_references.h"
#include "wrap/charset.h"

namespace logline::feed {
namespace {

bool is_two_byte_latin(std::string_view text, std::size_t at) {
  return (text[at] == '\xC2' || text[at] == '\xC3') && at + 1 < text.size();
}

// The text as Latin-1 bytes, when all its characters are below U+0100.
std::optional<std::string> as_latin1(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      bytes.push_back(text[at]);
    } else if (is_two_byte_latin(text, at)) {
      bytes.push_back(static_cast<char>(text[at + 1] + (text[at] == '\xC3' ? 0x40 : 0)));
      ++at;
    } else {
      return std::nullopt;
    }
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

}  // namespace

std::string mend_text(std::string text) {
  const bool has_latin = text.find_first_of("\xC2\xC3") != std::string::npos;
  if (!has_latin) return text;
  const auto bytes = as_latin1(text);
  if (bytes && wrap::is_valid_utf8(*bytes) && !has_c1_control(*bytes)) text = *bytes;
  return has_c1_control(text) ? replace_c1_controls(text) : text;
}

}  // namespace logline::feed
