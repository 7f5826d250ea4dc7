// An article as Markdown: headings, lists, quotations, tables and links; signs that mean something in
// Markdown are escaped. Pure; linear in the article.
//
//     std::string markdown = render_markdown(article);
#pragma once

#include <string>

#include "model/article.h"

namespace logline {

std::string render_markdown(const Article& article);

}  // namespace logline
