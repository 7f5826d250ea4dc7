// Documents to entries of the journal, less what was taken down: the same for what is imported and what is
// fetched, so that the same bytes from the same place are one entry however they came.
//
//     Result<TakenDown> taken_down = load_taken_down(installation.journal());
//     entries.push_back(journal_entry(*taken_down, std::move(document)));
#pragma once

#include <vector>

#include "model/document.h"
#include "page/rules.h"
#include "store/journal.h"

namespace logline::app {

struct TakenDown {
  std::vector<store::Burial> burials;
  PageRules rules;
};

Result<TakenDown> load_taken_down(store::Journal& journal);
// A catalogue (.csv) becomes an import. The key is that of the bytes as they came.
store::JournalEntry journal_entry(const TakenDown& taken_down, Document&& document);

}  // namespace logline::app
