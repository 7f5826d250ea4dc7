#include <algorithm>

#include "checks.h"
#include "model/words.h"

namespace logline::golden {
namespace {

// The parts of "a · season 3 · 2026-09-14" after the first: season, date and names.
struct Wanted {
  std::optional<int> season;
  std::string date;
  std::vector<std::string> names;
};

Wanted read_parts(const std::vector<std::string>& parts) {
  Wanted wanted;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].starts_with("season ")) {
      wanted.season = std::stoi(parts[i].substr(7));
    } else if (PartialDate::parse(parts[i])) {
      wanted.date = parts[i];
    } else {
      wanted.names.push_back(parts[i]);
    }
  }
  return wanted;
}

bool same(const std::string& a, const std::string& b) { return fold_name(a) == fold_name(b); }

bool matches(const StatusClaim& claim, const Statement& statement, const std::string& head,
             const Wanted& wanted) {
  const bool is_denied = head.starts_with("not ");
  const auto event = from_word<Event>(is_denied ? head.substr(4) : head);
  if (!event || *event != claim.event || (statement.polarity == Polarity::no) != is_denied) return false;
  if (wanted.season && claim.season != wanted.season) return false;
  return wanted.date.empty() || (claim.when && claim.when->date.to_string() == wanted.date);
}

bool matches(const CreditClaim& claim, const Wanted& wanted) {
  if (wanted.names.size() < 2 || !same(claim.person.value, wanted.names[0]) ||
      to_word(claim.job) != wanted.names[1])
    return false;
  return wanted.names.size() < 3 || same(claim.character.value, wanted.names[2]);
}

bool matches(const AvailabilityClaim& claim, const Wanted& wanted) {
  if (wanted.names.empty() || !same(claim.service.value, wanted.names[0])) return false;
  if (wanted.names.size() > 1 && to_word(claim.relation) != wanted.names[1]) return false;
  return wanted.date.empty() || (claim.from && claim.from->date.to_string() == wanted.date);
}

}  // namespace

bool states(const Statement& made, const std::string& statement, const std::string& title, Seasons seasons) {
  const std::vector<std::string> parts = split(statement, " · ");
  Wanted wanted = read_parts(parts);
  if (seasons == Seasons::unnamed_is_any && !season_of(made.claim)) wanted.season = std::nullopt;
  const std::string about = title_of(made.claim).value;
  if (!title.empty() && !about.empty() && !same(about, title)) return false;
  if (const auto* status = std::get_if<StatusClaim>(&made.claim))
    return matches(*status, made, parts[0], wanted);
  if (const auto* credit = std::get_if<CreditClaim>(&made.claim))
    return parts[0] == "credit" && matches(*credit, wanted);
  if (const auto* where = std::get_if<AvailabilityClaim>(&made.claim))
    return parts[0] == "availability" && matches(*where, wanted);
  const auto* quote = std::get_if<QuoteClaim>(&made.claim);
  return quote != nullptr && parts[0] == "quote" && same(quote->speaker.value, wanted.names.at(0));
}

bool says(const Reading& reading, const std::string& statement, const std::string& title) {
  return std::any_of(reading.statements.begin(), reading.statements.end(), [&](const Statement& made) {
    return states(made, statement, title, Seasons::as_named);
  });
}

}  // namespace logline::golden
