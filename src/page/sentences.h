// The sentences of a line, as far as furniture needs them, and those of them that are furniture. Pure.
//
//     for (Stretch s : furniture_sentences(line, rules.furniture)) …   // what to cut
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/phrases.h"

namespace logline::page {

struct Stretch {
  std::size_t begin, end;  // bytes
};

// Where the sentence that begins at `begin` ends: after . ! ? … (and closing marks), before white space and a
// capital, a figure or an opening mark, or with the line. White space belongs to the sentence before it.
std::size_t end_of_sentence(std::string_view line, std::size_t begin);

// Sentences outside quotation marks that sell or lead elsewhere, by begin.
std::vector<Stretch> furniture_sentences(std::string_view line, const PhraseSet& furniture);

}  // namespace logline::page
