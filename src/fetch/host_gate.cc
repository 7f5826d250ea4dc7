#include "fetch/host_gate.h"

#include <algorithm>

namespace logline::fetch {
namespace {

constexpr std::int64_t kLongestWait = 200;  // milliseconds, so that a wish to stop is heard

}  // namespace

void HostGate::queue(const std::string& name, const Host& host) {
  if (!host.waiting.empty() && host.running < limits_.per_host) resting_.emplace(host.rests_until, name);
}

void HostGate::unqueue(const std::string& name, const Host& host) {
  resting_.erase({host.rests_until, name});
  open_.erase({host.waiting.size(), name});
}

void HostGate::add(const std::string& name, Item item) {
  Host& host = hosts_[name];
  unqueue(name, host);
  host.waiting.push_back(item);
  ++waiting_;
  queue(name, host);
}

std::optional<HostGate::Item> HostGate::next(std::int64_t now) {
  for (; !resting_.empty() && resting_.begin()->first <= now; resting_.erase(resting_.begin())) {
    const std::string& name = resting_.begin()->second;
    open_.emplace(hosts_[name].waiting.size(), name);
  }
  if (running_ >= limits_.altogether || open_.empty()) return std::nullopt;
  const std::string name = open_.rbegin()->second;
  Host& host = hosts_[name];
  unqueue(name, host);
  const Item item = host.waiting.front();
  host.waiting.pop_front();
  ++host.running;
  ++running_;
  --waiting_;
  queue(name, host);
  return item;
}

void HostGate::done(const std::string& name, std::int64_t now, std::int64_t took) {
  Host& host = hosts_[name];
  unqueue(name, host);
  --host.running;
  --running_;
  const std::int64_t rest = std::clamp<std::int64_t>(took, 0, limits_.longest_rest);
  host.rests_until = std::max(host.rests_until, now + rest);
  queue(name, host);
}

std::vector<HostGate::Item> HostGate::drop(const std::string& name) {
  Host& host = hosts_[name];
  unqueue(name, host);
  std::vector<Item> dropped(host.waiting.begin(), host.waiting.end());
  host.waiting.clear();
  waiting_ -= dropped.size();
  return dropped;
}

std::optional<std::int64_t> HostGate::opens_at() const {
  if (running_ >= limits_.altogether) return std::nullopt;
  if (!open_.empty()) return 0;
  return resting_.empty() ? std::nullopt : std::optional(resting_.begin()->first);
}

std::chrono::milliseconds HostGate::patience(std::int64_t now) const {
  return std::chrono::milliseconds(
      std::clamp<std::int64_t>(opens_at().value_or(now + kLongestWait) - now, 0, kLongestWait));
}

}  // namespace logline::fetch
