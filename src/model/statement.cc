#include "model/statement.h"

#include "fmt/format.h"
#include "model/words.h"

namespace logline {
namespace {

const Argument kAbsent{};

template <class... Cases>
struct Visitor : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Visitor(Cases...) -> Visitor<Cases...>;

std::string season_key(std::optional<int> season) {
  return season ? fmt::format("s{}", *season) : std::string("-");
}
std::string date_key(const std::optional<When>& when) {
  return when ? ":" + when->date.to_string() : std::string();
}

}  // namespace

std::string_view kind_of(const Claim& claim) {
  return std::visit(
      Visitor{[](const StatusClaim&) { return "status"; }, [](const CreditClaim&) { return "credit"; },
              [](const AvailabilityClaim&) { return "availability"; },
              [](const QuoteClaim&) { return "quote"; }, [](const SynopsisClaim&) { return "synopsis"; },
              [](const RelatedClaim&) { return "related"; }, [](const AwardClaim&) { return "award"; },
              [](const GenreClaim&) { return "genre"; }},
      claim);
}

const Argument& title_of(const Claim& claim) {
  return std::visit([](const auto& c) -> const Argument& { return c.title; }, claim);
}

std::optional<int> season_of(const Claim& claim) {
  return std::visit(Visitor{[](const StatusClaim& c) { return c.season; },
                            [](const AvailabilityClaim& c) { return c.season; },
                            [](const auto&) { return std::optional<int>{}; }},
                    claim);
}

std::string fact_key(const Statement& statement) {
  const std::string rest = std::visit(
      Visitor{
          [](const StatusClaim& c) {
            return fmt::format("{}:{}:{}{}", fold_name(c.title.value), season_key(c.season), to_word(c.event),
                               date_key(c.when));
          },
          [](const CreditClaim& c) {
            return fmt::format("{}:{}:{}:{}", fold_name(c.title.value), fold_name(c.person.value),
                               to_word(c.job), fold_name(c.character.value));
          },
          [](const AvailabilityClaim& c) {
            return fmt::format("{}:{}:{}:{}{}", fold_name(c.title.value), season_key(c.season),
                               fold_name(c.service.value), to_word(c.relation), date_key(c.from));
          },
          [](const QuoteClaim& c) {
            return fmt::format("{}:{}", fold_name(c.speaker.value), fold_name(c.text.value));
          },
          [](const SynopsisClaim& c) {
            return fmt::format("{}:{}", fold_name(c.title.value), fold_name(c.text.value));
          },
          [](const RelatedClaim& c) {
            return fmt::format("{}:{}", fold_name(c.title.value), fold_name(c.value.value));
          },
          [](const AwardClaim& c) {
            return fmt::format("{}:{}:{}:{}", fold_name(c.person.value), fold_name(c.title.value),
                               fold_name(c.value.value), c.year.value_or(0));
          },
          [](const GenreClaim& c) { return fmt::format("{}:{}", fold_name(c.title.value), c.value.value); }},
      statement.claim);
  return fmt::format("{}:{}:{}", kind_of(statement.claim), rest, to_word(statement.polarity));
}

StatementId id_of(const Statement& statement) { return StatementId::of(fact_key(statement)); }

}  // namespace logline
