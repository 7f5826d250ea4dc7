#include "wire/fields.h"

namespace logline {
namespace {

Json labels(const std::vector<ArticleId>& ids, const ArticleLabel& label) {
  Json list = Json::array();
  for (const ArticleId id : ids) list.push_back(label(id));
  return list;
}

Json ranges_to_json(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ranges) {
  Json list = Json::array();
  for (const auto& [begin, end] : ranges) list.push_back({begin, end});
  return list;
}

template <class IdType>
std::vector<IdType> read_ids(Fields& fields, const Json& list) {
  std::vector<IdType> ids;
  for (const Json& json : list) {
    const auto id = json.is_string() ? IdType::from_string(json.get<std::string>()) : std::nullopt;
    if (!id) fields.complain("articles", "has an element that is not an id");
    ids.push_back(id.value_or(IdType{}));
  }
  return ids;
}

Result<Addition> addition_from_json(const Json& json) {
  Fields fields(json);
  const auto range = fields.range("span");
  const auto part = Part::parse(fields.text("part"));
  if (!range || !part) fields.complain("span", "is missing");
  Addition addition{fields.id<ArticleId>("article"), {}, fields.text("text"), fields.text("key")};
  if (fields.error()) return tl::unexpected(*fields.error());
  addition.span = {*part, range->first, range->second};
  return addition;
}

Json addition_to_json(const Addition& addition) {
  return {{"article", addition.article.to_string()},
          {"part", addition.span.part.to_string()},
          {"span", {addition.span.begin, addition.span.end}},
          {"text", addition.text},
          {"key", addition.key}};
}

}  // namespace

Json to_json(const Story& story, const Line& line, const ArticleLabel& label) {
  Json json{{"type", "story"},
            {"id", story.id.to_string()},
            {"line", line.text},
            {"articles", labels(story.articles, label)}};
  json["copies"] = Json::array();
  for (const auto& set : story.copies) json["copies"].push_back(labels(set, label));
  json["covers"] = Json::array();
  for (const StoryId covered : story.covers) json["covers"].push_back(covered.to_string());
  json["first"] = label(story.first);
  json["new"] = line.new_keys;
  json["about_tv"] = story.is_about_television;
  json["fresh"] = ranges_to_json(line.fresh);
  return json;
}

Json to_json(const Story& story) {
  Json json = to_json(story, Line{}, label_by_id);
  for (const char* of_line : {"line", "new", "fresh"}) json.erase(of_line);
  return json;
}

Json to_json(const Line& line) {
  Json json{{"story", line.story.to_string()},
            {"article", line.article.to_string()},
            {"part", line.source.part.to_string()},
            {"span", {line.source.begin, line.source.end}},
            {"text", line.text},
            {"fresh", ranges_to_json(line.fresh)},
            {"new", line.new_keys},
            {"kicker", line.kicker},
            {"label", line.label},
            {"season", line.season ? Json(*line.season) : Json()}};
  json["additions"] = Json::array();
  for (const Addition& addition : line.additions) json["additions"].push_back(addition_to_json(addition));
  json["reveals"] = Json::array();
  for (const Reveal& reveal : line.reveals) json["reveals"].push_back(to_json(reveal));
  return json;
}

Result<Story> story_from_json(const Json& json) {
  Fields fields(json);
  Story story;
  story.id = fields.id<StoryId>("id");
  story.articles = read_ids<ArticleId>(fields, fields.list("articles"));
  for (const Json& set : fields.list("copies")) story.copies.push_back(read_ids<ArticleId>(fields, set));
  story.covers = read_ids<StoryId>(fields, fields.list("covers"));
  story.first = fields.id<ArticleId>("first");
  story.is_about_television = fields.flag("about_tv");
  if (fields.error()) return tl::unexpected(*fields.error());
  return story;
}

Result<Line> line_from_json(const Json& json) {
  Fields fields(json);
  Line line;
  line.story = fields.id<StoryId>("story");
  line.article = fields.id<ArticleId>("article");
  const auto source = fields.range("span");
  const auto part = Part::parse(fields.text("part"));
  if (!source || !part) fields.complain("span", "is missing");
  line.text = fields.text("text");
  for (const Json& range : fields.list("fresh")) {
    const auto fresh = range_of(range);
    if (!fresh || fresh->second > line.text.size())
      fields.complain("fresh", "is not a list of ranges of the text");
    line.fresh.push_back(fresh.value_or(std::pair(0U, 0U)));
  }
  line.new_keys = fields.texts("new");
  line.kicker = fields.text("kicker");
  line.label = fields.text("label");
  if (const auto season = fields.number("season", 0, 9999)) line.season = static_cast<int>(*season);
  line.reveals = read_reveals(fields);
  auto additions = read_list<Addition>(fields.list("additions"), addition_from_json);
  if (!additions) return tl::unexpected(additions.error().at("additions"));
  if (fields.error()) return tl::unexpected(*fields.error());
  line.additions = std::move(*additions);
  line.source = {*part, source->first, source->second};
  return line;
}

}  // namespace logline
