#include "model/words.h"
#include "wire/fields.h"

namespace logline {
namespace {

Json value_to_json(const RecordValue& value, const ArticleLabel& label) {
  Json json{{"value", value.value},
            {"certainty", to_word(value.certainty)},
            {"since", time_or_null(value.since)},
            {"as_of", time_or_null(value.as_of)}};
  json["sources"] = Json::array();
  for (const ArticleId id : value.sources) json["sources"].push_back(label(id));
  if (!value.reveals.empty()) {
    json["reveals"] = Json::array();
    for (const Reveal& reveal : value.reveals) json["reveals"].push_back(to_json(reveal));
  }
  if (!value.why.empty()) json["why"] = value.why;
  return json;
}

Json values_to_json(const std::vector<RecordValue>& values, const ArticleLabel& label) {
  Json list = Json::array();
  for (const RecordValue& value : values) list.push_back(value_to_json(value, label));
  return list;
}

Result<RecordValue> value_from_json(const Json& json) {
  Fields fields(json);
  RecordValue value;
  value.value = fields.text("value");
  const auto certainty = from_word<Certainty>(fields.text("certainty"));
  if (!certainty) fields.complain("certainty", "is not a known word");
  value.since = fields.time("since");
  value.as_of = fields.time("as_of");
  for (const std::string& source : fields.texts("sources")) {
    const auto id = ArticleId::from_string(source);
    if (!id) fields.complain("sources", "has an element that is not an id");
    value.sources.push_back(id.value_or(ArticleId{}));
  }
  value.reveals = read_reveals(fields);
  value.why = fields.text("why");
  if (fields.error()) return tl::unexpected(*fields.error());
  value.certainty = *certainty;
  return value;
}

Result<RecordField> field_from_json(const std::string& name, const Json& json) {
  Fields fields(json);
  auto chosen = value_from_json(json);
  auto also = read_list<RecordValue>(fields.list("also"), value_from_json);
  auto history = read_list<RecordValue>(fields.list("history"), value_from_json);
  if (fields.error()) return tl::unexpected(fields.error()->at(name));
  if (!chosen) return tl::unexpected(chosen.error().at(name));
  if (!also) return tl::unexpected(also.error().at(name));
  if (!history) return tl::unexpected(history.error().at(name));
  return RecordField{name, std::move(*chosen), std::move(*also), std::move(*history)};
}

}  // namespace

Json to_json(const Record& record, const ArticleLabel& label) {
  Json json{{"type", "record"}, {record.subject, record.name}, {"key", record.key}};
  Json& all = json["fields"] = Json::object();
  for (const RecordField& field : record.fields) {
    Json value = value_to_json(field.chosen, label);
    value["also"] = values_to_json(field.also, label);
    value["history"] = values_to_json(field.history, label);
    all[field.name] = std::move(value);
  }
  return json;
}

Result<Record> record_from_json(const Json& json) {
  Fields fields(json);
  Record record;
  record.subject = json.is_object() && json.contains("person") ? "person" : "title";
  record.name = fields.text(record.subject.c_str());
  record.key = fields.text("key");
  for (const auto& [name, value] : fields.object("fields").items()) {
    auto field = field_from_json(name, value);
    if (!field) return tl::unexpected(field.error());
    record.fields.push_back(std::move(*field));
  }
  if (fields.error()) return tl::unexpected(*fields.error());
  return record;
}

Json to_json(const Title& title) {
  return {{"id", title.id.to_string()},
          {"name", title.name},
          {"kind", title.kind == TitleKind::film ? "film" : "series"},
          {"year", title.year},
          {"service", title.service},
          {"aliases", title.aliases},
          {"imported", title.is_imported},
          {"misspellings", title.misspellings},
          {"cast", title.cast},
          {"ids", title.ids},
          {"apart", title.apart},
          {"genres", title.genres},
          {"region", title.region},
          {"merged_into", title.merged_into.is_none() ? Json() : Json(title.merged_into.to_string())}};
}

Result<Title> title_from_json(const Json& json) {
  Fields fields(json);
  Title title;
  title.id = fields.id<TitleId>("id");
  title.name = fields.text("name");
  title.kind = fields.text("kind") == "film" ? TitleKind::film : TitleKind::series;
  title.year = fields.number_or<int>("year", 0);
  title.service = fields.text("service");
  title.aliases = fields.texts("aliases");
  title.is_imported = fields.flag("imported");
  title.misspellings = fields.texts("misspellings");
  title.cast = fields.texts("cast");
  title.ids = fields.texts("ids");
  title.apart = fields.texts("apart");
  title.genres = fields.texts("genres");
  title.region = fields.text("region");
  title.merged_into = fields.id<TitleId>("merged_into");
  if (fields.error()) return tl::unexpected(*fields.error());
  return title;
}

}  // namespace logline
