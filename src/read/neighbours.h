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

[[nodiscard]] bool is_quote_mark(const Tokens& tokens, std::uint32_t at);
[[nodiscard]] bool is_sign(const Tokens& tokens, std::uint32_t at, std::string_view sign);
[[nodiscard]] bool is_genitive(const Tokens& tokens, std::uint32_t at);  // "'s"

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
