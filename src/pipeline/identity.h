// Whether an article that arrives is one that is known, and under which name a new one is kept.
//
// An entry of a feed is known by what its feed calls it (its guid), wherever it leads now; else by its link,
// if what its publisher has behind that link is one article (feed/provenance.h); else, where both are new, by
// its headline, minute and text. What another publisher has
// at the same address is another article; one that only repeats what the link's own site has said, or whoever
// else reported it first, is a pointer to that, and is passed over. Where the repeating one came first, the
// site's own takes its place: it is the site's from then on, and no other feed's any more. An address is the
// name of what its own site has there, whoever came first: another feed's report gives way. A page is the
// article of its address, or the entry's it was asked for. Everything else (lines, files) is known by its
// name. One thread, as its batch.
//
//     Result<Known> known = recognise(batch, article);
//     if (known->row == nullptr) take_new(…); remember_keys(batch, provenance, id);
#pragma once

#include "model/provenance.h"
#include "pipeline/batch.h"

namespace logline::pipeline {

struct Known {
  const store::ArticleRow* row = nullptr;  // nullptr: a new article
  bool is_pointer = false;                 // nothing of its own: to be passed over
  bool takes_over = false;                 // the row is a pointer to this, which came later
  // Another feed's report, which came first and has this one's address for a name: it is to be called so from
  // now on, and this one, the site's own, by its address.
  const store::ArticleRow* gives_way = nullptr;
  std::string way{};
};

// `article` gets the name of the one that is known, or one that no other has.
Result<Known> recognise(Batch& batch, ArrivedArticle& article);

// So that it is recognised when it comes again. `is_new`: what its feed calls it means this one from now on.
Result<void> remember_keys(Batch& batch, const Provenance& provenance, ArticleId id, bool is_new);

}  // namespace logline::pipeline
