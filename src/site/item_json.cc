#include "site/item_json.h"

#include "render/line_values.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kExtract = 200;  // bytes
constexpr std::size_t kMostImages = 12;

Json time_json(const std::optional<Timestamp>& at) { return at ? Json(at->to_iso()) : Json(); }

Json source_json(const render::Source& source) {
  return {{"outlet", source.outlet}, {"url", render::link_to(source.address)}, {"at", time_json(source.at)}};
}

Json fresh_json(const Line& line) {
  Json ranges = Json::array();
  for (const auto& [begin, end] : line.fresh) ranges.push_back({begin, end});
  return ranges;
}

Json statement_json(const Statement& statement, const Article& article, bool is_new) {
  Json json = to_json(statement, article.id.to_string(), is_new);
  for (const char* inner : {"type", "article", "part", "span", "sentence", "arguments", "rule"})
    json.erase(inner);
  if (json.contains("text"))  // of a quotation or a synopsis: what an outlet wrote
    json["text"] = render::cut_words(json["text"].get<std::string>(), kExtract);
  json["extract"] = render::cut_words(article.quoted(statement.span), kExtract);
  return json;
}

// What an image shows, by its outlet and by the desk.
Json images_json(const std::vector<Image>& images) {
  Json list = Json::array();
  for (const Image& image : images)
    if (list.size() < kMostImages)
      list.push_back({{"url", render::link_to(image.address)},
                      {"alt", render::cut_words(image.alt, kExtract)},
                      {"described", image.described}});
  return list;
}

Json report_json(const store::ArticleRow& report) {
  const Article& article = report.article;
  Json json = source_json(render::source_of(article));
  json["id"] = article.id.to_string();
  json["headline"] = article.headline;
  json["byline"] = article.byline;
  json["copy_of"] = report.copy_of ? Json(report.copy_of->to_string()) : Json();
  json["images"] = images_json(article.images);
  json["statements"] = Json::array();
  for (std::size_t i = 0; i < report.reading.statements.size(); ++i)
    json["statements"].push_back(
        statement_json(report.reading.statements[i], article, i < report.is_new.size() && report.is_new[i]));
  return json;
}

// Of a quotation or a synopsis a value has all the words.
void cut_value(Json& value) {
  value["value"] = render::cut_words(value["value"].get<std::string>(), kExtract);
  for (const char* others : {"also", "history"})
    if (value.contains(others))
      for (Json& other : value[others]) cut_value(other);
}

}  // namespace

Json story_json(const gate::SeenStory& seen) {
  const render::ShownLine shown = show_line(seen);
  const Line& line = shown.line;
  Json json{{"id", line.story.to_string()},
            {"url", render::story_address(line.story)},
            {"at", time_json(shown.at)},
            {"line", line.text},
            {"fresh", fresh_json(line)},
            {"kicker", line.kicker},
            {"title", shown.title_key.empty() ? Json() : Json(shown.title_key)},
            {"season", line.season ? Json(*line.season) : Json()},
            {"label", line.label},
            {"has_news", shown.has_news},
            {"outlets", shown.outlets},
            {"first", source_json(shown.first)}};
  json["adds"] = Json::array();
  for (const Addition& addition : line.additions) {
    const auto source = shown.sources.find(addition.article);
    if (source == shown.sources.end()) continue;
    Json adds = source_json(source->second);
    adds["text"] = render::cut_words(addition.text, kExtract);
    json["adds"].push_back(std::move(adds));
  }
  return json;
}

Json whole_story_json(const gate::SeenStory& seen) {
  Json json = story_json(seen);
  json["reports"] = Json::array();
  for (const store::ArticleRow& report : seen.reports) json["reports"].push_back(report_json(report));
  return json;
}

Json names_json(const std::vector<store::RecordName>& names) {
  Json list = Json::array();
  for (const store::RecordName& name : names)
    list.push_back({{"subject", name.subject}, {"key", name.key}, {"name", name.name}});
  return list;
}

Json record_json(const gate::SeenRecord& seen) {
  Json json = to_json(seen.record);
  json.erase("type");
  for (Json& field : json["fields"]) cut_value(field);
  std::map<ArticleId, const Article*> sources;
  for (const gate::SeenStatement& said : seen.statements) sources.emplace(said.article->id, said.article);
  json["sources"] = Json::object();
  for (const auto& [id, article] : sources)
    json["sources"][id.to_string()] = source_json(render::source_of(*article));
  return json;
}

}  // namespace logline::site
