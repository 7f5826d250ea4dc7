// What a page's JSON-LD (schema.org) says of its article.
//
// Reads every script of type application/ld+json, in order; broken ones are mended (text/mend_json.h).
// Objects are walked with a stack and limits, so depth costs nothing, and `{"@id": …}` is looked up among
// them. Of several articles those count that are the page's: by their address (url, @id, mainEntityOfPage) or
// by their headline, best first, each for what those before leave open. One that has another address and
// another headline is not believed, alone or not. What a WebPage says of dates counts after them. Pure.
//
//     StatedArticle stated = extract_json_ld(tree, rules.article_types, {addresses, headlines});
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/tree.h"

namespace logline::page {

struct StatedImage {
  std::string address{}, caption{}, credit{};
};

// Texts as stated, HTML references decoded; empty when not stated.
struct StatedArticle {
  std::string headline, text, published, modified, outlet, section, language, address, description, license;
  std::vector<std::string> authors, tags;
  std::vector<StatedImage> images;
  std::vector<std::string> types;  // of all objects, without repeats
  std::optional<bool> is_free{};   // isAccessibleForFree
  bool has_article = false;        // an article was there, believed or not
};

// What else the page says of itself.
struct PageIdentity {
  std::vector<std::string> addresses{};  // absolute
  std::vector<std::string> headlines{};  // its h1s, its title and what it gives to those who share it
};

StatedArticle extract_json_ld(const html::Tree& tree, const std::vector<std::string>& article_types,
                              const PageIdentity& identity);

}  // namespace logline::page
