// What the reports of a story give away anywhere: as a whole, in a statement, in one that was
// withdrawn, in what they said before. Pure.
//
//     row.gives_away = given_away(reports);
#pragma once

#include <vector>

#include "model/reveal.h"
#include "store/view_rows.h"

namespace logline::store {

// Each once, in order.
std::vector<Reveal> given_away(const std::vector<const ArticleRow*>& reports);

}  // namespace logline::store
