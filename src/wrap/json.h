// JSON text to a value, with a Result instead of an exception. The value's type is nlohmann's, which throws
// on wrong access: ask is_string() and the like first. Pure; safe from any thread.
//
//     Result<nlohmann::json> value = parse_json(text);      // error: "broken JSON at line 17, byte 16612"
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"
#include "nlohmann/json.hpp"

namespace logline::wrap {

// A byte order mark is passed over; ill-formed UTF-8 and halves of escaped characters are mended first. No
// recursion, however deep the text nests.
Result<nlohmann::json> parse_json(std::string_view text);

// Whether parse_json would succeed; builds nothing.
bool is_json(std::string_view text);

// Whether `text` starts with an object that has one of `keys` at its top level, and is well-formed up to
// there. Builds nothing and reads no further than the first of them.
bool starts_with_object_that_has(std::string_view text, std::initializer_list<std::string_view> keys);

// The string under `key` of an object; empty when there is none, or something else.
std::string string_in(const nlohmann::json& object, const char* key);

}  // namespace logline::wrap
