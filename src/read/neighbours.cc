#include "read/neighbours.h"

#include <algorithm>
#include <charconv>

namespace logline {

std::optional<PhraseHit> phrase_before(const PhraseTable& table, const Tokens& tokens, std::uint32_t at) {
  std::optional<PhraseHit> best;
  for (std::uint32_t back = 1; back <= 4 && back <= at; ++back)
    if (const auto hit = table.longest_at(tokens, at - back, at); hit && hit->last == at) best = hit;
  return best;
}

bool is_genitive_word(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'S" || word == "\u2019S";
}

TokenRange tokens_of(const Tokens& tokens, const Span& span) {
  return {tokens.token_at(span.begin), tokens.token_at(span.end)};
}

Span span_of(Part part, const Tokens& tokens, TokenRange range) {
  return {part, tokens.all[range.first].begin, tokens.all[range.last - 1].end};
}

const Mention* mention_in(const std::vector<Mention>& mentions, const Span& span) {
  auto found =
      std::lower_bound(mentions.begin(), mentions.end(), span, [](const Mention& mention, const Span& place) {
        return mention.span.part != place.part ? mention.span.part < place.part
                                               : mention.span.end <= place.begin;
      });
  return found != mentions.end() && found->span.overlaps(span) ? &*found : nullptr;
}

bool is_title_case(const Tokens& tokens) {
  std::size_t capitals = 0, words = 0;
  for (const Token& token : tokens.all) {
    if (token.kind != TokenKind::word || token.end - token.begin < 4 || token.starts_sentence) continue;
    ++words;
    capitals += token.is_capitalised;
  }
  return words >= 2 && capitals * 10 >= words * 7;
}

std::optional<int> number_at(const Tokens& tokens, std::uint32_t at) {
  if (at >= tokens.all.size()) return std::nullopt;
  const std::string_view text = tokens.text_of(tokens.all[at]);
  int value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value).ptr;
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (end == text.data() || value > 9999 || value < 0) return std::nullopt;
  const bool is_ordinal = rest.size() == 2 && end[0] >= 'a' && end[0] <= 't' && end - text.data() <= 2;
  return rest.empty() || is_ordinal ? std::optional(value) : std::nullopt;
}

}  // namespace logline
