// What a page's JSON-LD (schema.org) says of its article.
//
// Reads every script of type application/ld+json, in order; broken ones are passed over. Objects are walked
// with a stack and limits, so depth costs nothing. Pure.
//
//     StatedArticle stated = extract_json_ld(tree, rules.article_types);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/tree.h"

namespace logline::page {

// Texts as stated, HTML references decoded; empty when not stated.
struct StatedArticle {
  std::string headline, text, published, modified, outlet, section, language, address, description;
  std::vector<std::string> authors, tags, images;
  std::vector<std::string> types;  // of all objects, without repeats
  std::optional<bool> is_free{};   // isAccessibleForFree
};

StatedArticle extract_json_ld(const html::Tree& tree, const std::vector<std::string>& article_types);

}  // namespace logline::page
