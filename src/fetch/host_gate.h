// Who may be asked now: no host more than a few times at once, nor all of the time.
//
// After each answer a host rests as long as the answer took, so a slow server is asked slowly and a quick one
// quickly. Of the hosts that may be asked the one with most items waiting comes first: it takes longest, and
// alone at the end it would hold up the round. A host's items wait in the order in which they were added.
// Pure: the clock (milliseconds) is an argument; items are numbers of the caller's. One thread.
//
//     gate.add("outlet.example", 7);
//     while (auto item = gate.next(now)) start(*item);      // later: gate.done("outlet.example", now, took)
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace logline::fetch {

struct HostLimits {
  std::size_t per_host = 2;
  std::size_t altogether = 64;
  std::int64_t longest_rest = 10'000;  // milliseconds
};

class HostGate {
 public:
  using Item = std::size_t;
  explicit HostGate(HostLimits limits = {}) : limits_(limits) {}

  void add(const std::string& host, Item item);
  // An item that may start now, counted as running from now on.
  std::optional<Item> next(std::int64_t now);
  void done(const std::string& host, std::int64_t now, std::int64_t took);
  // Takes out everything that waits for a host: it asked to be left alone.
  std::vector<Item> drop(const std::string& host);
  [[nodiscard]] bool is_idle() const { return running_ == 0 && waiting_ == 0; }
  // When next() may have something although nothing is done until then; nullopt: only done() changes it.
  [[nodiscard]] std::optional<std::int64_t> opens_at() const;
  // How long to wait for answers before asking next() again.
  [[nodiscard]] std::chrono::milliseconds patience(std::int64_t now) const;

 private:
  struct Host {
    std::deque<Item> waiting;
    std::size_t running = 0;
    std::int64_t rests_until = 0;
  };
  // In or out of the two sets below; out before a host is changed, and in after.
  void queue(const std::string& name, const Host& host);
  void unqueue(const std::string& name, const Host& host);

  HostLimits limits_;
  std::map<std::string, Host> hosts_;
  // Hosts with something waiting and room for it: by when they may be asked, and, once they may, by how much
  // waits.
  std::set<std::pair<std::int64_t, std::string>> resting_;
  std::set<std::pair<std::size_t, std::string>> open_;
  std::size_t running_ = 0, waiting_ = 0;
};

}  // namespace logline::fetch
