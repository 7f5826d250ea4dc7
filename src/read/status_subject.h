// Of what a phrase of status_cues is said, where its subject makes another event of it: a person who "won't
// be back" leaves, and filming that "starts in June" is no premiere.
//
// The subject is what ends right before the phrase and its auxiliaries, an aside between commas left out.
// Pure.
//
//     if (is_said_of_person(context, view, cue)) …     // "Ada Cole, who plays the vicar, | won't be back
//     for"
#pragma once

#include "read/said_of_title.h"

namespace logline {

bool is_said_of_person(const Context& context, const SentenceView& view, TokenRange cue);

// The title that ends right before an aside and the phrase behind it: "Salt, the show that served a
// generation as its history lesson, | is making a one-off return". nullptr: none.
const Mention* title_before_aside(const SentenceView& view, TokenRange cue);

// The words for making a series that are the subject ("filming on season 2 | starts in").
std::optional<PhraseHit> production_before(const Context& context, const SentenceView& view, TokenRange cue);

}  // namespace logline
