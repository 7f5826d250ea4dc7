// One article as `logline page --format json` prints it: the article of the contract, with the shape of its
// text, its links, its schema.org types, what is said of rights, and how many comments its feed counts
// (docs/FORMATS.md). Pure.
//
// Marks, shapes and links are written as text and never held as JSON values: a page may have a million of
// them. Of each list the first kMostListed are printed, and how many were left out is said.
//
//     std::string line = page_to_line(std::move(article));     // without a line feed
#pragma once

#include <cstddef>
#include <string>

#include "model/article.h"
#include "wire/json.h"

namespace logline {

inline constexpr std::size_t kMostListed = 50000;  // marks, shapes, links: of each

std::string page_to_line(Article article);

}  // namespace logline
