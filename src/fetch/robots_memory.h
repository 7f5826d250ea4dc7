// What the robots.txt of each origin said, for a day; of one that could not be had, for an hour.
//
// Pure; the clock (UTC seconds) is an argument. One thread.
//
//     if (const auto known = memory.find("https://outlet.example", now)) known->allows(target);
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "fetch/robots.h"

namespace logline::fetch {

struct KnownRobots {
  RobotsVerdict verdict = RobotsVerdict::allow_all;
  RobotsRules rules{};
  std::int64_t until = 0;  // UTC seconds
};

class RobotsMemory {
 public:
  // nullptr: to be asked. Valid until the next put().
  [[nodiscard]] const KnownRobots* find(const std::string& origin, std::int64_t now) const;
  // `status` 0: no answer.
  void put(const std::string& origin, int status, std::string_view body, std::int64_t now);

 private:
  std::map<std::string, KnownRobots> origins_;
};

}  // namespace logline::fetch
