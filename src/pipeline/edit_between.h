// Two revisions of an article to what was changed between them. Pure.
//
// Sentences are told apart by their words; one that only moved is no change. Linear in the texts; a few
// sentences are kept, each of a bounded length.
//
//     Edit edit = edit_between(known, revised, true, abbreviations);
#pragma once

#include "model/article.h"
#include "model/edit.h"
#include "text/tokens.h"

namespace logline::pipeline {

// `is_text_comparable`: both texts are the same feed's, or both the page's: another source's fuller text is
// no edit.
Edit edit_between(const Article& before, const Article& after, bool is_text_comparable,
                  const Abbreviations& abbreviations);

}  // namespace logline::pipeline
