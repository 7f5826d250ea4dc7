#include "store/sqlite/document_meta.h"

#include "wire/fields.h"
#include "wire/json.h"

namespace logline::store {

std::string document_meta(const Document& document) {
  Json json{{"source", document.source},
            {"name", document.name},
            {"url", document.address},
            {"content_type", document.content_type},
            {"received", document.received_at ? Json(document.received_at->to_iso()) : Json()},
            {"outlet", document.outlet},
            {"decoded", document.is_decoded}};
  if (!document.publisher.empty()) json["publisher"] = document.publisher;
  if (document.is_whole) json["whole"] = true;
  json["headers"] = Json::array();
  for (const auto& [name, value] : document.headers) json["headers"].push_back(Json::array({name, value}));
  return to_line(json);
}

Result<Document> parse_document_meta(std::string_view text) {
  Document document;
  if (text.empty()) return document;
  const auto json = parse_json(text);
  if (!json) return tl::unexpected(json.error());
  Fields fields(*json);
  document.source = fields.text("source");
  document.name = fields.text("name");
  document.address = fields.text("url");
  document.content_type = fields.text("content_type");
  document.received_at = fields.time("received");
  document.publisher = fields.text("publisher");
  document.outlet = fields.text("outlet");
  document.is_decoded = fields.flag("decoded");
  document.is_whole = fields.flag("whole");
  for (const Json& pair : fields.list("headers")) {
    const bool is_pair = pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string();
    if (!is_pair) return fail("a header is not a pair of texts", "headers");
    document.headers.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
  }
  if (fields.error()) return tl::unexpected(*fields.error());
  return document;
}

Result<std::string> buried_meta(std::string_view meta) {
  auto document = parse_document_meta(meta);
  if (!document) return tl::unexpected(document.error());
  document->headers.clear();
  return document_meta(*document);
}

}  // namespace logline::store
