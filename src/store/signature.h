// Who decided something, and when, as the journal writes it: "at": "2026-11-28T12:00:00Z", "by": "…". Pure.
//
//     sign(json, signature);      // adds nothing of what is not known
#pragma once

#include "store/journal.h"
#include "wire/json.h"

namespace logline::store {

void sign(Json& json, const Signature& signature);

}  // namespace logline::store
