#include "wire/fields.h"

namespace logline {

Json to_json(const std::vector<Edit>& edits) {
  Json list = Json::array();
  for (const Edit& edit : edits) {
    Json json{{"at", time_or_null(edit.at)},
              {"headline", edit.headline.empty() ? Json() : Json(edit.headline)},
              {"removed", edit.removed},
              {"added", edit.added}};
    json["reveals"] = Json::array();
    for (const Reveal& reveal : edit.reveals) json["reveals"].push_back(to_json(reveal));
    list.push_back(std::move(json));
  }
  return list;
}

Result<Edit> edit_from_json(const Json& json) {
  Fields fields(json);
  Edit edit{.at = fields.time("at"),
            .headline = fields.text("headline"),
            .removed = fields.texts("removed"),
            .added = fields.texts("added"),
            .reveals = read_reveals(fields)};
  if (fields.error()) return tl::unexpected(*fields.error());
  return edit;
}

}  // namespace logline
