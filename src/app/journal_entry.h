// Documents to entries of the journal, less what was taken down: the same for what is imported and what is
// fetched, so that the same bytes from the same place are one entry however they came.
//
//     Result<TakenDown> taken_down = load_taken_down(installation.journal());
//     entries.push_back(journal_entry(*taken_down, std::move(document), true));
#pragma once

#include "model/document.h"
#include "page/rules.h"
#include "store/journal.h"
#include "store/taken_down.h"

namespace logline::app {

struct TakenDown {
  store::TakenDown in_force;
  PageRules rules;  // to find the articles in a document
};

Result<TakenDown> load_taken_down(store::Journal& journal);
// A catalogue (.csv) becomes an import. The key is that of the bytes as they came. `is_polled`: documents of
// its place come as they change, as those do that are asked for by their address; else what is known of their
// order is when they were received, or their file was changed.
store::JournalEntry journal_entry(const TakenDown& taken_down, Document&& document, bool is_polled);

}  // namespace logline::app
