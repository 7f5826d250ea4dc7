// A stretch of time laid along a picture from left to right, with round marks on it. Pure; safe from any
// thread.
//
//     TimeAxis axis(first_seconds, last_seconds, words);
//     axis.place(at);                 // "25.40%"
//     axis.marks(words);              // [{x, label, anchor}]
#pragma once

#include <cstdint>
#include <string>

#include "render/values.h"
#include "render/words.h"

namespace logline::render {

class TimeAxis {
 public:
  // Seconds since 1970 in UTC, first < last. The axis begins and ends around them, at moments that are round
  // by the clock of words.zone() as it stands at its beginning.
  TimeAxis(std::int64_t first, std::int64_t last, const Words& words);

  [[nodiscard]] double share(std::int64_t seconds) const;  // 0…1
  [[nodiscard]] std::string place(std::int64_t seconds) const;
  [[nodiscard]] Values marks(const Words& words) const;
  [[nodiscard]] std::int64_t begin() const { return begin_; }
  [[nodiscard]] std::int64_t end() const { return end_; }

 private:
  [[nodiscard]] std::string label(std::int64_t seconds, const Words& words) const;
  std::int64_t step_, begin_, end_;
};

std::string percent(double share);

}  // namespace logline::render
