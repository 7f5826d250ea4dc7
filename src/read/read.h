// Read: what one article says, with the place where it says it.
//
// Pure: the result depends on the article, the titles that are known (may be none) and the lexicon alone.
// Safe from any thread. An article in a language that has no lexicon says nothing.
//
//     Reading reading = read_article(article, titles, lexicon);
#pragma once

#include "lexicon/lexicon.h"
#include "model/article.h"
#include "model/reading.h"
#include "model/title.h"

namespace logline {

Reading read_article(const Article& article, const TitleIndex& titles, const Lexicon& lexicon);

}  // namespace logline
