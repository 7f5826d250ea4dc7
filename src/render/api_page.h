// The description of the API (OpenAPI 3.1, web/openapi.json) as a page: each operation with its parameters,
// answers and an example, and what the answers are made of. Pure; safe from any thread.
//
//     Json values = api_values(*parse_json(description), words);
#pragma once

#include "render/values.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

Values api_values(const Json& description, const Words& words);

}  // namespace logline::render
