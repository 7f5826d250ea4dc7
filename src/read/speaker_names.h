// Whom a speaking phrase means: the person or organisation by full name, for pronouns and for nouns like "the
// streamer" too.
//
// "He", "she" and "they" mean the last person before who goes with them, outside quotations; "the actor" the
// last person, "the streamer" the last organisation. Borrows everything. Pure; safe from several threads.
//
//     resolve_speaker(phrases, segments, TokenRange{12, 13});      // "Ada Cole"
#pragma once

#include <string>

#include "read/quote_segments.h"
#include "read/speaker_phrase.h"

namespace logline {

struct ResolvedSpeaker {
  std::string value;         // never empty: the words themselves when nothing better is known
  bool is_resolved = false;  // a name that the article gives
};

ResolvedSpeaker resolve_speaker(const SpeakerPhrases& phrases, const std::vector<QuotedSegment>& segments,
                                TokenRange who);

// The last person named before a token, outside quotations, who goes with a pronoun ("he", "she", "either");
// nullptr: none near.
const Mention* person_before(const SpeakerPhrases& phrases, const std::vector<QuotedSegment>& segments,
                             std::uint32_t token, std::string_view pronoun);

}  // namespace logline
