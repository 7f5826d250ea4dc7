// What an article that comes again means for the one that is known: nothing, a revision, or the page of an
// entry that came in a feed with a summary. Pure.
//
//     if (is_revision(row, seen, hearing)) merge_revision(row, seen, hearing);  // `seen`: what it becomes
#pragma once

#include <optional>
#include <string_view>

#include "model/provenance.h"
#include "pipeline/hearing.h"
#include "store/view_rows.h"

namespace logline::pipeline {

// Whether half of the headline's words stand in the article.
bool is_about(std::string_view headline, const Article& article);

// The page of an entry that came in a feed: it gives the article its text, and the feed names it.
bool completes(const store::ArticleRow& known, const ArrivedArticle& page);

// Whether their texts come from one source or feed, or both from the page, wherever it was kept.
bool are_of_one_kind(const store::ArticleRow& known, const Article& seen, const Hearing& hearing);

// Whether an entry was received before what is known, and its feed led to another address then.
bool has_stood_elsewhere(const store::ArticleRow& known, const ArrivedArticle& seen, const Hearing& hearing);

// What comes again is a revision when its headline or its text has changed, or its feed leads elsewhere now:
// at the same source any change counts, in a feed or a file back to an earlier headline too; elsewhere
// (another feed of the outlet) only a headline that we have not had and a fuller text do. A page that
// completes an entry is one when its text is fuller, or has changed since, and is about what the headline is
// about: a wall of consent is not. A summary changes nothing about the text of a page. A page in an archive
// or a saved fetch has a place of its own each time: there the time at which it was received tells that it
// has changed, back too, and one received before what is known changes nothing. So it is with a feed; only
// another feed's fuller text is taken whenever it was received.
bool is_revision(const store::ArticleRow& known, const ArrivedArticle& seen, const Hearing& hearing);

// Makes of `revised` what the row's article becomes, and says in the row whether its text is a page's.
void merge_revision(store::ArticleRow& known, ArrivedArticle& revised, const Hearing& hearing);

}  // namespace logline::pipeline
