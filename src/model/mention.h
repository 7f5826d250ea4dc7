// A mention: a name, time or quotation found in an article, with its place.
//
// `value` is the TIMEX3 value for times, the quoted words for quotes, and the canonical name (the fullest
// form the article uses) for the rest. A plain value.
//
//     Mention{MentionKind::person, Span{Part::text(), 0, 11}, "Ines Okafor", std::nullopt}
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/span.h"

namespace logline {

enum class MentionKind : std::uint8_t { person, title, character, organisation, place, time, quote };

struct Mention {
  MentionKind kind = MentionKind::person;
  Span span{};
  std::string value;
  std::optional<Span> speaker{};  // quotes only: who says it
};

}  // namespace logline
