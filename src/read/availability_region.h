// Where a showing holds, when the report says it beside the service: "airs on Sky Atlantic in the UK", "has
// its Australian premiere on Foxtel", "In Canada, it streams on Crave".
//
// Pure; the mentions are the context's.
//
//     if (const auto said = region_of_showing(context, view, service)) claim.region = said->code;      //
//     "GB"
#pragma once

#include <optional>
#include <string>

#include "read/said_of_title.h"

namespace logline {

struct SaidRegion {
  std::string code;  // ISO 3166
  TokenRange words;
};

std::optional<SaidRegion> region_of_showing(const Context& context, const SentenceView& view,
                                            const Mention& service);

}  // namespace logline
