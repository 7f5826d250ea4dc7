// Reads a made-up article for a test, with the English lexicon, no catalogue and a date.
//
//     Reading reading = read_text("Lumora renews 'Salt'", "Ada Cole stars in Salt.");
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/read.h"

namespace logline {

inline const Lexicon& english() {
  static const Result<Lexicon> lexicon = load_lexicon("en");
  if (!lexicon) ADD_FAILURE() << lexicon.error().to_string();
  return *lexicon;
}

inline Reading read_text(std::string headline, std::string text) {
  Article article;
  article.name = "https://gull.example/a";
  article.id = ArticleId::of(article.name);
  article.headline = std::move(headline);
  article.text = std::move(text);
  article.language = "en";
  article.published = Timestamp::parse_iso("2026-03-04");
  return read_article(article, {}, english());
}

// The claims of one kind, in order of their evidence.
template <class Claim>
std::vector<Claim> claims_of(const Reading& reading) {
  std::vector<Claim> claims;
  for (const Statement& statement : reading.statements)
    if (const auto* claim = std::get_if<Claim>(&statement.claim)) claims.push_back(*claim);
  return claims;
}

inline std::vector<std::string> values_of(const Reading& reading, MentionKind kind) {
  std::vector<std::string> values;
  for (const Mention& mention : reading.mentions)
    if (mention.kind == kind) values.push_back(mention.value);
  return values;
}

}  // namespace logline
