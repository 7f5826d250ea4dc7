// Two revisions of an article to what was changed between them. Pure.
//
// Sentences are told apart by their words; one that only moved is no change. Linear in the texts; a few
// sentences are kept, each of a bounded length.
//
//     Edit edit = edit_between(known, revised, abbreviations);
#pragma once

#include "model/article.h"
#include "model/edit.h"
#include "text/tokens.h"

namespace logline::pipeline {

// `before.source` tells whether the text is one of the same source: another source's fuller text is no edit.
Edit edit_between(const Article& before, const Article& after, const Abbreviations& abbreviations);

}  // namespace logline::pipeline
