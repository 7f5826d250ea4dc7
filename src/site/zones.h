// The time zones that readers go by, loaded when the first asks for one and kept. Safe from any thread.
//
//     context.zone = zones.of("Europe/London");
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/time_zone.h"

namespace logline::site {

class Zones {
 public:
  Zones();  // that of the machine, for who has chosen none

  // For an empty name, and one that no longer exists, that of the machine.
  std::shared_ptr<const TimeZone> of(const std::string& name);

 private:
  std::shared_ptr<const TimeZone> machine_;
  std::mutex mutex_;  // guards the map; what it holds is immutable
  std::map<std::string, std::shared_ptr<const TimeZone>> known_;
};

}  // namespace logline::site
