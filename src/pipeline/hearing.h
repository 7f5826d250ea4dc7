// Where what a feed says stands in time to what is known of the article: archives and saved fetches of a feed
// are imported in any order, and what was received before what is known changes nothing back.
//
// What a feed says again counts too: an earlier state that is found later is older than the last time the
// feed said what stands there now. What is asked for at its own address comes in order. One thread, as its
// batch.
//
//     Result<Hearing> hearing = hearing_of(batch, row, article, received);
//     if (is_revision(row, article, *hearing)) …
//     note_heard(batch, row, article, *hearing, is_changed);
#pragma once

#include <optional>

#include "base/timestamp.h"
#include "model/provenance.h"
#include "pipeline/batch.h"

namespace logline::pipeline {

struct Hearing {
  std::optional<Timestamp> received{};
  bool is_same_feed = false;  // what is known is what this feed said
  bool is_older = false;      // an entry that was received before what is known
  bool is_later = false;      // what this feed said after that
};

Result<Hearing> hearing_of(Batch& batch, const store::ArticleRow& known, const ArrivedArticle& seen,
                           const std::optional<Timestamp>& received);

// Of a new article, or one that has become its own feed's.
store::Heard first_heard(const ArrivedArticle& seen, const std::optional<Timestamp>& received);

// After it was taken; `row` as it is now.
Result<void> note_heard(Batch& batch, const store::ArticleRow& row, const ArrivedArticle& seen,
                        const Hearing& hearing, bool is_changed);

}  // namespace logline::pipeline
