#include "read/scope.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "read/neighbours.h"

// The score is the sum of the weights of the different words found (each counts once a part, so that length
// doesn't decide), plus what the readers have found: a series with evidence, and something said of it.
// Without any word of television, only a series that is known makes news of it.

namespace logline {
namespace {

constexpr int kEnoughForScope = 5, kInHeadlineFactor = 2, kTitleWeight = 3, kHeadlineTitleWeight = 4,
              kKnownTitleWeight = 5, kStatementWeight = 3, kMostStatements = 3, kServiceWeight = 2,
              kFewestWords = 2, kOfService = 2;
constexpr std::uint32_t kTokensOfScope = 400;

// Words inside a title ("Game of Thrones") say nothing of what it is. A service's bare name counts but once
// for the whole article, or news of its business would be news of series; "HBO series" counts as itself.
bool stands_in_name(const Context& context, const Span& span) {
  if (mention_in(context.title_mentions, span) != nullptr) return true;
  const Mention* service = mention_in(context.organisations, span);
  return service != nullptr && service->span.contains(span);
}

// "ITV drama", "HBO's comedy": what a service's name stands before is what it shows.
bool follows_service(const Context& context, const PartTokens& part, std::uint32_t first) {
  return first > 0 &&
         mention_in(context.organisations, span_of(part.part, part.tokens, {first - 1, first})) != nullptr;
}

int weigh(const Context& context, const PhraseTable& table, const PartTokens& part) {
  std::set<const PhraseRow*> seen;
  int weight = 0;
  const auto end = std::min(kTokensOfScope, static_cast<std::uint32_t>(part.tokens.all.size()));
  for (std::uint32_t i = 0; i < end;) {
    const auto hit = table.longest_at(part.tokens, i);
    const bool counts =
        hit && !stands_in_name(context, span_of(part.part, part.tokens, {hit->first, hit->last}));
    if (counts && seen.insert(hit->row).second)
      weight += std::atoi(hit->row->columns[0].c_str()) +
                (follows_service(context, part, hit->first) ? kOfService : 0);
    i = hit ? hit->last : i + 1;
  }
  return part.part == Part::headline() ? weight * kInHeadlineFactor : weight;
}

int weigh_words(const Context& context) {
  const PhraseTable& television = context.lexicon.table("television_words");
  int words = context.organisations.empty() ? 0 : kServiceWeight;
  for (const PartTokens& part : context.parts) words += weigh(context, television, part);
  return words;
}

int weigh_statements(const Context& context) {
  const auto said =
      std::count_if(context.statements.begin(), context.statements.end(), [](const Statement& statement) {
        return !title_of(statement.claim).is_absent() &&
               (std::holds_alternative<StatusClaim>(statement.claim) ||
                std::holds_alternative<AvailabilityClaim>(statement.claim));
      });
  return static_cast<int>(std::min<std::ptrdiff_t>(said, kMostStatements)) * kStatementWeight;
}

bool is_known(const Context& context, const Mention& title) {
  return context.titles.find(fold_name(title.value)) != nullptr;
}

bool names_known_title(const Context& context) {
  return std::any_of(context.title_mentions.begin(), context.title_mentions.end(),
                     [&](const Mention& title) { return is_known(context, title); });
}

// A series that other articles about television have named says more than a name that only looks like one.
int weigh_title(const Context& context) {
  if (context.title_mentions.empty() || context.title_mentions[0].span.part != Part::headline())
    return context.main_title.empty() ? 0 : kTitleWeight;
  return is_known(context, context.title_mentions[0]) ? kKnownTitleWeight : kHeadlineTitleWeight;
}

}  // namespace

bool speaks_of_series(const Context& context) {
  const auto tells = [](const Statement& statement) {
    return !title_of(statement.claim).is_absent() && !std::holds_alternative<QuoteClaim>(statement.claim);
  };
  return weigh_words(context) >= kFewestWords ||
         std::any_of(context.statements.begin(), context.statements.end(), tells);
}

bool is_about_television(const Context& context) {
  const PhraseTable& others = context.lexicon.table("not_television_words");
  const int words = weigh_words(context);
  int against = 0;
  for (const PartTokens& part : context.parts) against += weigh(context, others, part);
  if (words < kFewestWords && !names_known_title(context)) return false;
  return weigh_title(context) + weigh_statements(context) + words - against >= kEnoughForScope;
}

}  // namespace logline
