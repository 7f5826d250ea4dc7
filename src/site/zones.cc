#include "site/zones.h"

#include <utility>

#include "wrap/time_zones.h"

namespace logline::site {

Zones::Zones()
    : machine_(std::make_shared<const TimeZone>(
          wrap::load_time_zone(wrap::machine_time_zone()).value_or(TimeZone{}))) {}

std::shared_ptr<const TimeZone> Zones::of(const std::string& name) {
  if (name.empty()) return machine_;
  const std::lock_guard lock(mutex_);
  if (const auto found = known_.find(name); found != known_.end()) return found->second;
  auto zone = wrap::load_time_zone(name);
  if (!zone) return machine_;
  return known_[name] = std::make_shared<const TimeZone>(std::move(*zone));
}

}  // namespace logline::site
