// The written form of every enumeration of the model, as docs/FORMATS.md prints it ("first_look",
// "executive_producer").
//
//     to_word(Event::first_look)            // "first_look"
//     from_word<Event>("first_look")        // Event::first_look, or nullopt
#pragma once

#include <optional>
#include <string_view>

#include "model/mention.h"
#include "model/statement.h"

namespace logline {

std::string_view to_word(Event event);
std::string_view to_word(Job job);
std::string_view to_word(Relation relation);
std::string_view to_word(Polarity polarity);
std::string_view to_word(Certainty certainty);
std::string_view to_word(MentionKind kind);

template <class Enum>
std::optional<Enum> from_word(std::string_view word);

}  // namespace logline
