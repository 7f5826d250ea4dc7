#include "render/story_facts.h"

#include <algorithm>

#include "model/words.h"
#include "render/dates.h"
#include "render/line_values.h"
#include "render/marked_text.h"

namespace logline::render {
namespace {

constexpr std::size_t kFreshShown = 12;
constexpr std::size_t kKnownShown = 8;
constexpr std::size_t kEvidence = 200;
constexpr std::size_t kContext = 320;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;  // clang 16 asks for it

// The paragraph around a span, when it is short enough to be quoted whole; else the span alone.
Span context_of(const Article& article, const Span& span) {
  const std::string_view text = article.part(span.part);
  const auto before = text.rfind('\n', span.begin == 0 ? 0 : span.begin - 1);
  const std::size_t begin = before == std::string_view::npos || span.begin == 0 ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', span.end), text.size());
  if (end - begin > kContext || end - begin > text.size() * 2 / 3) return span;
  return {span.part, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Values peek_values(const StoryFact& fact) {
  const Article& article = *fact.reports.front()->article;
  const Span around = context_of(article, fact.statement->span);
  const Span& span = fact.statement->span;
  return marked_text(article.quoted(around), {{span.begin - around.begin, span.end - around.begin}}, "");
}

std::size_t outlets_of(const StoryFact& fact) {
  std::set<std::string> outlets;
  for (const StoryReport* report : fact.reports) outlets.insert(outlet_name(*report->article));
  return outlets.size();
}

}  // namespace

StoryFacts gather_facts(const std::vector<StoryReport>& reports) {
  StoryFacts facts;
  std::map<std::string, StoryFact> all;
  std::set<std::string> fresh;
  std::vector<std::string> order;
  for (const StoryReport& report : reports) {
    for (std::size_t i = 0; i < report.reading->statements.size(); ++i) {
      const Statement& statement = report.reading->statements[i];
      if (is_said_in_passing(statement)) continue;
      const std::string key = fact_key(statement);
      StoryFact& fact = all[key];
      if (fact.statement == nullptr) {
        fact.key = key;
        fact.statement = &statement;
        order.push_back(key);
      }
      if (fact.reports.empty() || fact.reports.back() != &report) fact.reports.push_back(&report);
      if (i < report.is_new.size() && report.is_new[i]) fresh.insert(key);
    }
  }
  for (const std::string& key : order) {
    if (fresh.contains(key)) {
      facts.fresh.push_back(all[key]);
      facts.numbers.emplace(key, facts.fresh.size());
    } else {
      facts.known.push_back(all[key]);
    }
  }
  return facts;
}

std::set<const StoryReport*> credited_reports(const StoryFacts& facts) {
  std::set<const StoryReport*> credited;
  for (std::size_t i = 0; i < std::min(facts.fresh.size(), kFreshShown); ++i)
    credited.insert(facts.fresh[i].reports.front());
  return credited;
}

std::string kind_words(const Statement& statement, const Words& words) {
  const auto season = [&](std::optional<int> n) {
    return n ? " · " + words.of("season") + " " + std::to_string(*n) : std::string();
  };
  return std::visit(
      Overloaded{
          [&](const StatusClaim& claim) {
            return event_words(claim.event, statement.polarity, words) + season(claim.season) +
                   (claim.when ? " · " + short_date(claim.when->date, words) : "");
          },
          [&](const CreditClaim& claim) {
            return words.of("job." + std::string(to_word(claim.job))) + " · " + claim.person.value;
          },
          [&](const AvailabilityClaim& claim) {
            return words.of("relation." + std::string(to_word(claim.relation))) + " · " +
                   claim.service.value + season(claim.season);
          },
          [&](const QuoteClaim& claim) {
            return words.of("kind.quote") + (claim.speaker.is_absent() ? "" : " · " + claim.speaker.value);
          },
          [&](const SynopsisClaim&) { return words.of("kind.synopsis"); },
          [&](const RelatedClaim& claim) { return words.of("kind.related") + " · " + claim.value.value; },
          [&](const AwardClaim& claim) { return words.of("kind.award") + " · " + claim.value.value; },
          [&](const GenreClaim& claim) {
            return words.of("kind.genre") + " · " +
                   words.of("value_of.genre", claim.value.value, claim.value.value);
          }},
      statement.claim);
}

Values fresh_values(const StoryFacts& facts, const Words& words) {
  Values items = Values::array();
  for (const StoryFact& fact : facts.fresh) {
    if (items.size() == kFreshShown) break;
    const Article& article = *fact.reports.front()->article;
    const std::size_t outlets = outlets_of(fact);
    items.push_back({{"kind", kind_words(*fact.statement, words)},
                     {"extract", extract_values(article.quoted(fact.statement->span), kEvidence)},
                     {"certainty", certainty_values(fact.statement->certainty, words)},
                     {"source", source_values(source_of(article), words)},
                     {"anchor", "e-" + article.id.to_string()},
                     {"more", outlets > 1 ? words.count("more_outlet", outlets - 1) : ""},
                     {"peek", peek_values(fact)}});
  }
  return items;
}

Values known_values(const StoryFacts& facts, std::size_t reports, const Words& words) {
  Values items = Values::array();
  for (const StoryFact& fact : facts.known) {
    if (items.size() == kKnownShown) break;
    const Article& article = *fact.reports.front()->article;
    items.push_back({{"kind", kind_words(*fact.statement, words)},
                     {"extract", extract_values(article.quoted(fact.statement->span), kEvidence)},
                     {"count", fact.reports.size()},
                     {"all", words.count("report", reports)},
                     {"outlet", outlet_name(article)}});
  }
  return items;
}

}  // namespace logline::render
