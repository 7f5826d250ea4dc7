// A network whose first answers are given, as from public servers; the rest is real.
#pragma once

#include <utility>
#include <vector>

#include "fetch/web.h"

namespace logline::fetch {

class PublicThenReal final : public Web {
 public:
  PublicThenReal(std::vector<wrap::HttpAnswer> first, wrap::HttpPoolOptions options)
      : first_(std::move(first)), real_(std::move(options)) {}
  void start(std::uint64_t tag, const wrap::HttpQuestion& question) override {
    if (asked_ < first_.size())
      waiting_.push_back({tag, first_[asked_++]});
    else
      real_.start(tag, question);
  }
  std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds time) override {
    return waiting_.empty() ? real_.wait(time) : std::exchange(waiting_, {});
  }
  [[nodiscard]] std::int64_t now() const override { return real_.now(); }

 private:
  std::vector<wrap::HttpAnswer> first_;
  PoolWeb real_;
  std::vector<wrap::HttpFinished> waiting_;
  std::size_t asked_ = 0;
};

}  // namespace logline::fetch
