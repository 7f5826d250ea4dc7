#include <set>

#include "gate/gate.h"

namespace logline::gate {
namespace {

// What is said of no region is said of each.
bool holds_in(const std::string& region, const std::string& said) {
  return region.empty() || said.empty() || region == said;
}

// In the order in which it was said: what leaves a service, or is denied of it, is not there any more.
void add_said(const Statement& statement, const std::string& region, std::set<std::string>& services) {
  const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim);
  if (claim == nullptr || !holds_in(region, claim->region)) return;
  const std::string service = fold_name(claim->service.value);
  if (service.empty()) return;
  if (statement.polarity == Polarity::no || claim->relation == Relation::leaves)
    services.erase(service);
  else
    services.insert(service);
}

}  // namespace

Result<std::set<std::string>> Gate::services_of(const std::string& key, const std::string& region) {
  std::set<std::string> services;
  const auto names = names_of("title", key);
  if (!names) return tl::unexpected(names.error());
  const auto rows = said_about("title", *names);
  if (!rows) return tl::unexpected(rows.error());
  for (const store::SaidRow& row : *rows)
    for (const Statement& statement : row.statements) add_said(statement, region, services);
  const auto titles = views_.titles_named(key);
  if (!titles) return tl::unexpected(titles.error());
  const Title* title = meant_by_name(*titles);
  // What was learned from articles may lie behind the wall.
  if (title != nullptr && title->is_imported && !title->service.empty() && holds_in(region, title->region))
    services.insert(fold_name(title->service));
  return services;
}

}  // namespace logline::gate
