// What a feed itself says of when and where to ask for it again. All of it is a publisher's word: fetch/
// decides how far to believe it.
//
// Owns its strings. A plain value.
//
//     if (feed.schedule.skips_hour(utc_hour)) …            // <skipHours>
//     for (const std::string& hub : feed.schedule.hubs) …  // WebSub; the topic is feed.address
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"

namespace logline {

struct ScheduleHints {
  std::optional<std::chrono::seconds> ttl{};     // <ttl>: how long a copy may be kept
  std::optional<std::chrono::seconds> period{};  // sy:updatePeriod
  std::uint32_t times_a_period = 1;              // sy:updateFrequency
  std::optional<Timestamp> period_base{};        // sy:updateBase: a moment the periods are counted from
  std::uint32_t skip_hours = 0;                  // bit h: not from h:00 to h:59 UTC
  std::uint8_t skip_days = 0;                    // bit d: not on that day in UTC, Monday 0 … Sunday 6
  std::vector<std::string> hubs{};               // rel="hub", absolute, in order, without repeats
  std::string next{}, previous{};                // rel="next" and "prev" or "previous": older, newer pages
  std::string moved_to{};                        // itunes:new-feed-url
  bool is_complete = false;                      // itunes:complete: nothing will be added

  // How long from one update to the next, by sy:; nothing when it does not say.
  [[nodiscard]] std::optional<std::chrono::seconds> interval() const {
    if (!period) return std::nullopt;
    return *period / times_a_period;
  }
  [[nodiscard]] bool skips_hour(unsigned hour) const { return hour < 24 && (skip_hours >> hour & 1U) != 0; }
  [[nodiscard]] bool skips_day(unsigned day) const { return day < 7 && (skip_days >> day & 1U) != 0; }
};

}  // namespace logline
