#include "feed/stated_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "base/ascii.h"

namespace logline::feed {
namespace {

constexpr std::array<std::string_view, 3> kYes{"yes", "true", "explicit"};
constexpr std::array<std::string_view, 3> kNo{"no", "false", "clean"};

bool is_among(const std::array<std::string_view, 3>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view one) { return equals_ignoring_case(one, word); });
}

}  // namespace

std::optional<std::uint64_t> parse_count(std::string_view text) {
  text = trim(text);
  std::uint64_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::uint32_t> parse_small_count(std::string_view text) {
  const auto number = parse_count(text);
  if (!number || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

std::optional<std::uint32_t> parse_duration(std::string_view text) {
  text = trim(text.substr(0, text.find('.')));
  std::uint64_t seconds = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto number = parse_small_count(text.substr(0, colon));
    if (!number) return std::nullopt;
    seconds = seconds * 60 + *number;
    if (colon == text.size()) {
      if (seconds > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
      return static_cast<std::uint32_t>(seconds);
    }
    text.remove_prefix(colon + 1);
  }
  return std::nullopt;
}

std::optional<bool> parse_yes_or_no(std::string_view text) {
  text = trim(text);
  if (is_among(kYes, text)) return true;
  if (is_among(kNo, text)) return false;
  return std::nullopt;
}

}  // namespace logline::feed
