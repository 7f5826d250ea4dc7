// Titles that stand in a list: what is evidence for one of them is evidence for its neighbours.
//
//     share_along_lists(context, candidates);   // sorted by part and place
#pragma once

#include <vector>

#include "read/title_candidates.h"

namespace logline {

void share_along_lists(const Context& context, std::vector<TitleCandidate>& candidates);

}  // namespace logline
