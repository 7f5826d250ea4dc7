// Counting equal values, to learn which was met most.
//
// Each take() costs the logarithm of how many different ones there are. A plain value; single-threaded.
//
//     Tally<std::string> names;
//     names.take("Salt Clerks");
//     std::optional<std::string> usual = names.most();
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace logline {

template <class Value>
class Tally {
 public:
  void take(Value value) {
    const std::size_t next = counts_.size();
    ++counts_.try_emplace(std::move(value), Count{next}).first->second.times;
  }

  // The value met most, of several the one met first; nothing when none was.
  [[nodiscard]] std::optional<Value> most() const {
    const auto best = std::max_element(counts_.begin(), counts_.end(), [](const auto& a, const auto& b) {
      return std::pair(a.second.times, b.second.order) < std::pair(b.second.times, a.second.order);
    });
    return best == counts_.end() ? std::nullopt : std::optional(best->first);
  }

 private:
  struct Count {
    std::size_t order = 0;  // in which they were first met
    std::size_t times = 0;
  };
  std::map<Value, Count> counts_;
};

}  // namespace logline
