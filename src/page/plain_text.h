// A text copied from a page, with the site's furniture left in, to an Article.
//
// Lines that are furniture go, sentences that sell or lead elsewhere go out of lines that also say something,
// and a last part that is about other things goes as a whole; data/page/furniture.tsv has the phrases. What
// stands in quotation marks is never cut. A first line "date 2024-01-29 …" gives `published`. The headline is
// the first line when it is short, has no full stop and an empty line follows; otherwise there is none. Pure;
// linear in the text.
//
//     Article article = article_from_text(document, rules);
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/article.h"
#include "model/document.h"
#include "page/rules.h"

namespace logline {

// Errors: bytes without words (page/wordless.h), and what html/encoding.h cannot decode.
Result<Article> article_from_text(const Document& document, const PageRules& rules);

namespace page {
// The lines of `text` without furniture, white space collapsed, empty lines left out, joined by line feeds.
std::string without_furniture(std::string_view text, const PhraseSet& furniture);
}  // namespace page

}  // namespace logline
