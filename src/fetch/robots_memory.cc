#include "fetch/robots_memory.h"

namespace logline::fetch {
namespace {

constexpr std::int64_t kRulesKept = 24 * 3600, kTroubleKept = 3600;  // seconds
constexpr std::size_t kMostOrigins = 20'000;

}  // namespace

const KnownRobots* RobotsMemory::find(const std::string& origin, std::int64_t now) const {
  const auto found = origins_.find(origin);
  return found == origins_.end() || found->second.until <= now ? nullptr : &found->second;
}

void RobotsMemory::put(const std::string& origin, int status, std::string_view body, std::int64_t now) {
  if (origins_.size() >= kMostOrigins)
    std::erase_if(origins_, [&](const auto& known) { return known.second.until <= now; });
  if (origins_.size() >= kMostOrigins) origins_.erase(origins_.begin());
  KnownRobots known{.verdict = judge_robots_status(status)};
  if (known.verdict == RobotsVerdict::obey) known.rules = parse_robots(body);
  known.until = now + (known.verdict == RobotsVerdict::wait ? kTroubleKept : kRulesKept);
  origins_.insert_or_assign(origin, std::move(known));
}

}  // namespace logline::fetch
