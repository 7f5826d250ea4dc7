// How long to leave a feed alone after it failed: twice as long each time, spread so that what failed
// together does not come back together, and never shorter than the server asks.
//
// Pure: the spread is drawn from the seed, so the same feed and failure always give the same wait.
//
//     std::int64_t wait = backoff_seconds(3, retry_after_seconds(headers, now), hash64(address));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace logline::fetch {

using Headers = std::vector<std::pair<std::string, std::string>>;  // names in lower case

// The first of that name; empty when there is none.
std::string_view header_of(const Headers& headers, std::string_view name);

// Retry-After as seconds from now: a number, or a date. At most a week; nullopt when absent or not readable.
std::optional<std::int64_t> retry_after_seconds(const Headers& headers, std::int64_t now);

// A value from 0 to 1 that depends on seed and turn alone.
double spread(std::uint64_t seed, std::int64_t turn);

// `failures` in a row, from 1. Ten minutes, doubled up to a day; between three quarters and five quarters of
// that; the server's own wish on top when it asks for longer.
std::int64_t backoff_seconds(std::int64_t failures, std::optional<std::int64_t> retry_after,
                             std::uint64_t seed);

}  // namespace logline::fetch
