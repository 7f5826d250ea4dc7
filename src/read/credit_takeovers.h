// Who has a part or a job now, and who no longer: "Ada Cole replaces Bo Ferrant as showrunner", "Ada Cole has
// stepped down as showrunner; Bo Ferrant takes over".
//
// Adds to the book what becomes of both, and takes the words, so that nobody reads "as showrunner" again.
// Borrows everything else. One thread.
//
//     read_takeovers(lists, titles, book);
#pragma once

#include "read/credit_book.h"
#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {

void read_takeovers(const NameLists& lists, const CreditTitles& titles, CreditBook& book);

}  // namespace logline
