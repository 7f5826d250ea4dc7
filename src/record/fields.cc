#include "record/fields.h"

#include "model/words.h"

namespace logline::record {
namespace {

enum class Course : std::uint8_t { neither, on, off };

bool is_performing(Job job) { return job == Job::actor || job == Job::voice || job == Job::guest; }

Value event_value(Event event, Polarity polarity) {
  return {.text = std::string(to_word(event)), .is_denied = polarity == Polarity::no};
}

std::optional<PartialDate> date_of(const std::optional<When>& when) {
  return when ? std::optional(when->date) : std::nullopt;
}

FieldValue plan_of(const StatusClaim& claim, Polarity polarity) {
  Value value = event_value(claim.event, polarity);
  value.when = date_of(claim.when);
  return {std::string(to_word(claim.event)), true, claim.season, std::move(value), std::nullopt};
}

std::vector<FieldValue> fields_of(const StatusClaim& claim, Polarity polarity) {
  const std::optional<PartialDate> when = date_of(claim.when);
  const FieldValue status{"status", true, claim.season, event_value(claim.event, polarity), claim.event};
  // What happens beside the course of a series, or is said not to have happened, takes no place in its
  // status.
  const FieldValue aside{std::string(to_word(claim.event)), true, claim.season,
                         event_value(claim.event, polarity), std::nullopt};
  switch (claim.event) {
    case Event::trailer:
    case Event::first_look:
    case Event::casting:
    case Event::spun_off: return {aside};
    case Event::scheduled:
    case Event::premiered:
    case Event::delayed: {
      if (polarity == Polarity::no && when) return {aside};  // "not on 14 September after all"
      if (polarity == Polarity::no)
        return {{"premiere", true, claim.season, {.text = {}, .is_not_known = true}, std::nullopt}};
      if (!when) return {status};
      return {status, {"premiere", true, claim.season, {.text = {}, .when = when}, std::nullopt}};
    }
    default: return {polarity == Polarity::no ? aside : status};
  }
}

std::vector<FieldValue> fields_of(const AvailabilityClaim& claim, Polarity polarity) {
  const bool is_home = claim.relation == Relation::home;
  Value value{.text = claim.service.value, .when = is_home ? std::nullopt : date_of(claim.from)};
  value.is_not_known = polarity == Polarity::no;
  std::string field(to_word(claim.relation));
  if (!is_home) field += ":" + fold_name(claim.service.value);
  if (!is_home && !claim.region.empty()) field += "@" + claim.region;  // what holds there, and nowhere else
  return {{field, false, claim.season, value, std::nullopt}};
}

// A value that is there or is denied, in a field of its own.
FieldValue listed(std::string field, std::string text, Polarity polarity, std::string detail = {}) {
  return {std::move(field),
          false,
          std::nullopt,
          {.text = std::move(text), .detail = std::move(detail), .is_denied = polarity == Polarity::no},
          std::nullopt};
}

FieldValue award_field(const AwardClaim& claim, Polarity polarity) {
  const std::string year = claim.year ? std::to_string(*claim.year) : std::string();
  return listed("awards:" + fold_name(claim.value.value) + (year.empty() ? "" : ":" + year),
                claim.value.value + (year.empty() ? "" : " " + year), polarity);
}

// The text stands in for the number that the fold gives to each quotation.
FieldValue quote_field(const QuoteClaim& claim, Polarity polarity) {
  return listed("quote:" + fold_name(claim.text.value), claim.text.value, polarity);
}

// Dated more than a week before it is told.
bool is_past(const StatusClaim& claim, const std::optional<Timestamp>& said_at) {
  constexpr std::int64_t kNews = 7;
  return claim.when && said_at && claim.when->date.last_day() + kNews < said_at->civil_day().first_day();
}

// "They don't start filming until October": what is to come is a plan beside the status, not the status.
bool is_plan(const StatusClaim& claim, const std::optional<Timestamp>& said_at) {
  const bool is_making =
      claim.event == Event::filming || claim.event == Event::wrapped || claim.event == Event::resumed;
  return is_making && claim.when && said_at && said_at->civil_day().last_day() < claim.when->date.first_day();
}

Course course_of(Event event) {
  switch (event) {
    case Event::ordered:
    case Event::renewed:
    case Event::resumed:
    case Event::rebooted: return Course::on;
    case Event::passed:
    case Event::cancelled:
    case Event::ending:
    case Event::paused: return Course::off;
    default: return Course::neither;
  }
}

}  // namespace

FieldValue as_renewal(FieldValue said) {
  said.event = Event::renewed;
  said.value = event_value(Event::renewed, said.value.is_denied ? Polarity::no : Polarity::yes);
  return said;
}

bool is_undone_by(Event event, Event later) {
  const Course before = course_of(event), after = course_of(later);
  if (event == Event::scheduled || event == Event::delayed)
    return (later == Event::scheduled || later == Event::delayed) && later != event;
  if (event == Event::filming) return later == Event::paused;
  return before != Course::neither && after != Course::neither && before != after;
}

std::vector<FieldValue> title_fields(const Statement& statement) {
  const Polarity polarity = statement.polarity;
  if (const auto* status = std::get_if<StatusClaim>(&statement.claim)) {
    if (is_plan(*status, statement.said_at)) return {plan_of(*status, polarity)};
    std::vector<FieldValue> fields = fields_of(*status, polarity);
    for (FieldValue& field : fields) field.is_past = field.event && is_past(*status, statement.said_at);
    return fields;
  }
  if (const auto* availability = std::get_if<AvailabilityClaim>(&statement.claim))
    return fields_of(*availability, polarity);
  if (const auto* credit = std::get_if<CreditClaim>(&statement.claim)) {
    const std::string person = fold_name(credit->person.value);
    if (is_performing(credit->job))
      return {listed("cast:" + person, credit->person.value, polarity, credit->character.value)};
    return {
        listed("crew:" + std::string(to_word(credit->job)) + ":" + person, credit->person.value, polarity)};
  }
  if (const auto* synopsis = std::get_if<SynopsisClaim>(&statement.claim))
    return {listed("synopsis", synopsis->text.value, polarity)};
  if (const auto* related = std::get_if<RelatedClaim>(&statement.claim))
    return {listed("related:" + fold_name(related->value.value), related->value.value, polarity)};
  if (const auto* genre = std::get_if<GenreClaim>(&statement.claim)) {
    FieldValue field = listed("genre:" + genre->value.value, genre->value.value, polarity);
    field.is_news = false;
    return {std::move(field)};
  }
  if (const auto* award = std::get_if<AwardClaim>(&statement.claim)) return {award_field(*award, polarity)};
  if (const auto* quote = std::get_if<QuoteClaim>(&statement.claim)) return {quote_field(*quote, polarity)};
  return {};
}

std::vector<FieldValue> person_fields(const Statement& statement) {
  const Polarity polarity = statement.polarity;
  if (const auto* credit = std::get_if<CreditClaim>(&statement.claim)) {
    const std::string title = fold_name(credit->title.value);
    if (is_performing(credit->job))
      return {listed("role:" + title, credit->title.value, polarity, credit->character.value)};
    return {listed("work:" + std::string(to_word(credit->job)) + ":" + title, credit->title.value, polarity)};
  }
  if (const auto* award = std::get_if<AwardClaim>(&statement.claim)) return {award_field(*award, polarity)};
  if (const auto* quote = std::get_if<QuoteClaim>(&statement.claim)) return {quote_field(*quote, polarity)};
  return {};
}

}  // namespace logline::record
