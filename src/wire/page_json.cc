#include "wire/page_json.h"

#include <array>

namespace logline {
namespace {

constexpr std::array kShapeWords{"paragraph", "heading", "list_item", "cell"};

Json shapes_to_json(const Article& article) {
  Json list = Json::array();
  for (const Shape& shape : article.shapes) {
    Json json{{"kind", kShapeWords[static_cast<std::size_t>(shape.kind)]},
              {"span", {shape.begin, shape.end}}};
    if (shape.level != 0) json["level"] = shape.level;
    if (shape.is_ordered) json["ordered"] = true;
    if (shape.is_quoted) json["quoted"] = true;
    if (shape.outer != 0) json["of"] = {shape.outer, shape.inner};
    list.push_back(std::move(json));
  }
  return list;
}

Json links_to_json(const std::vector<Link>& links) {
  Json list = Json::array();
  for (const Link& link : links) list.push_back({{"url", link.address}, {"span", {link.begin, link.end}}});
  return list;
}

Json rights_to_json(const Rights& rights) {
  Json signals = Json::array();
  for (const RightsSignal& signal : rights.signals)
    signals.push_back({{"from", signal.from}, {"value", signal.value}});
  return {{"noarchive", rights.forbids_archive},
          {"tdm_reserved", rights.reserves_mining},
          {"free", rights.is_free ? Json(*rights.is_free) : Json()},
          {"signals", std::move(signals)}};
}

}  // namespace

Json page_to_json(const Article& article) {
  Json json = to_json(article, nullptr);
  json["shapes"] = shapes_to_json(article);
  json["links"] = links_to_json(article.links);
  json["schema_types"] = article.schema_types;
  json["rights"] = rights_to_json(article.rights);
  if (article.comments) json["comments"] = *article.comments;
  return json;
}

}  // namespace logline
