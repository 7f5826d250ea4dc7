// Who says a quoted segment: the words around it are searched for a speech verb with its subject.
//
// In this order: an introduction that runs into the opening mark ("Ada Cole said on X:", also at the end of
// the paragraph before), what follows the closing mark ("…," Cole said), a speech verb earlier in the
// sentence ("Cole said that it was “quite mad”"). What none of them has, follows the segment before: in the
// same paragraph, or where a quotation runs over paragraphs. Borrows everything. One thread.
//
//     std::vector<Attribution> who = attribute(segments, phrases);      // one for each segment
#pragma once

#include <vector>

#include "read/quote_segments.h"
#include "read/speaker_phrase.h"

namespace logline {

enum class AttributionKind : std::uint8_t { none, introduced, followed, within, carried };

struct Attribution {
  AttributionKind kind = AttributionKind::none;
  TokenRange speaker{0, 0};
  TokenRange clause{0, 0};          // the words that attribute, where a venue may stand
  const PhraseRow* verb = nullptr;  // nullptr: a colon alone
  bool joins_previous = false;      // one quotation with the segment before
};

std::vector<Attribution> attribute(const std::vector<QuotedSegment>& segments, const SpeakerPhrases& phrases);

}  // namespace logline
