// A client that asks at a fixed rate, whatever the answers take: an answer's time counts from when it should
// have been asked for, so that a server that stalls is not asked less (coordinated omission). Without a rate
// every connection asks again as soon as it has its answer. HTTP/1.1 on loopback, connections kept alive, one
// thread.
//
//     Result<Told> told = ask_all("127.0.0.1", 8080, mix, {.rate = 300, .seconds = 30, .connections = 64});
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "requests.h"

namespace logline::bench {

struct Load {
  double rate = 0;  // a second; 0: as fast as it goes
  double seconds = 30;
  std::size_t connections = 64;
};

struct Times {
  std::vector<double> milliseconds{};
  std::uint64_t bytes = 0;
  std::size_t wrong = 0;  // answers of another status than 200, 303 or 404
};

struct Told {
  std::map<std::string, Times> by_kind{};
  double seconds = 0;  // until the last answer
};

Result<Told> ask_all(std::uint16_t port, const std::vector<Asked>& mix, const Load& load);

}  // namespace logline::bench
