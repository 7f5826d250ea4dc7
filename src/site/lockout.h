// How long whoever fails to sign in has to wait (OWASP "Authentication": throttle by name and by address).
//
// A name that nobody has is counted as one that somebody has, so that waiting tells nothing. Pure.
//
//     if (now < waits_until(kByName, failures)) …      // too many attempts
#pragma once

#include <cstdint>

#include "store/logins.h"

namespace logline::site {

struct Patience {
  std::int64_t free;        // attempts without waiting
  std::int64_t first_wait;  // seconds; doubles with each further attempt
  std::int64_t longest_wait;
};

inline constexpr Patience kByName{5, 15, 900};
inline constexpr Patience kByAddress{20, 15, 900};

// UTC seconds; a time that has passed when there is nothing to wait for.
std::int64_t waits_until(const Patience& patience, const store::Failures& failures);

}  // namespace logline::site
