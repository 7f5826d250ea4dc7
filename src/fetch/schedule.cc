#include "fetch/schedule.h"

#include <algorithm>
#include <vector>

#include "fetch/backoff.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kWeek = 7 * kDay;
constexpr std::int64_t kShortestSpan = 6 * kHour;  // from which a week is told

// Seconds in which the quickest half of the entries came.
std::int64_t quickest_half(const std::vector<std::int64_t>& sorted) {
  const std::size_t half = std::max<std::size_t>(sorted.size() / 2, 1);
  std::int64_t least = sorted.back() - sorted.front();
  for (std::size_t i = 0; i + half < sorted.size(); ++i)
    least = std::min(least, sorted[i + half] - sorted[i]);
  return least;
}

// What came at one moment tells how many came, not how often: the moments tell that.
std::int64_t count_a_week(const std::vector<std::int64_t>& dates, std::int64_t moments, std::int64_t now) {
  const std::int64_t span = now - dates.front();
  if (span >= kWeek)
    return std::count_if(dates.begin(), dates.end(), [&](std::int64_t at) { return at > now - kWeek; });
  // A few moments tell little: two within a minute are no ten thousand a week.
  const auto count = static_cast<std::int64_t>(dates.size());
  return count * kWeek / std::max({span, kWeek / moments, kShortestSpan});
}

// The first moment from `at` on that is in no hour or day the feed wants left out; `at` when it is all.
std::int64_t leave_out(std::int64_t at, const ScheduleHints& hints) {
  for (int hour = 0; hour <= 7 * 24; ++hour) {
    const std::int64_t moment = hour == 0 ? at : (at / kHour + hour) * kHour;
    const auto day = static_cast<unsigned>((moment / kDay + 3) % 7);  // 1970-01-01 was a Thursday
    if (!hints.skips_hour(static_cast<unsigned>(moment / kHour % 24)) && !hints.skips_day(day)) return moment;
  }
  return at;
}

}  // namespace

Rhythm learn_rhythm(std::span<const std::int64_t> dates, std::int64_t now) {
  std::vector<std::int64_t> sorted;
  for (const std::int64_t date : dates)
    if (date > 0 && date <= now) sorted.push_back(date);
  if (sorted.empty()) return {};
  std::sort(sorted.begin(), sorted.end());
  const std::vector<std::int64_t> all = sorted;
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  Rhythm rhythm{.newest = sorted.back()};
  rhythm.entries_a_week = count_a_week(all, static_cast<std::int64_t>(sorted.size()), now);
  const std::int64_t silence = now - sorted.back();
  if (sorted.size() < 3) {
    rhythm.interval = std::clamp(silence / 4, kFirstInterval, kLongestInterval);
    return rhythm;
  }
  const std::int64_t mean = (sorted.back() - sorted.front()) / static_cast<std::int64_t>(sorted.size() - 1);
  const std::int64_t wanted = std::max(mean, silence / 4);
  rhythm.interval = std::clamp(std::min(wanted, quickest_half(sorted)), kShortestInterval, kLongestInterval);
  // Silent for long: what was quick once says little of now.
  if (silence > kWeek) rhythm.interval = std::clamp(silence / 16, rhythm.interval, kLongestInterval);
  return rhythm;
}

std::int64_t next_poll(std::int64_t interval, const ScheduleHints& hints, std::int64_t now,
                       std::uint64_t seed) {
  const auto asked = [](const std::optional<std::chrono::seconds>& wish) {
    return wish ? std::clamp<std::int64_t>(wish->count(), 0, kLongestWishedInterval) : 0;
  };
  const std::int64_t base = std::max({interval, asked(hints.ttl), asked(hints.interval())});
  const auto drift = static_cast<std::int64_t>(static_cast<double>(base) * spread(seed, now) / 20);
  return leave_out(now + base + drift, hints);
}

}  // namespace logline::fetch
