// When a feed is asked next while all is well: as often as it publishes, never so seldom that entries could
// leave it unseen, and as it asks itself (ttl, sy:, skipHours, skipDays).
//
// The rhythm is read off the dates of the entries in the feed at hand. Half of the entries that came quickest
// took some time to come: polling that often misses nothing even when the feed is at its quickest and twice
// as quick. A feed that has fallen silent is asked more and more seldom. Pure; the clock is an argument.
//
//     Rhythm rhythm = learn_rhythm(dates, now);
//     std::int64_t at = next_poll(rhythm.interval, hints, now, hash64(address));
#pragma once

#include <cstdint>
#include <span>

#include "model/schedule_hints.h"

namespace logline::fetch {

inline constexpr std::int64_t kShortestInterval = 300;               // seconds
inline constexpr std::int64_t kLongestInterval = 12 * 3600;          // of our own accord
inline constexpr std::int64_t kFirstInterval = 3600;                 // while nothing is known
inline constexpr std::int64_t kLongestWishedInterval = 14 * 86'400;  // of a feed's wish

struct Rhythm {
  std::int64_t interval = kFirstInterval;  // seconds
  std::int64_t entries_a_week = 0;
  std::int64_t newest = 0;  // UTC seconds; 0: no date
};

// `dates` in UTC seconds, in any order; dates in the future are left out, repeats (one stamp on all) counted
// once.
Rhythm learn_rhythm(std::span<const std::int64_t> dates, std::int64_t now);

// After now + interval, later when the feed asks for it, spread by a twentieth so that feeds that were added
// together drift apart.
std::int64_t next_poll(std::int64_t interval, const ScheduleHints& hints, std::int64_t now,
                       std::uint64_t seed);

}  // namespace logline::fetch
