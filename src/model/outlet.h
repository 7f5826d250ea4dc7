// An outlet: who publishes. Known by the host of its address and the name it gives itself. A plain value.
//
//     Outlet{.name = "Screen Gull", .host = "screen-gull.example"}
#pragma once

#include <string>

namespace logline {

struct Outlet {
  std::string name{};
  std::string host{};      // without "www."
  std::string language{};  // BCP 47, may be empty
};

}  // namespace logline
