// The world as fetching sees it: questions out, answers in, and what time it is there. The network in the
// program, a simulated one in tests.
//
// One thread.
//
//     PoolWeb web({.connections_per_host = 2});
//     web.start(7, {.address = "https://outlet.example/feed"});
//     for (wrap::HttpFinished& done : web.wait(std::chrono::seconds(1))) …
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "wrap/http_pool.h"

namespace logline::fetch {

class Web {
 public:
  virtual ~Web() = default;
  virtual void start(std::uint64_t tag, const wrap::HttpQuestion& question) = 0;
  // Returns when something is finished, or after `time`.
  virtual std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds time) = 0;
  // Milliseconds since 1970 in UTC.
  [[nodiscard]] virtual std::int64_t now() const = 0;
};

class PoolWeb final : public Web {
 public:
  explicit PoolWeb(wrap::HttpPoolOptions options) : pool_(std::move(options)) {}
  void start(std::uint64_t tag, const wrap::HttpQuestion& question) override { pool_.start(tag, question); }
  std::vector<wrap::HttpFinished> wait(std::chrono::milliseconds time) override { return pool_.wait(time); }
  [[nodiscard]] std::int64_t now() const override {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  }

 private:
  wrap::HttpPool pool_;
};

}  // namespace logline::fetch
