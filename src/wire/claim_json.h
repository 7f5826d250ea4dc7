// The arguments of a claim as JSON fields, for statement_json.cc: absent ones are null, and each one's span
// goes to "arguments".
#pragma once

#include "model/statement.h"
#include "wire/fields.h"

namespace logline {

// Adds the claim's fields to `json` and the spans to `spans`; a span outside `part` is written [begin, end,
// "its part"].
void write_claim(const Claim& claim, Part part, Json& json, Json& spans);

// The inverse; the kind is read from "kind".
Claim read_claim(Fields& fields, Part part);

}  // namespace logline
