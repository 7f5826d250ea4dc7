// Sums by article of what is found in many lists: how like each article met is, as far as its keys tell.
//
// A small table that stays in the processor's nearest memory, instead of one place for every article of a
// week. Holds as many articles as it was made for. Owns its table; single-threaded.
//
//     sums.add(arrival, 0.25F);
//     for (const Sums::Sum& sum : sums.all()) …
//     sums.clear();
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace logline::group {

class Sums {
 public:
  struct Sum {
    std::uint32_t arrival = 0;
    float sum = 0;
  };

  explicit Sums(std::size_t most)
      : places_(std::bit_ceil(2 * most + 2)), shift_(64 - std::countr_zero(places_.size())) {
    sums_.reserve(most);
  }

  void add(std::uint32_t arrival, float amount) {
    std::size_t place = first_place(arrival);
    while (places_[place] != 0) {
      if (Sum& known = sums_[places_[place] - 1]; known.arrival == arrival) {
        known.sum += amount;
        return;
      }
      place = (place + 1) & (places_.size() - 1);
    }
    assert(2 * sums_.size() < places_.size());
    sums_.push_back({arrival, amount});
    places_[place] = static_cast<std::uint32_t>(sums_.size());
  }

  [[nodiscard]] std::span<const Sum> all() const { return sums_; }  // in the order in which they were met

  void clear() {
    std::fill(places_.begin(), places_.end(), 0U);
    sums_.clear();
  }

 private:
  [[nodiscard]] std::size_t first_place(std::uint32_t arrival) const {
    return arrival * std::uint64_t{0x9E3779B97F4A7C15} >> shift_;
  }

  std::vector<std::uint32_t> places_;  // 0: free, else the number of its sum and 1
  int shift_;
  std::vector<Sum> sums_;
};

}  // namespace logline::group
