// What stands beside a place in the tokens: phrases that end there, marks to look through, words of a kind
// nearby.
//
// Token indexes throughout, ranges are [first, last). Nothing is kept; pure.
//
//     if (const PhraseRow* row = phrase_before(contexts, tokens, run.first)) weight += …;
#pragma once

#include <optional>
#include <string>

#include "lexicon/lexicon.h"
#include "read/context.h"

namespace logline {

struct TokenRange {
  std::uint32_t first, last;
  [[nodiscard]] bool holds(std::uint32_t token) const { return token >= first && token < last; }
};

// The longest row of at most four words that ends right before token `at`.
std::optional<PhraseHit> phrase_before(const PhraseTable& table, const Tokens& tokens, std::uint32_t at);

// Asked of most tokens by every reader, hence here.
[[nodiscard]] inline bool is_quote_mark(const Tokens& tokens, std::uint32_t at) {
  return at < tokens.all.size() && tokens.all[at].kind == TokenKind::quote_mark;
}
[[nodiscard]] inline bool is_sign(const Tokens& tokens, std::uint32_t at, std::string_view sign) {
  return at < tokens.all.size() && tokens.all[at].kind == TokenKind::punctuation &&
         tokens.text_of(tokens.all[at]) == sign;
}
[[nodiscard]] bool is_genitive_word(std::string_view word);  // "'s"
[[nodiscard]] inline bool is_genitive(const Tokens& tokens, std::uint32_t at) {
  if (at >= tokens.all.size() || tokens.all[at].kind != TokenKind::word) return false;
  const std::uint32_t size = tokens.all[at].end - tokens.all[at].begin;  // the apostrophe's bytes are 1 or 3
  return (size == 2 || size == 4) && is_genitive_word(tokens.text_of(tokens.all[at]));
}

// The tokens that a span of this part covers.
TokenRange tokens_of(const Tokens& tokens, const Span& span);
Span span_of(Part part, const Tokens& tokens, TokenRange range);  // range not empty

// The first mention of the list (sorted) that overlaps the range in that part; nullptr when none.
const Mention* mention_in(const std::vector<Mention>& mentions, const Span& span);

// Most long words begin with a capital: a headline in Title Case, where capitals say nothing.
bool is_title_case(const Tokens& tokens);

// A whole number from 0 to 9999, of a number token such as "4" or "12th"; nullopt for anything else.
std::optional<int> number_at(const Tokens& tokens, std::uint32_t at);

}  // namespace logline
