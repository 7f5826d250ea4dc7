// What the outlet itself files an article under: its section, its tags and the parts of its address.
//
// Borrows the article; the names of sections are those of data/lexicon/<language>/sections.tsv. Pure.
//
//     weigh_section(article, lexicon)   // 5 for ".../tv-and-radio/2016/…", -6 for ".../football/…", 0 when
//     it says nothing
#pragma once

#include "lexicon/lexicon.h"
#include "model/article.h"

namespace logline {

// The most that one of them says for television and the most that one says against it, added up.
int weigh_section(const Article& article, const Lexicon& lexicon);

}  // namespace logline
