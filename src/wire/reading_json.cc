#include "model/words.h"
#include "wire/claim_json.h"
#include "wire/fields.h"

namespace logline {
namespace {

Json reveals_to_json(const std::vector<Reveal>& reveals) {
  Json list = Json::array();
  for (const Reveal& reveal : reveals) list.push_back(to_json(reveal));
  return list;
}

Part read_part(Fields& fields, const char* name) {
  const auto part = Part::parse(fields.text(name));
  if (!part) fields.complain(name, "is not a part of an article");
  return part.value_or(Part::text());
}

Result<Mention> mention_from_json(const Json& json) {
  Fields fields(json);
  Mention mention;
  const auto kind = from_word<MentionKind>(fields.text("kind"));
  const auto range = fields.range("span");
  if (!kind) fields.complain("kind", "is not a kind of mention");
  if (!range) fields.complain("span", "is missing");
  mention.span.part = read_part(fields, "part");
  mention.value = fields.text("value");
  if (const auto speaker = fields.range("speaker"))
    mention.speaker = Span{mention.span.part, speaker->first, speaker->second};
  if (fields.error()) return tl::unexpected(*fields.error());
  mention.kind = *kind;
  mention.span.begin = range->first;
  mention.span.end = range->second;
  return mention;
}

}  // namespace

std::vector<Reveal> read_reveals(Fields& fields) {
  std::vector<Reveal> reveals;
  for (const Json& json : fields.list("reveals")) {
    Fields reveal(json);
    reveals.push_back(
        {reveal.text("title"), reveal.number_or<int>("season", 0), reveal.number_or<int>("episode", 0)});
    if (reveal.error()) fields.complain("reveals", reveal.error()->what.c_str());
  }
  return reveals;
}

Json to_json(const Mention& mention, const std::string& article) {
  Json json{{"type", "mention"},
            {"article", article},
            {"part", mention.span.part.to_string()},
            {"kind", to_word(mention.kind)},
            {"span", {mention.span.begin, mention.span.end}},
            {"value", mention.value}};
  json["speaker"] = mention.speaker ? Json{mention.speaker->begin, mention.speaker->end} : Json();
  return json;
}

Json to_json(const Statement& statement, const std::string& article, bool is_new) {
  Json json{{"type", "statement"},
            {"article", article},
            {"key", fact_key(statement)},
            {"kind", kind_of(statement.claim)}};
  Json spans = Json::object();
  write_claim(statement.claim, statement.span.part, json, spans);
  json["polarity"] = to_word(statement.polarity);
  json["certainty"] = to_word(statement.certainty);
  json["said_at"] = time_or_null(statement.said_at);
  json["part"] = statement.span.part.to_string();
  json["span"] = {statement.span.begin, statement.span.end};
  json["sentence"] = {statement.sentence.begin, statement.sentence.end};
  json["arguments"] = std::move(spans);
  json["reveals"] = reveals_to_json(statement.reveals);
  json["rule"] = statement.rule;
  json["new"] = is_new;
  return json;
}

Json to_json(const Reading& reading) {
  Json json{{"about_tv", reading.is_about_television},
            {"roundup", reading.is_roundup},
            {"main_title", reading.main_title},
            {"reveals", reveals_to_json(reading.reveals)}};
  json["statements"] = Json::array();
  for (const Statement& statement : reading.statements)
    json["statements"].push_back(to_json(statement, {}, false));
  json["mentions"] = Json::array();
  for (const Mention& mention : reading.mentions) json["mentions"].push_back(to_json(mention, std::string()));
  return json;
}

Result<Statement> statement_from_json(const Json& json, ArticleId article) {
  Fields fields(json);
  Statement statement;
  statement.article = article;
  statement.span.part = read_part(fields, "part");
  const auto range = fields.range("span");
  const auto sentence = fields.range("sentence");
  const auto polarity = from_word<Polarity>(fields.text("polarity"));
  const auto certainty = from_word<Certainty>(fields.text("certainty"));
  if (!range) fields.complain("span", "is missing");
  if (!polarity) fields.complain("polarity", "is not yes or no");
  if (!certainty) fields.complain("certainty", "is not a known word");
  statement.claim = read_claim(fields, statement.span.part);
  statement.said_at = fields.time("said_at");
  statement.reveals = read_reveals(fields);
  statement.rule = fields.text("rule");
  if (fields.error()) return tl::unexpected(*fields.error());
  statement.span.begin = range->first;
  statement.span.end = range->second;
  if (sentence) statement.sentence = {statement.span.part, sentence->first, sentence->second};
  statement.polarity = *polarity;
  statement.certainty = *certainty;
  return statement;
}

Result<Reading> reading_from_json(const Json& json, ArticleId article) {
  Fields fields(json);
  Reading reading;
  reading.is_about_television = fields.flag("about_tv");
  reading.is_roundup = fields.flag("roundup");
  reading.main_title = fields.text("main_title");
  reading.reveals = read_reveals(fields);
  auto statements = read_list<Statement>(fields.list("statements"),
                                         [&](const Json& s) { return statement_from_json(s, article); });
  auto mentions = read_list<Mention>(fields.list("mentions"), mention_from_json);
  if (fields.error()) return tl::unexpected(*fields.error());
  if (!statements) return tl::unexpected(statements.error());
  if (!mentions) return tl::unexpected(mentions.error());
  reading.statements = std::move(*statements);
  reading.mentions = std::move(*mentions);
  return reading;
}

}  // namespace logline
