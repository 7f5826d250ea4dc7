#include "site/my_services.h"

#include <algorithm>

#include "base/ascii.h"

namespace logline::site {
namespace {

constexpr std::size_t kMostServices = 60, kLongestService = 80;

}  // namespace

MyServices::MyServices(gate::Gate& gate, const std::vector<std::string>& services, std::string region)
    : gate_(gate), region_(std::move(region)) {
  for (const std::string& service : services) mine_.insert(fold_name(service));
}

bool MyServices::is_on_mine(const std::string& title_key) {
  const auto [found, is_new] = known_.emplace(title_key, false);
  if (!is_new) return found->second;
  const auto services = gate_.services_of(title_key, region_);
  if (services)
    found->second =
        std::ranges::any_of(*services, [&](const std::string& service) { return mine_.contains(service); });
  return found->second;
}

bool MyServices::has(const store::StoryRow& row) {
  return std::ranges::any_of(row.title_keys, [&](const std::string& key) { return is_on_mine(key); });
}

std::optional<std::vector<std::string>> parse_services(std::string_view typed) {
  std::vector<std::string> services;
  std::set<std::string> known;
  while (!typed.empty()) {
    const auto end = std::min(typed.find('\n'), typed.size());
    const std::string_view name = trim(typed.substr(0, end));
    typed.remove_prefix(std::min(end + 1, typed.size()));
    const std::string folded = fold_name(name);
    if (folded.empty() || !known.insert(folded).second) continue;
    if (name.size() > kLongestService || services.size() == kMostServices) return std::nullopt;
    services.emplace_back(name);
  }
  return services;
}

}  // namespace logline::site
