// The title that an article's text defines in its first words: "Low Tide is an upcoming American drama series
// …".
//
// Pure; safe from any thread.
//
//     if (const auto title = find_defined_title(context)) title->value;      // "Low Tide"
#pragma once

#include <optional>

#include "read/context.h"

namespace logline {

std::optional<Mention> find_defined_title(const Context& context);

}  // namespace logline
