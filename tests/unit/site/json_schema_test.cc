#include "tests/support/json_schema.h"

#include <gtest/gtest.h>

namespace logline {
namespace {

bool fits(const char* value, const char* schema) {
  const Json document = Json::parse(R"({"defs": {"n": {"type": "integer", "minimum": 1}}})");
  return schema_problems(Json::parse(value), Json::parse(schema), document).empty();
}

TEST(JsonSchema, TellsTypesApart) {
  EXPECT_TRUE(fits("1", R"({"type": "integer"})"));
  EXPECT_FALSE(fits("1.5", R"({"type": "integer"})"));
  EXPECT_TRUE(fits("1.5", R"({"type": "number"})"));
  EXPECT_TRUE(fits("null", R"({"type": ["string", "null"]})"));
  EXPECT_FALSE(fits("false", R"({"type": ["string", "null"]})"));
  EXPECT_TRUE(fits("{}", R"({"type": "object"})"));
  EXPECT_FALSE(fits("[]", R"({"type": "object"})"));
}

TEST(JsonSchema, HoldsValuesToTheirBounds) {
  EXPECT_FALSE(fits("0", R"({"minimum": 1})"));
  EXPECT_FALSE(fits("3", R"({"maximum": 2})"));
  EXPECT_FALSE(fits(R"("")", R"({"minLength": 1})"));
  EXPECT_TRUE(fits(R"("éé")", R"({"maxLength": 2})")) << "characters, not bytes";
  EXPECT_FALSE(fits(R"("éée")", R"({"maxLength": 2})"));
  EXPECT_FALSE(fits(R"("b1")", R"({"pattern": "^[a-z]+$"})"));
  EXPECT_FALSE(fits("[1]", R"({"minItems": 2})"));
  EXPECT_FALSE(fits("[1, 2, 3]", R"({"maxItems": 2})"));
  EXPECT_TRUE(fits("3", R"({"maxItems": 2, "maxLength": 0})")) << "of other types nothing is said";
}

TEST(JsonSchema, LooksIntoListsAndObjects) {
  EXPECT_FALSE(fits("[1, \"a\"]", R"({"items": {"type": "integer"}})"));
  EXPECT_FALSE(fits(R"({"a": 1})", R"({"properties": {"a": {"type": "string"}}})"));
  EXPECT_FALSE(fits(R"({"a": 1})", R"({"required": ["b"]})"));
  EXPECT_FALSE(fits(R"({"a": 1, "b": 2})", R"({"properties": {"a": {}}, "additionalProperties": false})"));
  EXPECT_TRUE(fits(R"({"a": 1, "b": 2})", R"({"properties": {"a": {}}, "additionalProperties": true})"));
  EXPECT_FALSE(
      fits(R"({"a": {"b": 0}})", R"({"additionalProperties": {"additionalProperties": {"minimum": 1}}})"));
}

TEST(JsonSchema, FollowsReferencesAndChoices) {
  EXPECT_TRUE(fits("1", R"({"$ref": "#/defs/n"})"));
  EXPECT_FALSE(fits("0", R"({"$ref": "#/defs/n"})"));
  EXPECT_FALSE(fits("2", R"({"$ref": "#/defs/n", "maximum": 1})")) << "what stands beside it counts too";
  EXPECT_TRUE(fits("null", R"({"anyOf": [{"$ref": "#/defs/n"}, {"type": "null"}]})"));
  EXPECT_FALSE(fits("0", R"({"anyOf": [{"$ref": "#/defs/n"}, {"type": "null"}]})"));
  EXPECT_FALSE(fits("\"c\"", R"({"enum": ["a", "b"]})"));
  EXPECT_FALSE(fits("1", R"({"const": 2})"));
}

TEST(JsonSchema, PassesNothingOverThatItDoesNotKnow) {
  EXPECT_FALSE(fits("1", R"({"exclusiveMaximum": 5})"));
  EXPECT_TRUE(fits("1", R"({"description": "a number"})"));
  EXPECT_FALSE(fits("1", "false"));
}

}  // namespace
}  // namespace logline
