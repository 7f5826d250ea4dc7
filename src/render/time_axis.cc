#include "render/time_axis.h"

#include <fmt/format.h>

#include <array>

#include "render/dates.h"

namespace logline::render {
namespace {

constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;
constexpr std::array<std::int64_t, 13> kSteps{10 * kMinute, 30 * kMinute, kHour,      2 * kHour, 4 * kHour,
                                              12 * kHour,   kDay,         2 * kDay,   7 * kDay,  30 * kDay,
                                              90 * kDay,    365 * kDay,   1826 * kDay};
constexpr std::int64_t kMostMarks = 6;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = ((value % step) + step) % step;
  return value - rest;
}

}  // namespace

std::string percent(double share) { return fmt::format("{:.2f}%", 0.5 + share * 99.0); }

TimeAxis::TimeAxis(std::int64_t first, std::int64_t last, const Words& words) : step_(kSteps.back()) {
  for (auto step = kSteps.rbegin(); step != kSteps.rend(); ++step)
    if ((last - first) / *step < kMostMarks - 1) step_ = *step;
  const std::int64_t offset = words.zone().offset_at(first);
  begin_ = floor_to(first + offset, step_) - offset;
  end_ = floor_to(last + offset + step_ - 1, step_) - offset;
  if (end_ == begin_) end_ += step_;
}

double TimeAxis::share(std::int64_t seconds) const {
  return static_cast<double>(seconds - begin_) / static_cast<double>(end_ - begin_);
}

std::string TimeAxis::place(std::int64_t seconds) const { return percent(share(seconds)); }

std::string TimeAxis::label(std::int64_t seconds, const Words& words) const {
  // Clocks that changed since the beginning move a midnight by an hour, to the day before in autumn.
  const Timestamp at = Timestamp::from_utc(step_ >= kDay ? seconds + 2 * kHour : seconds);
  const PartialDate day = local_day(at, words);
  const std::string date =
      fmt::format("{} {}", unsigned{day.day}, words.of(fmt::format("mon.{}", unsigned{day.month})));
  if (step_ >= kDay) return step_ > 90 * kDay ? short_date(day, words) : date;
  return clock_time(at, words) == "00:00" ? date : clock_time(at, words);
}

Values TimeAxis::marks(const Words& words) const {
  Values marks = Values::array();
  for (std::int64_t at = begin_; at <= end_; at += step_)
    marks.push_back({{"x", place(at)},
                     {"label", label(at, words)},
                     {"anchor", at == begin_        ? "start"
                                : at + step_ > end_ ? "end"
                                                    : "middle"}});
  return marks;
}

}  // namespace logline::render
