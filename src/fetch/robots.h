// robots.txt: which pages a site lets us fetch. Source: RFC 9309.
//
// The group for "logline" counts, else the one for "*", else everything is allowed; of the rules that match a
// path the longest wins, and of two equally long the one that allows. At most 500 KiB are read. Pure; rules
// are a value, safe to read from several threads.
//
//     RobotsRules rules = parse_robots(bytes);
//     if (rules.allows("/news/a.html")) …
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace logline::fetch {

inline constexpr std::size_t kMostRobotsBytes = 500U << 10U;
inline constexpr std::string_view kRobotsToken = "logline";

struct RobotsRule {
  std::string pattern;  // percent-encoding made alike; `*` any bytes, `$` at the end the end of the path
  bool is_allowed;
};

struct RobotsRules {
  std::vector<RobotsRule> rules{};
  // `target` is the path with its query, as it stands in the address.
  [[nodiscard]] bool allows(std::string_view target) const;
};

RobotsRules parse_robots(std::string_view bytes, std::string_view token = kRobotsToken);

// What the answer to a request for robots.txt means: 2xx its rules, 4xx everything is allowed, 429, 5xx and
// no answer (status 0) nothing is, until it can be had.
enum class RobotsVerdict { obey, allow_all, wait };
RobotsVerdict judge_robots_status(int status);

// "https://h.example:8443/robots.txt" for any address there, and the path with query of an address.
std::string robots_address(std::string_view address);
std::string_view target_of(std::string_view address);

}  // namespace logline::fetch
