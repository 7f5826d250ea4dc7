// A takedown, whole: the journal forgets the bytes, of documents that are the address's or the outlet's own
// and of the article inside feeds.
//
// A feed that carried the article is kept as the articles it held besides it, printed (articles.h), so that
// its neighbours lose nothing; the same is done to one that arrives later, before it goes into the journal.
// Applying it to the views is replay()'s. One thread; needs the installation open for writing.
//
//     Result<std::size_t> documents = take_down(installation, {.address = "https://outlet.example/a"});
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "page/rules.h"
#include "store/installation.h"
#include "store/taken_down.h"

namespace logline::pipeline {

// How many documents lost their bytes or an article.
Result<std::size_t> take_down(store::Installation& installation, const store::Burial& burial);

// Leaves of a document what no takedown covers, printed; false, and the document as it is, when it holds
// nothing of what was taken down. `learned`: under which other addresses and names it has that. Pure.
bool leave_out(const store::TakenDown& taken_down, const PageRules& rules, Document& document,
               std::vector<store::Burial>* learned = nullptr);

}  // namespace logline::pipeline
