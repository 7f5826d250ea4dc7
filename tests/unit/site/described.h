// Whether an answer of the API is as web/openapi.json describes it: its status, its content type, and every
// value in it.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/ascii.h"
#include "base/embedded.h"
#include "site/json_answer.h"
#include "site/routes.h"
#include "tests/support/json_schema.h"

namespace logline::site {

inline const Json& api_description() {
  static const Json description = Json::parse(*embedded_file("web/openapi.json"));
  return description;
}

// "/api/v1/stories/{id}" as the router writes it: "/api/v1/stories/*".
inline std::string pattern_of(std::string path) {
  for (std::size_t open; (open = path.find('{')) != std::string::npos;)
    path.replace(open, path.find('}') - open + 1, "*");
  return path;
}

// What a reference leads to; the value itself when it is none.
inline const Json& resolve(const Json& value) {
  if (!value.contains("$ref")) return value;
  return api_description().at(Json::json_pointer(value.at("$ref").get<std::string>().substr(1)));
}

// nullptr: the description does not have it.
inline const Json* operation_of(const Route& route) {
  for (const auto& [path, methods] : api_description().at("paths").items())
    if (pattern_of(path) == route.pattern)
      if (const auto found = methods.find(to_lower(route.method)); found != methods.end()) return &*found;
  return nullptr;
}

// The described answer of a request's route; the one of errors for what is no route.
inline const Json* described_answer(const Request& request, unsigned status) {
  const Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr) return &api_description().at("components").at("responses").at("Problem");
  const Json* operation = operation_of(*found.route);
  if (operation == nullptr) return nullptr;
  const Json& answers = operation->at("responses");
  const auto stated = answers.find(std::to_string(status));
  if (stated != answers.end()) return &resolve(*stated);
  return status >= 400 && answers.contains("default") ? &resolve(answers.at("default")) : nullptr;
}

inline void expect_described(const Request& request, const Response& response) {
  if (!request.path.starts_with(kApiPath)) return;
  const std::string what = request.method + " " + request.path + " " + std::to_string(response.status);
  const Json* described = described_answer(request, response.status);
  ASSERT_NE(described, nullptr) << what << ": web/openapi.json does not describe this answer";
  if (!described->contains("content")) {
    EXPECT_EQ(response.body, "") << what << ": described without a body";
    return;
  }
  const Json& content = described->at("content");
  const std::string type = response.content_type.substr(0, response.content_type.find(';'));
  ASSERT_TRUE(content.contains(type)) << what << ": not described as " << type;
  if (!type.ends_with("json")) return;
  const auto body = parse_json(response.body);
  ASSERT_TRUE(body) << what << ": no JSON: " << response.body;
  EXPECT_EQ(schema_problems(*body, content.at(type).at("schema"), api_description()), "") << what;
}

}  // namespace logline::site
