// The shape of a block: heading, item of a list, cell of a table, paragraph, by the elements around it. Pure;
// looks at a limited number of them.
//
//     Shape shape = shape_of(tree, block);      // begin and end are left to the caller
#pragma once

#include "html/tree.h"
#include "model/article.h"
#include "page/blocks.h"

namespace logline::page {

Shape shape_of(const html::Tree& tree, const Block& block);

}  // namespace logline::page
