// Of which title an article gives something away where nothing else shows what it is about: "Last night's Low
// Tide: Ada leaves", "Low Tide: who left?" over a text that speaks of its episode.
//
// Asked only of articles that speak of an episode. Borrows everything; pure.
//
//     if (auto title = aired_title(context, false)) …        // "Low Tide"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/neighbours.h"

namespace logline {

// What was on at a time: "Sunday's Low Tide", in the headline, or also in the opening of the text.
[[nodiscard]] std::optional<std::string> aired_title(const Context& context, bool also_in_text);
// The capitalised words that begin the headline, up to a colon or a small word; nullopt where they are a
// person's or a place's name, or every word has a capital.
[[nodiscard]] std::optional<std::string> leading_title(const Context& context);

}  // namespace logline
