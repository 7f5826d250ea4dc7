#include "wire/claim_json.h"

#include "model/words.h"

namespace logline {
namespace {

class Writer {
 public:
  Writer(Part part, Json& json, Json& spans) : part_(part), json_(json), spans_(spans) {}

  void put(const char* name, const Argument& argument) {
    json_[name] = argument.is_absent() ? Json() : Json(argument.value);
    put_span(name, argument.span);
  }
  void put(const char* name, const std::optional<When>& when) {
    json_[name] = when ? Json(when->date.to_string()) : Json();
    if (when) put_span(name, when->span);
  }
  void put(const char* name, std::optional<int> number) { json_[name] = number ? Json(*number) : Json(); }
  void put_word(const char* name, std::string_view word) { json_[name] = word; }

 private:
  void put_span(const char* name, const std::optional<Span>& span) {
    if (!span) return;
    spans_[name] = {span->begin, span->end};
    if (span->part != part_) spans_[name].push_back(span->part.to_string());
  }

  Part part_;
  Json& json_;
  Json& spans_;
};

class Reader {
 public:
  Reader(Fields& fields, Part part) : fields_(fields), part_(part), spans_(fields.object("arguments")) {}

  Argument argument(const char* name) { return {fields_.text(name), span(name)}; }
  std::optional<When> when(const char* name) {
    const auto date = fields_.date(name);
    if (!date) return std::nullopt;
    return When{*date, span(name)};
  }
  std::optional<int> number(const char* name) {
    const auto value = fields_.number(name, 0, 9999);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
  }
  template <class Enum>
  Enum word(const char* name) {
    const auto value = from_word<Enum>(fields_.text(name));
    if (!value) fields_.complain(name, "is not a known word");
    return value.value_or(Enum{});
  }

 private:
  std::optional<Span> span(const char* name) {
    const auto found = spans_.find(name);
    if (found == spans_.end()) return std::nullopt;
    const auto range = range_of(*found);
    const auto part =
        found->size() == 3 && (*found)[2].is_string() ? Part::parse((*found)[2].get<std::string>()) : part_;
    if (!range || !part) {
      fields_.complain("arguments", "is not an object of [begin, end]");
      return std::nullopt;
    }
    return Span{*part, range->first, range->second};
  }

  Fields& fields_;
  Part part_;
  const Json& spans_;
};

void write(Writer& out, const StatusClaim& claim) {
  out.put("title", claim.title);
  out.put("season", claim.season);
  out.put_word("event", to_word(claim.event));
  out.put("when", claim.when);
}
void write(Writer& out, const CreditClaim& claim) {
  out.put("title", claim.title);
  out.put("person", claim.person);
  out.put_word("job", to_word(claim.job));
  out.put("character", claim.character);
}
void write(Writer& out, const AvailabilityClaim& claim) {
  out.put("title", claim.title);
  out.put("season", claim.season);
  out.put("service", claim.service);
  out.put_word("relation", to_word(claim.relation));
  out.put("from", claim.from);
  out.put("region", Argument{claim.region});
}
void write(Writer& out, const QuoteClaim& claim) {
  out.put("speaker", claim.speaker);
  out.put("text", claim.text);
  out.put("venue", claim.venue);
  out.put("when", claim.when);
  out.put("title", claim.title);
}
void write(Writer& out, const SynopsisClaim& claim) {
  out.put("title", claim.title);
  out.put("text", claim.text);
}
void write(Writer& out, const RelatedClaim& claim) {
  out.put("title", claim.title);
  out.put("value", claim.value);
}
void write(Writer& out, const AwardClaim& claim) {
  out.put("person", claim.person);
  out.put("title", claim.title);
  out.put("value", claim.value);
  out.put("year", claim.year);
}
void write(Writer& out, const GenreClaim& claim) {
  out.put("title", claim.title);
  out.put("value", claim.value);
}

}  // namespace

void write_claim(const Claim& claim, Part part, Json& json, Json& spans) {
  Writer out(part, json, spans);
  std::visit([&](const auto& c) { write(out, c); }, claim);
}

Claim read_claim(Fields& fields, Part part) {
  Reader in(fields, part);
  const std::string kind = fields.text("kind");
  if (kind == "status")
    return StatusClaim{in.argument("title"), in.number("season"), in.word<Event>("event"), in.when("when")};
  if (kind == "credit")
    return CreditClaim{in.argument("title"), in.argument("person"), in.word<Job>("job"),
                       in.argument("character")};
  if (kind == "availability")
    return AvailabilityClaim{in.argument("title"),          in.number("season"), in.argument("service"),
                             in.word<Relation>("relation"), in.when("from"),     fields.text("region")};
  if (kind == "quote")
    return QuoteClaim{in.argument("speaker"), in.argument("text"), in.argument("venue"), in.when("when"),
                      in.argument("title")};
  if (kind == "synopsis") return SynopsisClaim{in.argument("title"), in.argument("text")};
  if (kind == "related") return RelatedClaim{in.argument("title"), in.argument("value")};
  if (kind == "award")
    return AwardClaim{in.argument("person"), in.argument("title"), in.argument("value"), in.number("year")};
  if (kind == "genre") return GenreClaim{in.argument("title"), in.argument("value")};
  fields.complain("kind", "is not a kind of statement");
  return StatusClaim{};
}

}  // namespace logline
