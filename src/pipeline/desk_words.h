// What the desk says of one article, put into its row: images described, statements held back. It outlives
// revisions and a reading by other rules, since it stands in the row beside them. Pure.
//
//     row.described = …;  show_described(row.described, row.article);     // after every change of the
//     article row.held_back = …;  hold_back(row);                                 // after every reading
#pragma once

#include <string>
#include <vector>

#include "store/view_rows.h"

namespace logline::pipeline {

// An empty text: nothing is said of the image any more.
void note_description(store::ArticleRow& row, const std::string& image, const std::string& text);
void show_described(const std::vector<store::DescribedImage>& described, Article& article);

// From now on, or no longer. False: so it is already.
bool note_held_back(store::ArticleRow& row, StatementId id, bool is_held);
// Takes out of the reading what is to be held back; nothing of what is left is new until it is folded.
void hold_back(store::ArticleRow& row);

}  // namespace logline::pipeline
