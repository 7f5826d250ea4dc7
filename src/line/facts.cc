#include "line/facts.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "model/said_where.h"
#include "model/words.h"

namespace logline::line {
namespace {

// What keeps facts together: kind, title and event or value, without season, date and certainty.
std::string fact_of(const Statement& statement) {
  const std::string title = fold_name(title_of(statement.claim).value);
  if (const auto* status = std::get_if<StatusClaim>(&statement.claim))
    return title + ":" + std::string(to_word(status->event)) + ":" + std::string(to_word(statement.polarity));
  return fact_key(statement);
}

int rank_of(const Claim& claim) {  // what tells most comes first
  if (std::holds_alternative<StatusClaim>(claim)) return 0;
  if (std::holds_alternative<AvailabilityClaim>(claim)) return 1;
  if (std::holds_alternative<CreditClaim>(claim)) return 2;
  if (std::holds_alternative<AwardClaim>(claim)) return 3;
  if (std::holds_alternative<QuoteClaim>(claim)) return 4;
  return 5;
}

constexpr int kUnnamedRank = 2;  // as a credit

struct Counted {
  MainFact main{};
  std::set<std::size_t> reports{};  // originals only
  bool has_new = false;
  bool is_in_headline = false;
};

// A status that only "it" or "they" tells makes no line that a reader understands.
bool is_named(const MainFact& main) {
  return std::any_of(main.told.begin(), main.told.end(), [](const Told& told) {
    return title_of(told.statement->claim).span || is_said_in_headline(*told.statement);
  });
}

// Smaller is better.
auto order_of(const Counted& one) {
  const bool is_affirmed = one.main.told.front().statement->polarity == Polarity::yes;
  const Claim& claim = one.main.told.front().statement->claim;
  const bool is_status = std::holds_alternative<StatusClaim>(claim);
  return std::tuple(!one.has_new, is_status && !is_named(one.main) ? kUnnamedRank : rank_of(claim),
                    !one.is_in_headline, !is_affirmed, -static_cast<std::ptrdiff_t>(one.reports.size()));
}

}  // namespace

std::vector<Told> all_told(std::span<const Report> reports) {
  std::vector<Told> all;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::vector<Statement>& statements = reports[i].reading->statements;
    for (std::size_t j = 0; j < statements.size(); ++j)
      all.push_back({i, &statements[j], j < reports[i].is_new.size() && reports[i].is_new[j]});
  }
  return all;
}

std::optional<MainFact> find_main_fact(std::span<const Report> reports) {
  std::vector<Counted> facts;  // as first told
  std::unordered_map<std::string, std::size_t> places;
  for (const Told& told : all_told(reports)) {
    if (is_said_in_passing(*told.statement)) continue;
    const auto [place, is_first] = places.try_emplace(fact_of(*told.statement), facts.size());
    if (is_first) facts.emplace_back();
    Counted& counted = facts[place->second];
    counted.main.told.push_back(told);
    counted.has_new |= told.is_new;
    counted.is_in_headline |= is_said_in_headline(*told.statement);
    if (!reports[told.report].is_copy) counted.reports.insert(told.report);
  }
  const auto best = std::min_element(facts.begin(), facts.end(), [](const Counted& a, const Counted& b) {
    return order_of(a) < order_of(b);
  });
  if (best == facts.end()) return std::nullopt;
  return std::move(best->main);
}

}  // namespace logline::line
