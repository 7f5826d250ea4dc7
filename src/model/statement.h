// A statement: one thing an article says about a title or a person, with the exact place where it says it.
//
// What is said is a `Claim`: one struct per kind of DESIGN.md §5. Arguments are mentions: the name as the
// article gives it (its fullest form) and where it stands; which title or person that is, is decided later
// (catalogue/), so that an import or a merge rewrites nothing. A plain value; owns its strings.
//
//     Statement s{.claim = StatusClaim{.title = {"Severance", span}, .season = 2, .event =
//     Event::first_look}, …}; fact_key(s)      // "status:severance:s2:first_look:yes", equal for equal facts
//     in any article
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/partial_date.h"
#include "base/timestamp.h"
#include "model/ids.h"
#include "model/reveal.h"
#include "model/span.h"

namespace logline {

// An argument of a claim. Absent when value is empty; span is absent when the article implies the value
// without writing it here.
struct Argument {
  std::string value;
  std::optional<Span> span{};

  [[nodiscard]] bool is_absent() const { return value.empty(); }
};

// A date argument, with the words that state it.
struct When {
  PartialDate date;
  std::optional<Span> span{};
};

enum class Event : std::uint8_t {
  announced,
  in_development,
  ordered,
  passed,
  renewed,
  cancelled,
  ending,
  casting,
  filming,
  paused,
  resumed,
  wrapped,
  scheduled,
  delayed,
  premiered,
  finale,
  trailer,
  first_look,
  moved,
  spun_off,
  rebooted
};
enum class Job : std::uint8_t {
  actor,
  creator,
  showrunner,
  producer,
  executive_producer,
  director,
  writer,
  host,
  guest,
  voice,
  other
};
enum class Relation : std::uint8_t { home, streams, airs, leaves };
enum class Polarity : std::uint8_t { yes, no };
enum class Certainty : std::uint8_t { possible, rumoured, reported, confirmed };  // rising

struct StatusClaim {
  Argument title;
  std::optional<int> season{};
  Event event = Event::announced;
  std::optional<When> when{};
};
struct CreditClaim {
  Argument title;
  Argument person;
  Job job = Job::actor;
  Argument character{};
};
struct AvailabilityClaim {
  Argument title;
  std::optional<int> season{};
  Argument service;
  Relation relation = Relation::home;
  std::optional<When> from{};
  std::string region{};
};
struct QuoteClaim {
  Argument speaker;
  Argument text;  // the words said; parts of one quotation are joined by a space
  Argument venue{};
  std::optional<When> when{};
  Argument title{};  // what it is about, when the article is about one title
};
struct SynopsisClaim {
  Argument title;
  Argument text;
};
struct RelatedClaim {
  Argument title;
  Argument value;  // another title
};
struct AwardClaim {
  Argument person;  // one of person and title is present
  Argument title;
  Argument value;  // the award
  std::optional<int> year{};
};
// What kind of series a title is. Said beside its name in passing, so never news, and nothing that makes an
// article be about the title.
struct GenreClaim {
  Argument title;
  Argument value;  // a key of data/: "crime", "science-fiction"; the span is of the words
};

using Claim = std::variant<StatusClaim, CreditClaim, AvailabilityClaim, QuoteClaim, SynopsisClaim,
                           RelatedClaim, AwardClaim, GenreClaim>;

struct Statement {
  ArticleId article;
  Claim claim;
  Polarity polarity = Polarity::yes;
  Certainty certainty = Certainty::confirmed;
  std::optional<Timestamp> said_at{};  // the article's date
  Span span{};                         // the evidence
  Span sentence{};  // the whole sentence or sentences that hold the evidence, in the same part
  std::vector<Reveal> reveals{};
  std::string rule{};  // which rule or feature found it, for --explain
};

// "status" "credit" "availability" "quote" "synopsis" "related" "award" "genre".
std::string_view kind_of(const Claim& claim);
// The title the claim is about, absent for quotes and awards without one.
const Argument& title_of(const Claim& claim);
std::optional<int> season_of(const Claim& claim);

// What is said beside a name in passing: of a title of which nothing else is known it makes no record, of an
// article no line.
[[nodiscard]] inline bool is_said_in_passing(const Statement& statement) {
  return std::holds_alternative<GenreClaim>(statement.claim);
}

// Equal for statements that say the same thing, whoever says it and how: kind, folded names, season, event,
// polarity, date. Certainty is left out, so that a rumour and its confirmation share a key.
std::string fact_key(const Statement& statement);
// A name for it that tells none of its words.
StatementId id_of(const Statement& statement);

// The folded name by which mentions of one title or person are compared: lower case, no accents for Latin
// letters, no quotes or punctuation, single spaces, no leading "the".
std::string fold_name(std::string_view name);

}  // namespace logline
