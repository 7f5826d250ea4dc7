#include "render/api_page.h"

#include <vector>

namespace logline::render {
namespace {

constexpr int kIndent = 2;

// What a reference leads to; the value itself when it is none.
const Json& resolved(const Json& value, const Json& description) {
  if (!value.contains("$ref")) return value;
  return description.at(Json::json_pointer(value.at("$ref").get<std::string>().substr(1)));
}

std::string text_of(const Json& value, const char* name) { return value.value(name, std::string()); }

std::string join(const Json& list, const std::string& between) {
  std::string all;
  for (const Json& one : list)
    all += (all.empty() ? "" : between) + (one.is_string() ? one.get<std::string>() : one.dump());
  return all;
}

// "a list of Story", "string or null": what a schema lets through.
std::string type_words(const Json& schema, const Words& words) {
  if (schema.contains("$ref")) {
    const auto where = schema.at("$ref").get<std::string>();
    return where.substr(where.rfind('/') + 1);
  }
  const std::string between = " " + words.of("api.or") + " ";
  if (schema.contains("enum")) return join(schema.at("enum"), between);
  if (schema.contains("const")) return join(Json::array({schema.at("const")}), between);
  if (schema.contains("anyOf")) {
    Json types = Json::array();
    for (const Json& one : schema.at("anyOf")) types.push_back(type_words(one, words));
    return join(types, between);
  }
  const Json type = schema.value("type", Json("object"));
  if (type == "array") return words.of("api.list_of") + " " + type_words(schema.at("items"), words);
  return type.is_array() ? join(type, between) : type.get<std::string>();
}

std::string example_words(const Json& content) {
  const Json example = content.value("example", Json());
  if (example.is_string()) return example.get<std::string>();
  return example.is_null() ? std::string() : example.dump(kIndent);
}

// The first kind of content: {type, example}; nothing for an answer without a body.
Values content_values(const Json& holder, const Words& words) {
  if (!holder.contains("content") || holder.at("content").empty()) return nullptr;
  const Json& content = holder.at("content").front();
  const Json schema = content.value("schema", Json::object());
  const std::string type = type_words(schema, words);
  return {{"type", type}, {"is_named", schema.contains("$ref")}, {"example", example_words(content)}};
}

Values parameter_rows(const Json& operation, const Json& description, const Words& words) {
  Values rows = Values::array();
  for (const Json& one : operation.value("parameters", Json::array())) {
    const Json& parameter = resolved(one, description);
    const Json& schema = resolved(parameter.at("schema"), description);
    rows.push_back({{"name", text_of(parameter, "name")},
                    {"type", type_words(schema, words)},
                    {"in_path", text_of(parameter, "in") == "path"},
                    {"required", parameter.value("required", false)},
                    {"description", text_of(parameter, "description")}});
  }
  return rows;
}

Values answer_rows(const Json& operation, const Json& description, const Words& words) {
  Values rows = Values::array();
  for (const auto& [status, one] : operation.at("responses").items()) {
    const Json& answer = resolved(one, description);
    rows.push_back({{"status", status == "default" ? words.of("api.other") : status},
                    {"description", text_of(answer, "description")},
                    {"content", content_values(answer, words)}});
  }
  return rows;
}

Values operation_values(const std::string& path, const std::string& method, const Json& operation,
                        const Json& description, const Words& words) {
  const Json security = operation.value("security", description.at("security"));
  std::string capitals = method;
  for (char& c : capitals) c = static_cast<char>(c - 'a' + 'A');
  Values values{{"id", text_of(operation, "operationId")},
                {"method", capitals},
                {"path", path},
                {"summary", text_of(operation, "summary")},
                {"description", text_of(operation, "description")},
                {"scope", join(security.at(0).at("token"), ", ")},
                {"parameters", parameter_rows(operation, description, words)},
                {"answers", answer_rows(operation, description, words)},
                {"body", content_values(operation.value("requestBody", Json::object()), words)}};
  values["has_parameters"] = !values["parameters"].empty();
  return values;
}

// The operations of one tag, in the order in which they stand.
Values operations_of(const std::string& tag, const Json& description, const Words& words) {
  Values operations = Values::array();
  for (const auto& [path, methods] : description.at("paths").items())
    for (const auto& [method, operation] : methods.items())
      if (operation.at("tags").at(0) == tag)
        operations.push_back(operation_values(path, method, operation, description, words));
  return operations;
}

Values schema_values(const std::string& name, const Json& schema, const Words& words) {
  Values fields = Values::array();
  const Json properties = schema.value("properties", Json::object());
  for (const auto& [field, inner] : properties.items())
    fields.push_back({{"name", field},
                      {"type", type_words(inner, words)},
                      {"description", text_of(inner, "description")}});
  const bool has_fields = !fields.empty();
  Json with = Json::array();  // what must be there besides, where a schema narrows another
  if (schema.contains("$ref")) with = schema.value("required", Json::array());
  return {{"name", name},
          {"type", type_words(schema, words)},
          {"with", join(with, ", ")},
          {"description", text_of(schema, "description")},
          {"fields", std::move(fields)},
          {"has_fields", has_fields}};
}

}  // namespace

Values api_values(const Json& description, const Words& words) {
  Values groups = Values::array(), schemas = Values::array();
  for (const Json& tag : description.at("tags"))
    groups.push_back({{"name", text_of(tag, "name")},
                      {"description", text_of(tag, "description")},
                      {"operations", operations_of(text_of(tag, "name"), description, words)}});
  for (const auto& [name, schema] : description.at("components").at("schemas").items())
    schemas.push_back(schema_values(name, schema, words));
  return {{"page", "api"},
          {"description", text_of(description.at("info"), "description")},
          {"groups", std::move(groups)},
          {"schemas", std::move(schemas)}};
}

}  // namespace logline::render
