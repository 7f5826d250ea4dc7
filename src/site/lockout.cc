#include "site/lockout.h"

#include <algorithm>

namespace logline::site {

std::int64_t waits_until(const Patience& patience, const store::Failures& failures) {
  if (failures.count < patience.free) return 0;
  const std::int64_t doublings = std::min<std::int64_t>(failures.count - patience.free, 16);
  return failures.last_at + std::min(patience.first_wait << doublings, patience.longest_wait);
}

}  // namespace logline::site
