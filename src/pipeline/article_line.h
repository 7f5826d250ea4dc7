// An article handed over as a JSON line: {"id", "url"?, "outlet"|"feed"?, "published"?, "title"?, "text" |
// "html"} (docs/FORMATS.md).
//
// `text` is kept byte for byte, so that spans made elsewhere hold; bytes that are not UTF-8 become
// U+FFFD (page/settle.h has the note). A date that cannot be read leaves it undated, with a note. Pure.
//
//     Result<Article> article = article_from_line(document, rules, notes);
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/article.h"
#include "model/document.h"
#include "page/rules.h"

namespace logline::pipeline {

Result<Article> article_from_line(const Document& document, const PageRules& rules,
                                  std::vector<std::string>& notes);

}  // namespace logline::pipeline
