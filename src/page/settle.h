// What every article must be, whoever made it: one with words, and with a headline and standfirst of sensible
// length, since later stages look at these whole. And where the UTF-8 of a page or text breaks.
//
// Pure; linear in the article; safe from any thread.
//
//     Result<std::vector<std::string>> notes = settle_article(article);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/article.h"
#include "model/document.h"

namespace logline::page {

inline constexpr std::size_t kLongestLine = 4000;  // bytes of a headline or standfirst; the rest is cut off

// Cuts headline and standfirst; the notes say which. Errors: neither headline nor text, or hardly a letter or
// figure in them (page/wordless.h).
Result<std::vector<std::string>> settle_article(Article& article);

// A note that names the first byte, counted from 1, at which a document that is read as UTF-8 is none;
// nullopt when all is well, or when it is read as another character set.
std::optional<std::string> note_broken_utf8(const Document& document);

}  // namespace logline::page
