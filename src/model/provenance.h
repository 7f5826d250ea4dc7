// Where an article came from, as far as it tells whose it is and which one: made by feed/provenance.h, asked
// when the article is taken (pipeline/identity.h), not kept with it.
//
// Plain values that own their strings.
//
//     if (article.provenance && article.provenance->feed.empty()) …      // a page
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/article.h"

namespace logline {

struct Provenance {
  std::string feed{};               // address_key() of the feed; empty: a page
  std::string item{};               // what the feed calls it
  std::string link{};               // address_key() of where it leads; empty: nowhere
  std::string publisher{};          // empty: the site of the link itself
  bool is_shared = false;           // the link is of several items, and so tells nothing of one
  bool is_wished = false;           // a page that was asked for because an entry leads to it
  bool is_named = false;            // its feed gives it a guid
  std::vector<std::string> also{};  // of an item without link: what tells it while it has no guid either
  std::string told{};  // its words and their minute, where no other beside it has these; or empty
};

// An article as it arrives.
struct ArrivedArticle : Article {
  ArrivedArticle() = default;
  ArrivedArticle(Article article) : Article(std::move(article)) {}  // NOLINT(google-explicit-constructor)
  std::optional<Provenance> provenance{};                           // none: it is known by its name
};

}  // namespace logline
