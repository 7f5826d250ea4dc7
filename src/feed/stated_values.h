// Numbers, durations and yes or no, as feeds write them. Pure.
//
//     parse_count(" 12 ")          // 12
//     parse_duration("1:02:03")    // 3723 seconds
//     parse_yes_or_no("Clean")     // false
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace logline::feed {

// A whole number and nothing else; nothing above what fits.
std::optional<std::uint64_t> parse_count(std::string_view text);
// The same, when it fits into 32 bits.
std::optional<std::uint32_t> parse_small_count(std::string_view text);

// "h:mm:ss", "m:ss" or seconds, in seconds; a fraction is dropped.
std::optional<std::uint32_t> parse_duration(std::string_view text);

// itunes:explicit and itunes:complete: yes, true, explicit; no, false, clean. Nothing for other words.
std::optional<bool> parse_yes_or_no(std::string_view text);

}  // namespace logline::feed
