// A page to an Article: main text, headline, standfirst, byline, dates, outlet, images, embeds; the site's
// furniture left out.
//
// Pure; safe from any thread; the Article owns everything. Time is linear in the page.
//
//     Result<PageRules> rules = load_page_rules();
//     Result<Article> article = article_from_page(document, *rules);
//
// Errors: the bytes are empty or no text (html/parse.h), or what stands on the page has no words
// (page/wordless.h); where they came from is for the caller to add. A page without an article gives an
// Article with an empty text.
#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/document.h"
#include "page/rules.h"

namespace logline {

Result<Article> article_from_page(const Document& document, const PageRules& rules);

}  // namespace logline
