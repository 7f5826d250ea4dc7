// The provenance of an article in what a takedown leaves of its document: it is recognised as it would have
// been. Pure.
//
//     json["provenance"] = to_json(*article.provenance);
#pragma once

#include <optional>

#include "model/provenance.h"
#include "wire/json.h"

namespace logline::pipeline {

Json to_json(const Provenance& provenance);
// Nothing when the line has none, or a damaged one.
std::optional<Provenance> printed_provenance(const Json& line);

}  // namespace logline::pipeline
