// Whether a JSON value is as a schema says: the part of JSON Schema 2020-12 that web/openapi.json uses.
//
// References lead into the document that holds the schema ("#/components/schemas/Story"). A keyword that is
// not known here is a problem too, so that no schema says something nobody checks.
//
//     EXPECT_EQ(schema_problems(answer, schema, document), "");
#pragma once

#include <algorithm>
#include <map>
#include <regex>
#include <string>

#include "wire/json.h"

namespace logline {

class SchemaCheck {
 public:
  explicit SchemaCheck(const Json& document) : document_(document) {}

  void check(const Json& value, const Json& schema, const std::string& where) {
    if (schema.is_boolean()) {
      if (!schema.get<bool>()) complain(where, "is not allowed");
      return;
    }
    for (const auto& [keyword, rule] : schema.items()) {
      if (check_any(keyword, rule, value, where) || check_text(keyword, rule, value, where) ||
          check_number(keyword, rule, value, where) || check_list(keyword, rule, value, where) ||
          check_object(keyword, rule, value, schema, where) || is_annotation(keyword))
        continue;
      complain(where, "has a schema with the unknown keyword " + keyword);
    }
  }
  [[nodiscard]] const std::string& problems() const { return problems_; }

 private:
  static bool is_annotation(const std::string& keyword) {
    return keyword == "description" || keyword == "default" || keyword == "examples";
  }
  static bool is_of(const Json& value, const std::string& type) {
    if (type == "null") return value.is_null();
    if (type == "boolean") return value.is_boolean();
    if (type == "string") return value.is_string();
    if (type == "array") return value.is_array();
    if (type == "object") return value.is_object();
    if (type == "integer") return value.is_number_integer();
    return type == "number" && value.is_number();
  }
  static std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  static const std::regex& compiled(const std::string& pattern) {
    static std::map<std::string, std::regex> known;
    return known.try_emplace(pattern, pattern).first->second;
  }
  void complain(const std::string& where, const std::string& what) { problems_ += where + " " + what + "\n"; }
  bool fits(const Json& value, const Json& schema) const {
    SchemaCheck other(document_);
    other.check(value, schema, "");
    return other.problems().empty();
  }

  bool check_any(const std::string& keyword, const Json& rule, const Json& value, const std::string& where) {
    if (keyword == "$ref") {
      check(value, document_.at(Json::json_pointer(rule.get<std::string>().substr(1))), where);
    } else if (keyword == "type") {
      const bool is_one = rule.is_array()
                              ? std::ranges::any_of(rule, [&](const Json& one) { return is_of(value, one); })
                              : is_of(value, rule);
      if (!is_one) complain(where, "is not of type " + rule.dump() + ": " + value.dump());
    } else if (keyword == "enum") {
      if (std::ranges::find(rule, value) == rule.end())
        complain(where, "is none of " + rule.dump() + ": " + value.dump());
    } else if (keyword == "const") {
      if (value != rule) complain(where, "is not " + rule.dump());
    } else if (keyword == "anyOf") {
      if (std::ranges::none_of(rule, [&](const Json& one) { return fits(value, one); }))
        complain(where, "fits none of " + rule.dump() + ": " + value.dump());
    } else {
      return false;
    }
    return true;
  }

  bool check_text(const std::string& keyword, const Json& rule, const Json& value, const std::string& where) {
    if (keyword != "minLength" && keyword != "maxLength" && keyword != "pattern") return false;
    if (!value.is_string()) return true;
    const auto text = value.get<std::string>();
    if (keyword == "pattern" && !std::regex_search(text, compiled(rule.get<std::string>())))
      complain(where, "does not match " + rule.dump() + ": " + text);
    if (keyword == "minLength" && characters(text) < rule.get<std::size_t>()) complain(where, "is too short");
    if (keyword == "maxLength" && characters(text) > rule.get<std::size_t>()) complain(where, "is too long");
    return true;
  }

  bool check_number(const std::string& keyword, const Json& rule, const Json& value,
                    const std::string& where) {
    if (keyword != "minimum" && keyword != "maximum") return false;
    if (!value.is_number()) return true;
    if (keyword == "minimum" && value.get<double>() < rule.get<double>()) complain(where, "is too small");
    if (keyword == "maximum" && value.get<double>() > rule.get<double>()) complain(where, "is too large");
    return true;
  }

  bool check_list(const std::string& keyword, const Json& rule, const Json& value, const std::string& where) {
    if (keyword != "items" && keyword != "minItems" && keyword != "maxItems") return false;
    if (!value.is_array()) return true;
    if (keyword == "minItems" && value.size() < rule.get<std::size_t>()) complain(where, "has too few");
    if (keyword == "maxItems" && value.size() > rule.get<std::size_t>()) complain(where, "has too many");
    if (keyword == "items")
      for (std::size_t i = 0; i < value.size(); ++i) check(value[i], rule, where + "/" + std::to_string(i));
    return true;
  }

  bool check_object(const std::string& keyword, const Json& rule, const Json& value, const Json& schema,
                    const std::string& where) {
    if (keyword != "properties" && keyword != "required" && keyword != "additionalProperties") return false;
    if (!value.is_object()) return true;
    if (keyword == "required") {
      for (const Json& name : rule)
        if (!value.contains(name.get<std::string>())) complain(where, "lacks " + name.dump());
      return true;
    }
    for (const auto& [name, inner] : value.items()) {
      const bool is_named = schema.contains("properties") && schema.at("properties").contains(name);
      if (keyword == "properties" && is_named) check(inner, rule.at(name), where + "/" + name);
      if (keyword == "additionalProperties" && !is_named) check(inner, rule, where + "/" + name);
    }
    return true;
  }

  const Json& document_;
  std::string problems_;
};

// What is wrong with a value, one problem a line; empty when nothing is.
inline std::string schema_problems(const Json& value, const Json& schema, const Json& document) {
  SchemaCheck check(document);
  check.check(value, schema, "");
  return check.problems();
}

}  // namespace logline
