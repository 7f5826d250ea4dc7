#include "fetch/host_gate.h"

#include <algorithm>

namespace logline::fetch {

void HostGate::queue(const std::string& name, const Host& host) {
  if (!host.waiting.empty() && host.running < limits_.per_host) turns_.emplace(host.rests_until, name);
}

void HostGate::add(const std::string& host, Item item) {
  Host& at = hosts_[host];
  at.waiting.push_back(item);
  ++waiting_;
  queue(host, at);
}

std::optional<HostGate::Item> HostGate::next(std::int64_t now) {
  if (running_ >= limits_.altogether || turns_.empty() || turns_.begin()->first > now) return std::nullopt;
  const std::string name = turns_.begin()->second;
  turns_.erase(turns_.begin());
  Host& host = hosts_[name];
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
  turns_.erase({host.rests_until, name});
  --host.running;
  --running_;
  const std::int64_t rest = std::clamp<std::int64_t>(took, 0, limits_.longest_rest);
  host.rests_until = std::max(host.rests_until, now + rest);
  queue(name, host);
}

std::vector<HostGate::Item> HostGate::drop(const std::string& name) {
  Host& host = hosts_[name];
  turns_.erase({host.rests_until, name});
  std::vector<Item> dropped(host.waiting.begin(), host.waiting.end());
  host.waiting.clear();
  waiting_ -= dropped.size();
  return dropped;
}

std::optional<std::int64_t> HostGate::opens_at() const {
  if (turns_.empty() || running_ >= limits_.altogether) return std::nullopt;
  return turns_.begin()->first;
}

}  // namespace logline::fetch
