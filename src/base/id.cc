#include "base/id.h"

namespace logline {
namespace {
constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's base 32, lower case
constexpr std::size_t kLength = 13;                                       // ceil(64 / 5)
}  // namespace

std::string id_to_string(std::uint64_t value) {
  std::string text(kLength, '0');
  for (std::size_t i = kLength; i-- > 0; value >>= 5) text[i] = kDigits[value & 31U];
  return text;
}

std::optional<std::uint64_t> id_from_string(std::string_view text) {
  if (text.size() != kLength) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < kLength; ++i) {
    const auto digit = kDigits.find(text[i]);
    if (digit == std::string_view::npos || (i == 0 && digit > 15)) return std::nullopt;
    value = (value << 5) | digit;
  }
  return value;
}

}  // namespace logline
