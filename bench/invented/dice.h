// Numbers that look drawn and are the same in each run (splitmix64, Steele et al. 2014).
//
//     Dice dice(7);
//     dice.below(6);        // 0 … 5
//     dice.skewed(20'000);  // 0 … 19,999, low numbers far more often
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace logline::bench {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t mixed = (state_ += 0x9E3779B97F4A7C15U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }
  double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }  // [0, 1)
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(share() * static_cast<double>(end)); }
  bool chance(double probability) { return share() < probability; }
  // As popularity falls: the power of a share. With 2 the first of 20,000 has 0.7 % of all.
  std::size_t skewed(std::size_t end, double power = 2) {
    return static_cast<std::size_t>(std::pow(share(), power) * static_cast<double>(end));
  }

 private:
  std::uint64_t state_;
};

}  // namespace logline::bench
