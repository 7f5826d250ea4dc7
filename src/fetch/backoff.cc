#include "fetch/backoff.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "feed/parse_date.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kLongestPlain = 86'400;
constexpr std::int64_t kFirst = 600;
constexpr std::int64_t kLongestWish = 7 * 86'400;

}  // namespace

std::string_view header_of(const Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

std::optional<std::int64_t> retry_after_seconds(const Headers& headers, std::int64_t now) {
  const std::string_view text = header_of(headers, "retry-after");
  if (text.empty()) return std::nullopt;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool is_number = end == text.data() + text.size();
  if (is_number && error == std::errc::result_out_of_range) seconds = kLongestWish;
  if (!is_number) {
    const auto at = feed::parse_date(text);
    if (!at) return std::nullopt;
    seconds = at->utc_seconds - now;
  }
  return std::clamp<std::int64_t>(seconds, 0, kLongestWish);
}

double spread(std::uint64_t seed, std::int64_t turn) {
  const std::uint64_t drawn = hash64(std::to_string(seed), std::to_string(turn));
  return static_cast<double>(drawn >> 11U) / static_cast<double>(1ULL << 53U);
}

std::int64_t backoff_seconds(std::int64_t failures, std::optional<std::int64_t> retry_after,
                             std::uint64_t seed) {
  const std::int64_t doublings = std::clamp<std::int64_t>(failures - 1, 0, 10);
  const std::int64_t plain = std::min(kFirst << doublings, kLongestPlain);
  const auto own =
      static_cast<std::int64_t>(static_cast<double>(plain) * (0.75 + spread(seed, failures) / 2));
  if (!retry_after || *retry_after <= own) return own;
  return *retry_after + static_cast<std::int64_t>(60 * spread(seed, failures));
}

}  // namespace logline::fetch
