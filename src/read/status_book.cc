#include "read/status_book.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "model/words.h"
#include "read/said_of_title.h"

namespace logline {
namespace {

StatusClaim& status_of(Statement& statement) { return std::get<StatusClaim>(statement.claim); }
const StatusClaim& status_of(const Statement& statement) { return std::get<StatusClaim>(statement.claim); }

std::string fact_of(const Statement& statement) {
  const StatusClaim& claim = status_of(statement);
  return fold_name(claim.title.value) + '\n' + std::string(to_word(claim.event)) + '\n' +
         std::string(to_word(statement.polarity));
}

bool is_another_season(const StatusClaim& a, const StatusClaim& b) {
  return a.season && b.season && *a.season != *b.season;
}

// A finale or a spin-off is told by its name alone: a sentence about it says no more than the headline.
bool is_named_alone(Event event) { return event == Event::finale || event == Event::spun_off; }

void say_more(Statement& known, Statement&& again) {
  StatusClaim &old = status_of(known), &claim = status_of(again);
  const bool says_more = (claim.season && !old.season) || (claim.when && !old.when);
  const auto season = old.season ? old.season : claim.season;
  const auto when = old.when ? old.when : claim.when;
  if (says_more) {
    if (old.title.span && old.title.span->part == Part::headline()) claim.title = old.title;
    known = std::move(again);
  } else if (!is_named_alone(claim.event)) {
    prefer_text(known, std::move(again));
  }
  status_of(known).season = season;
  status_of(known).when = when;
}

}  // namespace

void StatusBook::take_listed(Context& context) {
  const auto listed = std::stable_partition(
      context.statements.begin(), context.statements.end(),
      [](const Statement& known) { return !std::holds_alternative<StatusClaim>(known.claim); });
  for (auto statement = listed; statement != context.statements.end(); ++statement) {
    by_fact_[fact_of(*statement)].push_back(statements_.size());
    statements_.push_back(std::move(*statement));
  }
  context.statements.erase(listed, context.statements.end());
}

void StatusBook::add(Statement statement) {
  std::vector<std::size_t>& same = by_fact_[fact_of(statement)];
  for (const std::size_t at : same) {
    if (is_another_season(status_of(statements_[at]), status_of(statement))) continue;
    say_more(statements_[at], std::move(statement));
    return;
  }
  same.push_back(statements_.size());
  statements_.push_back(std::move(statement));
}

void StatusBook::write(Context& context) {
  drop_contradicted();
  share_season(context.lexicon);
  std::move(statements_.begin(), statements_.end(), std::back_inserter(context.statements));
  statements_.clear();
  by_fact_.clear();
}

// A series that moves to a service is not ordered there.
void StatusBook::drop_contradicted() {
  std::set<std::string, std::less<>> moved;
  for (const Statement& statement : statements_)
    if (status_of(statement).event == Event::moved) moved.insert(fold_name(status_of(statement).title.value));
  std::erase_if(statements_, [&](const Statement& statement) {
    const StatusClaim& claim = status_of(statement);
    return claim.event == Event::ordered && moved.contains(fold_name(claim.title.value));
  });
}

// A date, and the lack of one, are of the one season that the article's other news of the title is about.
void StatusBook::share_season(const Lexicon& lexicon) {
  const PhraseTable& events = lexicon.table("season_events");
  std::map<std::string, std::set<int>, std::less<>> seasons;
  for (const Statement& statement : statements_)
    if (const StatusClaim& claim = status_of(statement); claim.season && events.has(to_word(claim.event)))
      seasons[fold_name(claim.title.value)].insert(*claim.season);
  for (Statement& statement : statements_) {
    StatusClaim& claim = status_of(statement);
    if (claim.season || (claim.event != Event::scheduled && claim.event != Event::delayed)) continue;
    const auto of_title = seasons.find(fold_name(claim.title.value));
    if (of_title != seasons.end() && of_title->second.size() == 1) claim.season = *of_title->second.begin();
  }
}

}  // namespace logline
