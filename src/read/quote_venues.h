// Where something was said or written: on X, in an interview with an outlet, in an alt text.
//
// Looks for a venue of the lexicon behind a cue ("on", "to", "in the"), then for the name behind a verb of
// telling ("told Screen Gull"), within the words that attribute a quotation. Pure; safe from several threads.
//
//     Argument venue = extract_venue(phrases, attribution);
#pragma once

#include "model/statement.h"
#include "read/quote_speakers.h"

namespace logline {

Argument extract_venue(const SpeakerPhrases& phrases, const Attribution& attribution);

}  // namespace logline
