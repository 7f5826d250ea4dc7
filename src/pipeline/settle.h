// The end of a batch: statements to records, stories to lines, for whatever the batch has touched.
#pragma once

#include <cstddef>
#include <functional>

#include "catalogue/catalogue.h"
#include "group/grouper.h"
#include "line/clickbait.h"
#include "pipeline/batch.h"

namespace logline::pipeline {

// Folds every subject that the batch noted; sets is_new of the statements, and takes rows whose flags change
// into the batch, with their stories.
Result<void> fold_subjects(Batch& batch, const catalogue::Catalogue& catalogue, store::ViewChanges& changes,
                           const std::function<void(std::size_t, std::size_t)>& progress);

// Writes the line of every story that the batch noted.
Result<void> write_lines(Batch& batch, const group::Grouper& grouper, const line::Clickbait& clickbait,
                         store::ViewChanges& changes);

}  // namespace logline::pipeline
