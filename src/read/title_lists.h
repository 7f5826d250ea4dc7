// Titles that stand in a list: what is evidence for one of them is evidence for its neighbours.
//
//     share_along_lists(context, candidates);   // sorted by part and place
#pragma once

#include <vector>

#include "read/title_candidates.h"

namespace logline {

// "Salt | (Pennant), season 2 | ; Marrow": where the bracket and the season behind a title end; the gap's
// begin when there is no bracket.
std::uint32_t behind_aside(const Lexicon& lexicon, const Tokens& tokens, TokenRange gap);

void share_along_lists(const Context& context, std::vector<TitleCandidate>& candidates);

}  // namespace logline
