// What an article that was taken down is known by besides its address: what its feed calls it, and its words
// with their minute. So it stays down when its feed leads elsewhere. Of what is learned so nothing can be
// read: hashes. Pure.
//
//     if (is_covered(taken_down, article)) …
//     learn(taken_down, article, burials);      // of one that is covered: what was not known of it
#pragma once

#include <vector>

#include "model/provenance.h"
#include "store/journal.h"
#include "store/taken_down.h"

namespace logline::pipeline {

std::vector<store::EntryMark> marks_of(const ArrivedArticle& article);

// By its address, its outlet, or its marks.
bool is_covered(const store::TakenDown& taken_down, const ArrivedArticle& article);

// Adds what an article that is covered as an article, not with its outlet, is known by besides: its marks
// where its feed has another name for it, its address where that is one.
void learn(const store::TakenDown& taken_down, const ArrivedArticle& article,
           std::vector<store::Burial>& burials);

}  // namespace logline::pipeline
