#include "base/time_zone.h"

#include <algorithm>

namespace logline {

std::int32_t TimeZone::offset_at(std::int64_t utc_seconds) const {
  if (changes.empty()) return 0;
  const auto later = std::ranges::upper_bound(changes, utc_seconds, {}, &Change::from);
  return later == changes.begin() ? later->offset : std::prev(later)->offset;
}

}  // namespace logline
