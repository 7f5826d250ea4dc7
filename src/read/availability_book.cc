#include "read/availability_book.h"

#include <iterator>
#include <tuple>
#include <utility>

#include "model/words.h"
#include "read/said_of_title.h"

namespace logline {
namespace {

std::string showing_of(const AvailabilityClaim& claim, Polarity polarity) {
  return fold_name(claim.title.value) + '\n' + claim.service.value + '\n' +
         std::string(to_word(claim.relation)) + '\n' + std::string(to_word(polarity));
}

bool names_other_region(const Statement& known, const AvailabilityClaim& claim) {
  const std::string& region = std::get<AvailabilityClaim>(known.claim).region;
  return !region.empty() && !claim.region.empty() && region != claim.region;
}

}  // namespace

AvailabilityBook::AvailabilityBook(const Context& context) : main_title_(fold_name(context.main_title)) {
  for (const Statement& known : context.statements) {
    const auto* status = std::get_if<StatusClaim>(&known.claim);
    if (status != nullptr && status->event == Event::moved && known.polarity == Polarity::yes)
      moved_.insert(fold_name(status->title.value));
  }
}

bool AvailabilityBook::has_left(Relation relation, const Mention* title) const {
  return relation == Relation::home &&
         moved_.contains(title != nullptr ? fold_name(title->value) : main_title_);
}

void AvailabilityBook::add(Statement statement) {
  const auto& claim = std::get<AvailabilityClaim>(statement.claim);
  const std::string showing = showing_of(claim, statement.polarity);
  auto [at, is_new] = by_fact_.try_emplace(showing, statements_.size());
  if (!is_new && names_other_region(statements_[at->second], claim))
    std::tie(at, is_new) = by_fact_.try_emplace(showing + '\n' + claim.region, statements_.size());
  if (is_new) {
    statements_.push_back(std::move(statement));
    return;
  }
  Statement& known = statements_[at->second];
  auto& kept = std::get<AvailabilityClaim>(known.claim);
  if (!kept.season) kept.season = claim.season;
  if (!kept.from) kept.from = claim.from;
  if (kept.region.empty()) kept.region = claim.region;
  if (claim.title.span && known.span.part == Part::headline() && statement.span.part == Part::text()) {
    kept.title = claim.title;  // before the move: the text names it again, and so is the fuller evidence
    prefer_text(known, std::move(statement));
  }
}

void AvailabilityBook::write(Context& context) {
  std::move(statements_.begin(), statements_.end(), std::back_inserter(context.statements));
  statements_.clear();
  by_fact_.clear();
}

}  // namespace logline
