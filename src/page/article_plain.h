// An article as plain text: headline, who and when, the paragraphs with an empty line between, and embedded
// posts and players where they stand. Pure; linear in the article. Control characters are left in: whoever
// shows it on a terminal replaces them.
//
//     std::string text = render_plain(article);
#pragma once

#include <string>

#include "model/article.h"

namespace logline {

std::string render_plain(const Article& article);

}  // namespace logline
