// The clock of the commands; what they call is given the time.
//
//     run(now_seconds());
#pragma once

#include <chrono>
#include <cstdint>

namespace logline::app {

// UTC seconds since 1970.
inline std::int64_t now_seconds() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace logline::app
