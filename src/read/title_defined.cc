#include "read/title_defined.h"

#include <algorithm>

#include "read/neighbours.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestDefined = 16;     // tokens
constexpr std::uint32_t kLongestSubject = 40;     // tokens of the title with its other names
constexpr std::uint32_t kLongestDefinition = 24;  // tokens up to "film" or "series"

// Up to a bracket, or a comma that leads to another name: "Low Tide (also Ebb)", "Low Tide, known abroad as
// Ebb,". Other commas are the title's: "Low Tide, with Love".
std::uint32_t end_of_title(const Context& context, const Tokens& tokens, std::uint32_t limit) {
  const PhraseTable& breaks = context.lexicon.table("definition_breaks");
  for (std::uint32_t t = 1; t < limit; ++t) {
    if (is_sign(tokens, t, "(")) return t;
    if (is_sign(tokens, t, ",") && t + 1 < limit && breaks.longest_at(tokens, t + 1)) return t;
  }
  while (limit > 1 && (is_sign(tokens, limit - 1, ",") || is_quote_mark(tokens, limit - 1))) --limit;
  return limit;
}

bool names_series(const Context& context, const Tokens& tokens, std::uint32_t from) {
  const std::uint32_t limit =
      std::min(static_cast<std::uint32_t>(tokens.all.size()), from + kLongestDefinition);
  for (std::uint32_t t = from; t < limit && !tokens.all[t].starts_sentence; ++t)
    for (const TableName table : {TableName("series_words"), TableName("definition_nouns")})
      if (context.lexicon.table(table).longest_at(tokens, t)) return true;
  return false;
}

}  // namespace

std::optional<Mention> find_defined_title(const Context& context) {
  for (const PartTokens& part : context.parts) {
    const Tokens& tokens = part.tokens;
    if (part.part != Part::text() || tokens.all.empty() ||
        !(tokens.all[0].is_capitalised || tokens.all[0].kind != TokenKind::word))
      continue;
    const std::uint32_t limit = std::min(static_cast<std::uint32_t>(tokens.all.size()), kLongestSubject);
    for (std::uint32_t t = 1; t < limit; ++t) {
      const auto cue = context.lexicon.table("definition_cues").longest_at(tokens, t);
      if (!cue || tokens.all[t].is_capitalised || !names_series(context, tokens, cue->last)) continue;
      std::uint32_t first = 0;
      while (first + 1 < t && is_quote_mark(tokens, first)) ++first;
      const TokenRange range{first, std::max(first + 1, end_of_title(context, tokens, t))};
      if (range.last - range.first > kLongestDefined) return std::nullopt;
      return Mention{MentionKind::title, span_of(part.part, tokens, range),
                     std::string(tokens.text_of(range.first, range.last)), std::nullopt};
    }
  }
  return std::nullopt;
}

}  // namespace logline
