// Who says a quoted segment that has no speech verb of its own: the name under it ("…" — Ada Cole), the name
// that a transcript puts inside it ("COLE: …"), or whom its sentence is about ("Cole fears a “quiet year”").
//
// Token ranges; nothing where nobody stands there. Borrows everything; pure.
//
//     if (auto who = signature_behind(phrases, segment)) ...
#pragma once

#include <optional>
#include <vector>

#include "read/quote_segments.h"
#include "read/speaker_phrase.h"

namespace logline {

// "…" — Ada Cole, at the end of a paragraph.
std::optional<TokenRange> signature_behind(const SpeakerPhrases& phrases, const QuotedSegment& segment);

// "COLE: …", the name being within the marks.
std::optional<TokenRange> name_inside(const SpeakerPhrases& phrases, const QuotedSegment& segment);

// The first person, pronoun or organisation of the segment's sentence that no quotation holds.
std::optional<TokenRange> subject_of_sentence(const SpeakerPhrases& phrases,
                                              const std::vector<QuotedSegment>& segments, std::size_t i);

// The same among the tokens [from, to), of which quotations hold none.
std::optional<TokenRange> subject_between(const SpeakerPhrases& phrases, std::uint32_t from,
                                          std::uint32_t to);

// Who laughs, or recalls, in the short sentence right before a segment that is a sentence of its own: "Ada
// Cole laughs. “I loved it all.”"
std::optional<TokenRange> teller_before(const SpeakerPhrases& phrases, const QuotedSegment& segment);

// Who is interviewed, where a paragraph that asks stands before a segment that is a paragraph of its own: the
// only person of the headline, named in the text before.
std::optional<TokenRange> asked_before(const SpeakerPhrases& phrases, const QuotedSegment& segment);

// Nothing but the segment stands in its paragraph.
bool is_whole_paragraph(const QuotedSegment& segment);

// Every long word has a capital, or a title is known to stand there: more a name than words that are said.
bool looks_like_title(const SpeakerPhrases& phrases, const QuotedSegment& segment);

}  // namespace logline
