// A host that asked to be left alone for a while (429 or 503 with Retry-After): nothing of it is asked until
// then, whatever else is due. A plain value.
//
//     rests.push_back({.host = "outlet.example:8443", .until = now + 7200});
#pragma once

#include <cstdint>
#include <string>

namespace logline {

struct HostRest {
  std::string host{};      // with its port, where that is not its scheme's own
  std::int64_t until = 0;  // UTC seconds
  friend bool operator==(const HostRest&, const HostRest&) = default;
};

}  // namespace logline
