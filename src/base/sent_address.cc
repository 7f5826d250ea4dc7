#include "base/sent_address.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"

namespace logline {
namespace {

bool is_left_out(char c) { return c == '\t' || c == '\n' || c == '\r'; }
bool is_never_sent(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte >= 0x7F || c == '"' || c == '<' || c == '>';
}
bool may_not_stand_in_path(char c) { return is_never_sent(c) || c == '`' || c == '{' || c == '}'; }

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kHexDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHexDigits[byte >> 4U];
  out += kHexDigits[byte & 15U];
}

std::optional<unsigned> hex_digit(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? std::optional(static_cast<unsigned>(lower - 'a' + 10)) : std::nullopt;
}

bool is_unreserved(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string sent_address(std::string_view address) {
  address = trim(address);
  const std::size_t scheme = address.find("://");
  if (scheme == npos) return std::string(address);
  const std::size_t path = std::min(address.find_first_of("/?#", scheme + 3), address.size());
  const std::size_t query = std::min(address.find('?', path), address.size());
  if (std::ranges::none_of(address.substr(path), may_not_stand_in_path)) return std::string(address);
  std::string out(address.substr(0, path));
  for (std::size_t i = path; i < address.size(); ++i) {
    const char c = address[i];
    if (is_left_out(c)) continue;
    if (i < query ? may_not_stand_in_path(c) : is_never_sent(c))
      append_encoded(out, c);
    else
      out += c;
  }
  return out;
}

std::string one_spelling(std::string_view path) {
  const auto may_differ = [](char c) { return c == '%' || may_not_stand_in_path(c); };
  if (std::ranges::none_of(path, may_differ)) return std::string(path);
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto high = path[i] == '%' && i + 2 < path.size() ? hex_digit(path[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(path[i + 2]) : std::nullopt;
    if (low) {
      const char decoded = static_cast<char>(*high * 16 + *low);
      if (is_unreserved(decoded))
        out += decoded;
      else
        append_encoded(out, decoded);
      i += 2;
    } else if (may_not_stand_in_path(path[i])) {
      append_encoded(out, path[i]);
    } else {
      out += path[i];
    }
  }
  return out;
}

}  // namespace logline
