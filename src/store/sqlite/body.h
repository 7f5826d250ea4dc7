// The JSON that a row of the views keeps, taken apart by a function of its kind. Pure.
//
//     return decode_body(body, story_row);
#pragma once

#include <string_view>
#include <utility>

#include "base/result.h"
#include "wire/json.h"

namespace logline::store {

// Errors say that `logline rebuild` mends the views.
template <class Value>
Result<Value> decode_body(std::string_view body, Result<Value> (*decode)(const Json&)) {
  const auto damaged = [](Error error) {
    error.where = error.where.empty() ? "views" : "views: " + error.where;
    error.remedy = "run `logline rebuild`";
    return tl::unexpected(std::move(error));
  };
  const auto json = parse_json(body);
  if (!json) return damaged(json.error());
  auto value = decode(*json);
  if (!value) return damaged(value.error());
  return value;
}

}  // namespace logline::store
