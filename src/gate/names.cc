#include <algorithm>
#include <tuple>

#include "gate/gate.h"
#include "gate/near_name.h"

namespace logline::gate {
namespace {

constexpr std::size_t kLongestTyped = 80;  // bytes

}  // namespace

Result<std::vector<store::RecordName>> Gate::visible(const std::vector<store::RecordName>& names,
                                                     std::size_t size) {
  std::vector<store::RecordName> seen;
  for (const store::RecordName& name : names) {
    if (seen.size() == size) break;
    const auto named = is_named(name.subject, name.key);
    if (!named) return tl::unexpected(named.error());
    if (*named) seen.push_back(name);
  }
  return seen;
}

Result<std::vector<store::RecordName>> Gate::names_with(const std::string& words, std::size_t size) {
  const auto names = views_.names_with(words);
  if (!names) return tl::unexpected(names.error());
  return visible(*names, size);
}

// Ranked by mistakes, then as names are: an order that knows nothing of who is hidden.
Result<std::vector<store::RecordName>> Gate::names_near(const std::string& words, std::size_t size) {
  const std::string typed = fold_name(words.substr(0, kLongestTyped));
  const std::size_t most = mistakes_allowed(typed.size());
  std::vector<store::RecordName> near;
  if (most == 0) return near;
  auto names = views_.names_near(typed);
  if (!names) return tl::unexpected(names.error());
  std::vector<std::pair<std::size_t, store::RecordName*>> ranked;
  for (store::RecordName& name : *names) {
    const std::size_t mistakes = typing_distance(typed, name.key, most);
    if (mistakes <= most) ranked.emplace_back(mistakes, &name);
  }
  std::ranges::sort(ranked, [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->key, a.second->subject) <
           std::tie(b.first, b.second->key, b.second->subject);
  });
  for (const auto& [mistakes, name] : ranked) near.push_back(std::move(*name));
  return visible(near, size);
}

}  // namespace logline::gate
