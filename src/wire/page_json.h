// One article as `logline page --format json` prints it: the article of the contract, with the shape of its
// text, its links, its schema.org types, what is said of rights, and how many comments its feed counts
// (docs/FORMATS.md). Pure.
//
//     std::string line = page_to_json(article).dump();
#pragma once

#include "model/article.h"
#include "wire/json.h"

namespace logline {

Json page_to_json(const Article& article);

}  // namespace logline
