// Who plays whom: "Ada Cole plays Mara Voss", "Mara Voss (Ada Cole)", "Cole's Mara Voss".
//
// Adds to the book; borrows everything else. One thread.
//
//     find_roles(lists, titles, book);
#pragma once

#include "read/credit_book.h"
#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {

void find_roles(const NameLists& lists, const CreditTitles& titles, CreditBook& book);

// The brackets behind the names of a cast: other titles of theirs ("Ada Cole (Low Tide, Marrow)") or the
// characters.
void read_brackets(const std::vector<ListedName>& names, const NameLists& lists, const Argument& title,
                   CreditBook& book);

}  // namespace logline
