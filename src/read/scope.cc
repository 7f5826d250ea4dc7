#include "read/scope.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>

#include "read/neighbours.h"
#include "read/section.h"

// The score is the sum of the weights of the different words found (each counts once a part, so that length
// doesn't decide), plus what the readers have found: a series with evidence, and something said of it, plus
// what the outlet files it under. Without any word of television, only a series that is known makes news of
// it; and where no sign is of television alone (an episode, a season and a trailer are games' and sports'
// too), more is asked.

namespace logline {
namespace {

constexpr int kEnoughForScope = 5, kEnoughWhenUnsure = 8, kInHeadlineFactor = 2, kTitleWeight = 3,
              kHeadlineTitleWeight = 4, kKnownTitleWeight = 5, kStatementWeight = 3, kMostStatements = 3,
              kServiceWeight = 2, kShowingWeight = 4, kFewestWords = 2, kOfService = 2;
constexpr std::uint32_t kTokensOfScope = 400;
constexpr std::uint32_t kTimeWithin = 4;  // tokens between a channel and an hour

// Words inside a title ("Game of Thrones") or a person's name (Leslie Nielsen) say nothing of what it is. A
// service's bare name counts but once for the whole article, or news of its business would be news of series;
// "HBO series" counts as itself.
bool stands_in_name(const Context& context, const Span& span) {
  if (mention_in(context.title_mentions, span) != nullptr || mention_in(context.people, span) != nullptr)
    return true;
  const Mention* service = mention_in(context.organisations, span);
  return service != nullptr && service->span.contains(span);
}

const Mention* service_at(const Context& context, const PartTokens& part, std::uint32_t at) {
  return at < part.tokens.all.size()
             ? mention_in(context.organisations, span_of(part.part, part.tokens, {at, at + 1}))
             : nullptr;
}

// "ITV drama", "HBO's war drama": what a service's name stands before is what it shows.
bool follows_service(const Context& context, const PartTokens& part, std::uint32_t first) {
  constexpr std::uint32_t kMostWordsBetween = 2;
  if (first == 0) return false;
  if (service_at(context, part, first - 1) != nullptr) return true;
  for (std::uint32_t at = first; at-- > first - std::min(first, kMostWordsBetween + 1) && at > 0;) {
    if (is_genitive(part.tokens, at)) return service_at(context, part, at - 1) != nullptr;
    if (part.tokens.all[at].kind != TokenKind::word || part.tokens.all[at].is_capitalised) return false;
  }
  return false;
}

// "9pm": a time of the day, where a mention of one touches the tokens.
bool names_hour(const Context& context, const PartTokens& part, TokenRange words) {
  const Mention* time = mention_in(context.times, span_of(part.part, part.tokens, words));
  if (time == nullptr) return false;
  const std::size_t clock = time->value.find('T');
  return clock != std::string::npos && clock + 1 < time->value.size() &&
         std::isdigit(static_cast<unsigned char>(time->value[clock + 1])) != 0;
}

// "9pm, BBC One", "Saturday nights on BBC One": when a channel shows something. Not "told ITV on Monday", and
// not what a day's news quotes from "Sunday on ABC's This Week".
bool is_shown_then(const Context& context, const PartTokens& part, TokenRange service) {
  const Tokens& tokens = part.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.all.size());
  const std::uint32_t at = service.first, end = std::min(size, service.last + kTimeWithin);
  if (at > 0 && names_hour(context, part, {at - std::min(at, kTimeWithin), at})) return true;
  if (service.last < end && names_hour(context, part, {service.last, end})) return true;
  const PhraseTable& days = context.lexicon.table("weekdays");
  if (is_genitive(tokens, service.last) || at < 2 ||
      !context.lexicon.table("work_leads").longest_at(tokens, at - 1))
    return false;
  return days.longest_at(tokens, at - 2) || (at > 2 && days.longest_at(tokens, at - 3));
}

// Whether a channel that shows series is named with a time or a day.
bool names_showing(const Context& context) {
  const PhraseTable& broad = context.lexicon.table("broad_services");
  constexpr std::size_t kMostServices = 32;
  for (std::size_t i = 0; i < std::min(context.organisations.size(), kMostServices); ++i) {
    const Mention& service = context.organisations[i];
    if (broad.has(service.value)) continue;
    for (const PartTokens& part : context.parts) {
      if (part.part != service.span.part) continue;
      const TokenRange words = tokens_of(part.tokens, service.span);
      if (words.first < kTokensOfScope && is_shown_then(context, part, words)) return true;
    }
  }
  return false;
}

struct Found {
  int weight = 0;
  bool has_own = false;  // a word that only television has
};

// Of television_words, the rows say whether a word is television's alone.
bool is_own_word(const PhraseRow& row) { return row.columns.size() > 1 && row.columns[1] == "yes"; }

Found weigh(const Context& context, const PhraseTable& table, const PartTokens& part) {
  std::set<const PhraseRow*> seen;
  Found found;
  const auto end = std::min(kTokensOfScope, static_cast<std::uint32_t>(part.tokens.all.size()));
  for (std::uint32_t i = 0; i < end;) {
    const auto hit = table.longest_at(part.tokens, i);
    const bool counts =
        hit && !stands_in_name(context, span_of(part.part, part.tokens, {hit->first, hit->last}));
    if (counts && seen.insert(hit->row).second) {
      const bool is_shown = follows_service(context, part, hit->first);
      found.weight += std::atoi(hit->row->columns[0].c_str()) + (is_shown ? kOfService : 0);
      found.has_own |= is_own_word(*hit->row) || is_shown;
    }
    i = hit ? hit->last : i + 1;
  }
  if (part.part == Part::headline()) found.weight *= kInHeadlineFactor;
  return found;
}

// CNN's and ESPN's names stand in the day's news and sports, Amazon's in business.
bool names_service_of_series(const Context& context) {
  const PhraseTable& broad = context.lexicon.table("broad_services");
  return std::any_of(context.organisations.begin(), context.organisations.end(),
                     [&](const Mention& service) { return !broad.has(service.value); });
}

bool is_season_word(const Context& context, const Tokens& tokens, std::uint32_t at) {
  const auto hit = context.lexicon.table("season_words").longest_at(tokens, at);
  return hit && hit->row->columns[0] == "season";
}

// "Saltmarsh season 3", "the third season of 'Saltmarsh'": said of a title, and not of a club's year.
bool has_season(const Context& context, const Tokens& tokens, TokenRange title) {
  std::uint32_t first = title.first, last = title.last;
  if (first > 0 && is_quote_mark(tokens, first - 1)) --first;
  if (is_quote_mark(tokens, last)) ++last;
  if (is_season_word(context, tokens, last) && number_at(tokens, last + 1)) return true;
  return first > 1 && context.lexicon.table("of_words").holds(tokens, first - 1, first) &&
         is_season_word(context, tokens, first - 2);
}

bool names_season_of_title(const Context& context) {
  constexpr std::size_t kMostTitles = 64;
  for (std::size_t i = 0; i < std::min(context.title_mentions.size(), kMostTitles); ++i) {
    const Span& span = context.title_mentions[i].span;
    for (const PartTokens& part : context.parts)
      if (part.part == span.part && has_season(context, part.tokens, tokens_of(part.tokens, span)))
        return true;
  }
  return false;
}

Found weigh_words(const Context& context) {
  const PhraseTable& television = context.lexicon.table("television_words");
  Found words{.weight = context.organisations.empty() ? 0 : kServiceWeight,
              .has_own = names_service_of_series(context) || names_season_of_title(context)};
  if (names_showing(context)) {
    words.weight += kShowingWeight;
    words.has_own = true;
  }
  for (const PartTokens& part : context.parts) {
    const Found found = weigh(context, television, part);
    words.weight += found.weight;
    words.has_own |= found.has_own;
  }
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
  return weigh_words(context).weight >= kFewestWords ||
         std::any_of(context.statements.begin(), context.statements.end(), tells);
}

Scope find_scope(const Context& context) {
  const Found words = weigh_words(context);
  const int section = weigh_section(context.article, context.lexicon);
  const bool is_known = names_known_title(context);
  if (words.weight < kFewestWords && section <= 0 && !is_known) return {};
  const bool is_certain = words.has_own || section > 0;
  const bool is_sure = is_certain || is_known;
  int score = weigh_title(context) + words.weight + section + (is_sure ? weigh_statements(context) : 0);
  const PhraseTable& others = context.lexicon.table("not_television_words");
  for (const PartTokens& part : context.parts) score -= weigh(context, others, part).weight;
  const bool is_television = score >= (is_sure ? kEnoughForScope : kEnoughWhenUnsure);
  return {.is_about_television = is_television, .is_certain = is_television && is_certain};
}

}  // namespace logline
