// Parts whose verb stands further off: "Ada Cole will return to the harbour next month as Mara Voss", "In Low
// Tide, Ada Cole is Mara Voss".
//
// Adds to the book; borrows everything else. One thread.
//
//     find_far_parts(lists, titles, book);
#pragma once

#include "read/credit_book.h"
#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {

void find_far_parts(const NameLists& lists, const CreditTitles& titles, CreditBook& book);

}  // namespace logline
