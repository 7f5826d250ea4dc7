// One document to its articles: a feed's entries, a page's article, the articles of lines, or a plain text.
//
// The kind is recognised from the bytes (fetch/recognise.h). Pure; safe from any thread. A document that
// holds no article is an Error that says why; a bad entry among good ones costs only itself.
//
//     Result<std::vector<Article>> articles = articles_of(document, stages.page_rules);
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/provenance.h"
#include "page/rules.h"

namespace logline::pipeline {

// Content type of a document that is our own article lines as printed: what a takedown leaves of a feed.
inline constexpr std::string_view kPrintedArticlesType = "application/x-logline-articles+json";

struct DocumentArticles {
  std::vector<ArrivedArticle> articles;
  std::vector<std::string> notes;  // what was mended or left out on the way, in words
};

Result<DocumentArticles> articles_of(const Document& document, const PageRules& rules);

}  // namespace logline::pipeline
